import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { DeskQueue } from '#components/anchors/desk-queue';
import { StateNavigation } from '#components/anchors/state-navigation';
import { Page } from '#components/desk/page';
import { EmptyState } from '#components/ui/empty-state';
import { Pagination } from '#components/ui/pagination';
import { unsureStates } from '#contract/revision';
import { id } from '#contract/text';
import { may } from '#domain/permission';
import { getArticle } from '#server/articles/reads';
import { listUnsureAnchors, listUnsureArticles } from '#server/claims/unsure';
import { deskActor } from '../actor';
import { firstOf, found } from '../found';

type Query = { searchParams: Promise<Partial<Record<'state' | 'article' | 'cursor', string | string[]>>> };

export async function generateMetadata() {
  const t = await getTranslations('anchor');
  return { title: t('title') };
}

export default async function AnchorsPage({ searchParams }: Query) {
  const actor = await deskActor();
  const { state, cursor, articleId } = await readQuery(searchParams);
  const [{ items, nextCursor }, counts, article] = await Promise.all([
    found(listUnsureAnchors(actor, { state, articleId, cursor, limit: 25 })),
    listUnsureArticles(actor),
    articleId === undefined ? null : found(getArticle(actor, { articleId })),
  ]);
  const t = await getTranslations('anchor');
  const mayEdit = may(actor, 'claim.edit');
  const here = counts.filter((count) => articleId === undefined || count.articleId === articleId);
  const whole = (
    <Link href="/desk/anchors" className="link">
      {t('wholeDesk')}
    </Link>
  );
  return (
    <Page
      title={article === null ? t('title') : t('titleIn', { title: article.title })}
      intro={<>{t(mayEdit ? 'intro' : 'readOnly')} {article === null ? null : whole}</>}
    >
      <StateNavigation state={state} articleId={articleId ?? null} toConfirm={sum(here, 'toConfirm')} lost={sum(here, 'lost')} />
      <DeskQueue
        key={`${state} ${articleId} ${cursor}`}
        anchors={items}
        mayEdit={mayEdit}
        empty={<EmptyState title={t(`none.${state}`)}>{t(`noneWhy.${state}`)}</EmptyState>}
      />
      <Pagination label={t('pages')} previous={null} next={nextCursor === null ? null : addressOf({ state, article: articleId, cursor: nextCursor })} />
    </Page>
  );
}

/** What the address asks for; a state or an article that there cannot be is left out. */
async function readQuery(searchParams: Query['searchParams']) {
  const { state, article, cursor } = await searchParams;
  const articleId = id.safeParse(firstOf(article)).data;
  return { state: unsureStates.find((known) => known === firstOf(state)) ?? unsureStates[0], cursor: firstOf(cursor) || undefined, articleId };
}

function sum<Key extends string>(counts: readonly Record<Key, number>[], key: Key): number {
  return counts.reduce((all, count) => all + count[key], 0);
}

function addressOf(query: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, value);
  return `/desk/anchors?${search}`;
}

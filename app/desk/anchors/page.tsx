import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { DeskQueue } from '#components/anchors/desk-queue';
import { StateNavigation } from '#components/anchors/state-navigation';
import { Page } from '#components/desk/page';
import { EmptyState } from '#components/ui/empty-state';
import { Pagination } from '#components/ui/pagination';
import { unsureStates } from '#contract/revision';
import { id } from '#contract/text';
import { may } from '#domain/permission';
import type { Actor } from '#domain/permission';
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
  const { toConfirm, lost } = await countUnsure(actor, articleId);
  // Named in the address, the part that is open stays open while the last of it is decided.
  if (state === undefined) redirect(addressOf({ state: toConfirm === 0 && lost > 0 ? 'lost' : 'to-confirm', article: articleId }));
  const [{ items, nextCursor }, article] = await Promise.all([
    found(listUnsureAnchors(actor, { state, articleId, cursor, limit: 25 })),
    articleId === undefined ? null : found(getArticle(actor, { articleId })),
  ]);
  const t = await getTranslations('anchor');
  const mayEdit = may(actor, 'claim.edit');
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
      <StateNavigation state={state} articleId={articleId ?? null} toConfirm={toConfirm} lost={lost} />
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
  return { state: unsureStates.find((known) => known === firstOf(state)), cursor: firstOf(cursor) || undefined, articleId };
}

/** How many anchors wait, of one article or across the desk. */
async function countUnsure(actor: Actor, articleId: string | undefined): Promise<{ toConfirm: number; lost: number }> {
  const counts = (await listUnsureArticles(actor)).filter((count) => articleId === undefined || count.articleId === articleId);
  const sum = (key: 'toConfirm' | 'lost') => counts.reduce((all, count) => all + count[key], 0);
  return { toConfirm: sum('toConfirm'), lost: sum('lost') };
}

function addressOf(query: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, value);
  return `/desk/anchors?${search}`;
}

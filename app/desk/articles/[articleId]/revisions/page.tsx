import { ArrowLeft, FileInput } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Page } from '#components/desk/page';
import { RevisionList } from '#components/revision/revision-list';
import { ButtonLink } from '#components/ui/button';
import { Pagination } from '#components/ui/pagination';
import { may } from '#domain/permission';
import { getArticle, listRevisions } from '#server/articles/reads';
import { deskActor } from '../../../actor';
import { firstOf, found, idOf } from '../../../found';

type Route = { params: Promise<{ articleId: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations('revision');
  return { title: t('title') };
}

export default async function RevisionsPage({ params, searchParams }: Route) {
  const actor = await deskActor();
  const { articleId } = await idOf(params);
  const { cursor } = await searchParams;
  const [article, { items, nextCursor }] = await Promise.all([
    found(getArticle(actor, { articleId })),
    found(listRevisions(actor, { articleId }, { limit: 50, cursor: firstOf(cursor) })),
  ]);
  const t = await getTranslations('revision');
  const address = `/desk/articles/${articleId}`;
  const actions = (
    <>
      <ButtonLink href={address} icon={<ArrowLeft aria-hidden="true" />}>
        {t('toWorkbench')}
      </ButtonLink>
      {may(actor, 'article.edit') ? (
        <ButtonLink href={`${address}/revisions/new`} icon={<FileInput aria-hidden="true" />}>
          {t('newTitle')}
        </ButtonLink>
      ) : null}
    </>
  );
  const next = nextCursor === null ? null : `${address}/revisions?${new URLSearchParams({ cursor: nextCursor })}`;
  return (
    <Page title={t('title')} intro={t('intro', { title: article.title })} actions={actions}>
      <RevisionList revisions={items} address={`${address}/revisions`} />
      <Pagination label={t('pages')} previous={null} next={next} />
    </Page>
  );
}

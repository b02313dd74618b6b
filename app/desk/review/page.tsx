import { getTranslations } from 'next-intl/server';
import { Page } from '#components/desk/page';
import { QueueList } from '#components/queue/queue-list';
import { EmptyState } from '#components/ui/empty-state';
import { Pagination } from '#components/ui/pagination';
import { listQueue } from '#server/review-queue';
import { deskActor } from '../actor';
import { firstOf, found } from '../found';

export async function generateMetadata() {
  const t = await getTranslations('queue');
  return { title: t('title') };
}

export default async function ReviewPage({ searchParams }: { searchParams: Promise<{ cursor?: string | string[] }> }) {
  const actor = await deskActor();
  const { cursor } = await searchParams;
  const { items, nextCursor } = await found(listQueue(actor, { limit: 50, cursor: firstOf(cursor) }));
  const t = await getTranslations('queue');
  return (
    <Page title={t('title')} intro={actor.roles.includes('reviewer') ? t('intro') : t('notReviewer')}>
      {items.length === 0 ? <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState> : <QueueList items={items} />}
      <Pagination label={t('pages')} previous={null} next={nextCursor === null ? null : `/desk/review?cursor=${nextCursor}`} />
    </Page>
  );
}

import { getTranslations } from 'next-intl/server';
import { Page } from '#components/desk/page';
import { PeopleTable } from '#components/people/people-table';
import { Pagination } from '#components/ui/pagination';
import { may } from '#domain/permission';
import { listPeople } from '#server/people/reads';
import { deskActor } from '../actor';
import { firstOf, found } from '../found';

export async function generateMetadata() {
  const t = await getTranslations('people');
  return { title: t('title') };
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<{ cursor?: string | string[] }> }) {
  const actor = await deskActor();
  const { cursor } = await searchParams;
  const { items, nextCursor } = await found(listPeople(actor, { limit: 100, cursor: firstOf(cursor) }));
  const t = await getTranslations('people');
  const mayEdit = may(actor, 'person.edit');
  return (
    <Page title={t('title')} intro={mayEdit ? t('intro') : t('onlyAdmins')}>
      <PeopleTable people={items} mayEdit={mayEdit} />
      <Pagination label={t('pages')} previous={null} next={nextCursor === null ? null : `/desk/people?cursor=${nextCursor}`} />
    </Page>
  );
}

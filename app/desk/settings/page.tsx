import { getTranslations } from 'next-intl/server';
import { NewsroomForm } from '#components/newsroom/newsroom-form';
import { Page } from '#components/desk/page';
import { may } from '#domain/permission';
import { getNewsroom } from '#server/newsroom';
import { listScales } from '#server/scales';
import { deskActor } from '../actor';

export async function generateMetadata() {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  const actor = await deskActor();
  const [newsroom, scales] = await Promise.all([getNewsroom(actor), listScales(actor, { limit: 200 })]);
  const t = await getTranslations('settings');
  const mayEdit = may(actor, 'newsroom.edit');
  return (
    <Page title={t('title')} intro={mayEdit ? t('intro') : t('onlyAdmins')} width="narrow">
      <NewsroomForm newsroom={newsroom} scales={scales.items} mayEdit={mayEdit} />
    </Page>
  );
}

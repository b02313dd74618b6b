import { getLocale, getTranslations } from 'next-intl/server';
import { ImportForm } from '#components/article/import-form';
import { Page } from '#components/desk/page';
import { ButtonLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { may } from '#domain/permission';
import { deskActor } from '../../actor';

export async function generateMetadata() {
  const t = await getTranslations('article');
  return { title: t('importTitle') };
}

export default async function NewArticlePage() {
  const actor = await deskActor();
  const t = await getTranslations('article');
  if (!may(actor, 'article.import')) {
    return (
      <Page title={t('importTitle')}>
        <EmptyState title={t('notAllowed')} action={<ButtonLink href="/desk/articles">{t('showAll')}</ButtonLink>}>
          {t('notAllowedWhy')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('importTitle')} intro={t('importIntro')}>
      <ImportForm language={await getLocale()} />
    </Page>
  );
}

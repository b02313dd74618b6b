import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';

export default async function NotFound() {
  const t = await getTranslations('errors.notFound');
  return (
    <EmptyState isPage title={t('title')} action={<ButtonLink href="/desk">{t('desk')}</ButtonLink>}>
      {t('body')}
    </EmptyState>
  );
}

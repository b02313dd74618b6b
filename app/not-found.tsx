import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';

export default async function NotFound() {
  const t = await getTranslations('errors.notFound');
  return (
    <main className="flex min-h-dvh items-center">
      <EmptyState isPage title={t('title')} action={<ButtonLink href="/">{t('home')}</ButtonLink>}>
        {t('body')}
      </EmptyState>
    </main>
  );
}

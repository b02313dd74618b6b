'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';

/** A page that failed: what is safe, what to do, and the number under which the log knows it. */
export function Broken({ digest, onRetry }: { digest: string | null; onRetry: () => void }) {
  const t = useTranslations('errors.broken');
  return (
    <div className="mx-auto w-full max-w-xl px-4 py-12">
      <h1 className="mb-5 font-serif text-2xl font-semibold">{t('title')}</h1>
      <ErrorNote
        title={t('safe')}
        reference={digest === null ? null : t('reference', { digest })}
        action={<Button onClick={onRetry}>{t('retry')}</Button>}
      >
        {t('body')}
      </ErrorNote>
    </div>
  );
}

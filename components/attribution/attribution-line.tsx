'use client';

import { useTranslations } from 'next-intl';
import type { AttributionSummary } from '#domain/attribution';

/** What a chain amounts to, in one sentence: hops, origins, whether the primary was reached, and by what method. */
export function AttributionLine({ attribution }: { attribution: AttributionSummary }) {
  const t = useTranslations('attribution.line');
  const { hops, origins, primaryReached, methods } = attribution;
  if (hops === 0) return <p className="text-sm text-muted">{t('none')}</p>;
  const parts = {
    hops: t('hops', { count: hops }),
    origins: t('origins', { count: origins.length, names: origins.map(({ name }) => name).join(', ') }),
    primary: primaryReached ? t('primaryReached') : t('primaryNotReached'),
  };
  return (
    <p role="status" className="rounded-md border border-line bg-sunken px-3 py-2 text-sm">
      {methods.length === 0
        ? t('head', parts)
        : t('headWithMethods', { ...parts, methods: t('methods', { count: methods.length, names: methods.join(', ') }) })}
    </p>
  );
}

import { useFormatter, useTranslations } from 'next-intl';
import type { EditionPreview } from '#contract/edition';

/** What readers see of the article now, and under which address. */
export function WhatIsOut({ edition, site }: { edition: EditionPreview['out']; site: string }) {
  const t = useTranslations('publish');
  const format = useFormatter();
  if (edition === null) return <p className="text-base">{t('outNone')}</p>;
  const { number, publishedAt, publishedBy, claims, correction, slug } = edition;
  const when = format.dateTime(new Date(publishedAt), { dateStyle: 'medium', timeStyle: 'short' });
  const address = `${site}/articles/${slug}`;
  return (
    <section>
      <h2 className="font-serif text-xl font-semibold">{t('out')}</h2>
      <p className="text-base text-pretty">
        {t(correction?.kind === 'retraction' ? 'outRetracted' : 'outLine', { number, when, name: publishedBy.name, count: claims.length })}
      </p>
      <a href={address} className="inline-flex min-h-6 items-center text-accent underline underline-offset-2 wrap-anywhere">
        {address}
      </a>
    </section>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import type { EditionChangeView, EditionPreview } from '#contract/edition';

/** What readers would find changed if the next edition came out at this moment. */
export function WhatChanges({ preview: { out, changes, unchanged, claims, nextNumber } }: { preview: EditionPreview }) {
  const t = useTranslations('publish');
  const sayOf = useChangeWords();
  if (out === null) return claims.length === 0 ? null : <p className="text-base font-medium">{t('goesOut', { count: claims.length })}</p>;
  if (unchanged) return <p className="text-base font-medium">{t('unchanged', { number: out.number })}</p>;
  return (
    <section>
      <h2 className="font-serif text-xl font-semibold">{t('changes', { number: nextNumber })}</h2>
      <p className="mb-2 text-muted">
        {t('goesOut', { count: claims.length })}
        {out.correction?.kind === 'retraction' ? ` ${t('bringsBack')}` : null}
      </p>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {changes.map((change, index) => (
          <li key={index} className="py-2 text-pretty">{sayOf(change)}</li>
        ))}
      </ul>
    </section>
  );
}

function useChangeWords() {
  const t = useTranslations('publish');
  const none = useTranslations('rating')('none');
  const locale = useLocale();
  return ({ kind, number, statement, was, now }: EditionChangeView) =>
    t(`change.${kind}`, { number: number ?? 0, statement: statement ?? '', was: was?.[locale] ?? none, now: now?.[locale] ?? none });
}

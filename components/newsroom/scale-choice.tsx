'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ScaleView } from '#contract/verdict';
import { RadioCards } from '#components/ui/radio-cards';

type Props = { scales: readonly ScaleView[]; chosen: string | null; disabled: boolean; onChange: (scaleVersionId: string) => void };

/** The scale that new verdicts are given on, with its labels in view. */
export function ScaleChoice({ scales, chosen, disabled, onChange }: Props) {
  const t = useTranslations('settings');
  const locale = useLocale();
  const cards = scales.map(({ scaleVersionId, name, ratings }) => ({
    value: scaleVersionId,
    label: name[locale],
    definition: ratings.length === 0 ? t('conclusionOnly') : ratings.map(({ label }) => label[locale]).join(' · '),
    disabled,
  }));
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-serif text-xl font-semibold">{t('scale')}</h2>
      <p className="text-muted">{t('scaleHint')}</p>
      <RadioCards label={t('scale')} hideLabel cards={cards} value={chosen} onChange={onChange} columns={2} />
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { Correction } from '#domain/edition';
import type { Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { Field } from '#components/ui/field';
import { RadioCards } from '#components/ui/radio-cards';
import { TextArea } from '#components/ui/text-area';

export type CorrectionForm = { kind: Correction; note: string };

type Props = { form: CorrectionForm; kinds: readonly Correction[]; failure: Failure | null; onChange: (form: CorrectionForm) => void };

/** Why an edition follows another, of the `kinds` that are open, and the note that readers are owed. */
export function CorrectionFields({ form, kinds, failure, onChange }: Props) {
  const t = useTranslations('publish');
  const textOf = useFailureText();
  const cards = kinds.map((value) => ({ value, label: t(`correction.${value}`), definition: t(`correctionMeans.${value}`) }));
  const choose = (value: string) => onChange({ ...form, kind: kinds.find((kind) => kind === value) ?? form.kind });
  return (
    <section className="flex flex-col gap-3">
      <RadioCards label={t('correctionTitle')} cards={cards} value={form.kind} onChange={choose} columns={2} />
      <p className="text-sm text-muted">{t('correctionHint')}</p>
      <Field label={t('note')} hint={t('noteHint')} error={failure?.field?.startsWith('correction') ? textOf(failure) : null}>
        <TextArea value={form.note} onChange={(note) => onChange({ ...form, note })} />
      </Field>
    </section>
  );
}

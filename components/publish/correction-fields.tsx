'use client';

import { useTranslations } from 'next-intl';
import type { Correction } from '#domain/edition';
import type { Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { Field } from '#components/ui/field';
import { RadioCards } from '#components/ui/radio-cards';
import { TextArea } from '#components/ui/text-area';

/** Nothing is chosen at first: what an edition is to its readers is for a person to say. */
export type CorrectionForm = { kind: Correction | null; note: string };

type Props = { form: CorrectionForm; kinds: readonly Correction[]; likely: Correction | null; failure: Failure | null; onChange: (form: CorrectionForm) => void };

/** Why an edition follows another, of the `kinds` that are open, which one the changes point to (`likely`), and the note that readers are owed. */
export function CorrectionFields({ form, kinds, likely, failure, onChange }: Props) {
  const t = useTranslations('publish');
  const textOf = useFailureText();
  const cards = kinds.map((value) => ({ value, label: t(`correction.${value}`), definition: t(`correctionMeans.${value}`) }));
  const choose = (value: string) => onChange({ ...form, kind: kinds.find((kind) => kind === value) ?? form.kind });
  const errorAt = (...fields: string[]) => (fields.includes(failure?.field ?? '') && failure !== null ? textOf(failure) : null);
  return (
    <section className="flex flex-col gap-3">
      {likely === 'correction' || likely === 'update' ? <p>{t(`likely.${likely}`)}</p> : null}
      {kinds.length < 2 ? null : <RadioCards label={t('correctionTitle')} cards={cards} value={form.kind} onChange={choose} columns={2} error={errorAt('correction', 'correction.kind')} />}
      <p className="text-sm text-muted">{t('correctionHint')}</p>
      <Field label={t('note')} hint={t('noteHint')} error={errorAt('correction.note')}>
        <TextArea value={form.note} onChange={(note) => onChange({ ...form, note })} />
      </Field>
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { assertions, hopRoles, hopStatuses, quoteTypes, relations } from '#domain/attribution';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { TextInput } from '#components/ui/text-input';
import type { HopFields } from './hop-fields';

type Props = { fields: HopFields; onChange: (change: Partial<HopFields>) => void };

/** How the voice above has it from this one, how this one knows, and what came of asking. */
export function HopDetails({ fields, onChange }: Props) {
  const t = useTranslations('chain');
  const words = useTranslations('attribution');
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Choice label={t('relation')} values={relations} value={fields.relation} word={(value) => words(`relation.${value}`)} onChange={(relation) => onChange({ relation })} />
        <Choice label={t('role')} values={hopRoles} value={fields.role} word={(value) => words(`role.${value}`)} onChange={(role) => onChange({ role })} />
        <Choice label={t('status')} values={hopStatuses} value={fields.status} word={(value) => words(`status.${value}`)} onChange={(status) => onChange({ status })} />
        <Choice label={t('assertion')} values={assertions} value={fields.assertion} word={(value) => words(`assertion.${value}`)} onChange={(assertion) => onChange({ assertion })} />
        <Choice label={t('quoteType')} values={quoteTypes} value={fields.quoteType} word={(value) => words(`quoteType.${value}`)} onChange={(quoteType) => onChange({ quoteType })} />
        <Field label={t('statedOn')} optional>
          <TextInput type="date" value={fields.statedOn} onChange={(event) => onChange({ statedOn: event.target.value })} />
        </Field>
      </div>
      <Field label={t('method')} hint={t('methodHint')} optional>
        <TextInput value={fields.method} onChange={(event) => onChange({ method: event.target.value })} />
      </Field>
      <Field label={t('note')} optional>
        <TextInput value={fields.note} onChange={(event) => onChange({ note: event.target.value })} />
      </Field>
    </>
  );
}

type ChoiceProps<T extends string> = { label: string; values: readonly T[]; value: T; word: (value: T) => string; onChange: (value: T) => void };

/** One of a closed list of words. */
export function Choice<T extends string>({ label, values, value, word, onChange }: ChoiceProps<T>) {
  const choose = (next: string) => {
    const found = values.find((candidate) => candidate === next);
    if (found !== undefined) onChange(found);
  };
  return (
    <Field label={label}>
      <Select choices={values.map((candidate) => ({ value: candidate, label: word(candidate) }))} value={value} onChange={choose} />
    </Field>
  );
}

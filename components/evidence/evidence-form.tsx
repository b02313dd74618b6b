'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { AddEvidence, EvidenceView } from '#contract/evidence';
import { answerKinds, media, stances } from '#domain/evidence';
import { failureFrom, type Failure } from '../client/failure';
import { Choice } from '#components/attribution/hop-details';
import { useFailureText } from '#components/client/failure-text';
import { SourceField } from '#components/evidence/source-field';
import { Button } from '#components/ui/button';
import { Checkbox } from '#components/ui/checkbox';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { RadioCards } from '#components/ui/radio-cards';
import { Select } from '#components/ui/select';
import { TextArea } from '#components/ui/text-area';
import { useInvalidFocus } from '../ui/use-invalid-focus';
import type { ClaimHandle } from '../claim/claim-handle';
import { emptyEvidence, formOfEvidence, requestOfEvidence, type EvidenceFields } from './evidence-fields';

type Props = { handle: ClaimHandle; piece: EvidenceView | null; onSave: (body: AddEvidence) => Promise<unknown>; onCancel: () => void };

/** Evidence being written: the source, which way it points, and the exact passage. */
export function EvidenceForm({ handle, piece, onSave, onCancel }: Props) {
  const t = useTranslations('evidence');
  const textOf = useFailureText();
  const [fields, setFields] = useState<EvidenceFields>(piece === null ? emptyEvidence : formOfEvidence(piece));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  const form = useInvalidFocus(tries);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<EvidenceFields>) => setFields((now) => ({ ...now, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = requestOfEvidence(fields);
    if (body === null) setTries(tries + 1);
    if (body === null || busy) return;
    setBusy(true);
    setFailure(await onSave(body).then(() => null, failureFrom));
    setBusy(false);
  };
  return (
    <form ref={form} onSubmit={submit} aria-label={piece === null ? t('newEvidence') : t('edit', { number: piece.number })} className="flex flex-col gap-4 rounded-md border border-line bg-surface p-3">
      <SourceField source={piece?.source ?? null} error={tries > 0 && fields.sourceId === null ? t('sourceMissing') : null} onChange={(sourceId) => set({ sourceId })} />
      <StanceChoice fields={fields} missing={tries > 0 && fields.stance === null} onChange={set} />
      <Field label={t('excerpt')} hint={t('excerptHint')}>
        <TextArea value={fields.excerpt} onChange={(excerpt) => set({ excerpt })} rows={4} className="font-serif text-base" />
      </Field>
      <Checkbox label={t('isPrimary')} hint={t('isPrimaryHint')} checked={fields.isPrimary} onChange={(isPrimary) => set({ isPrimary })} />
      <Details handle={handle} fields={fields} onChange={set} />
      {failure === null ? null : <ErrorNote title={t('failed')}>{textOf(failure)}</ErrorNote>}
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="sm" type="submit" variant="primary" busy={busy}>
          {piece === null ? t('add') : t('save')}
        </Button>
      </div>
    </form>
  );
}

type PartProps = { fields: EvidenceFields; onChange: (change: Partial<EvidenceFields>) => void };

function StanceChoice({ fields, missing, onChange }: PartProps & { missing: boolean }) {
  const t = useTranslations('evidence');
  const cards = stances.map((value) => ({ value, label: t(`stance.${value}`), definition: t(`stanceHint.${value}`) }));
  return (
    <RadioCards
      label={t('stanceLabel')}
      cards={cards}
      value={fields.stance}
      error={missing ? t('stanceMissing') : null}
      onChange={(value) => onChange({ stance: stances.find((stance) => stance === value) ?? null })}
    />
  );
}

function Details({ handle, fields, onChange }: PartProps & { handle: ClaimHandle }) {
  const t = useTranslations('evidence');
  const none = 'none';
  const questions = [{ value: none, label: t('noQuestion') }, ...handle.claim.questions.map(({ id, text }) => ({ value: id, label: text }))];
  return (
    <>
      <Field label={t('question')} optional>
        <Select choices={questions} value={fields.questionId ?? none} onChange={(value) => onChange({ questionId: value === none ? null : value })} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Choice label={t('answerKind')} values={answerKinds} value={fields.answerKind} word={(value) => t(`answerKinds.${value}`)} onChange={(answerKind) => onChange({ answerKind })} />
        <Choice label={t('medium')} values={media} value={fields.medium} word={(value) => t(`media.${value}`)} onChange={(medium) => onChange({ medium })} />
      </div>
      <Field label={t('note')} optional>
        <TextArea value={fields.note} onChange={(note) => onChange({ note })} rows={2} />
      </Field>
    </>
  );
}

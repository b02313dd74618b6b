'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { EvidenceView } from '#contract/evidence';
import { answerKinds, media, stances } from '#domain/evidence';
import { Choice } from '#components/attribution/hop-details';
import { KeptNote } from '#components/claim/kept-note';
import { Overtaken } from '#components/claim/overtaken';
import { useFailureText } from '#components/client/failure-text';
import { SourceField } from '#components/evidence/source-field';
import { Button } from '#components/ui/button';
import { Checkbox } from '#components/ui/checkbox';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { RadioCards } from '#components/ui/radio-cards';
import { Select } from '#components/ui/select';
import { TextArea } from '#components/ui/text-area';
import type { ClaimHandle } from '../claim/claim-handle';
import { onEscape } from '../claim/on-escape';
import type { Clash } from '../claim/use-draft';
import type { EvidenceFields } from './evidence-fields';
import { useEvidenceForm } from './use-evidence-form';
import { useFocusAfter } from '../ui/use-focus-after';
import { useInvalidFocus } from '../ui/use-invalid-focus';

type Props = { handle: ClaimHandle; piece: EvidenceView | null };

/** Evidence being written: the source, which way it points, and the exact passage. */
export function EvidenceForm({ handle, piece }: Props) {
  const t = useTranslations('evidence');
  const textOf = useFailureText();
  const { value: fields, set, save, drop, state, failure, clash, isTouched, keptAt } = useEvidenceForm(handle, piece);
  const [tries, setTries] = useState(0);
  const form = useInvalidFocus(tries);
  useFocusAfter(form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.source === null || fields.stance === null) setTries(tries + 1);
    else void save();
  };
  return (
    <form ref={form} onSubmit={submit} onKeyDown={onEscape(isTouched, drop)} aria-label={piece === null ? t('newEvidence') : t('edit', { number: piece.number })} className="flex flex-col gap-4 rounded-md border border-line bg-surface p-3">
      <KeptNote kept={[{ keptAt, drop }]} />
      <SourceField source={fields.source} error={tries > 0 && fields.source === null ? t('sourceMissing') : null} onChange={(source) => set({ source })} onEdited={() => void handle.store.open(handle.claim.id, { fresh: true })} />
      <StanceChoice fields={fields} missing={tries > 0 && fields.stance === null} onChange={set} />
      <Field label={t('excerpt')} hint={t('excerptHint')} optional={fields.answerKind !== 'extractive'}>
        <TextArea value={fields.excerpt} onChange={(excerpt) => set({ excerpt })} rows={4} className="font-serif text-base" />
      </Field>
      <Checkbox label={t('isPrimary')} hint={t('isPrimaryHint')} checked={fields.isPrimary} onChange={(isPrimary) => set({ isPrimary })} />
      <Details handle={handle} fields={fields} onChange={set} />
      <OvertakenEvidence handle={handle} clash={clash} />
      {failure === null ? null : <ErrorNote title={t('failed')}>{textOf(failure)}</ErrorNote>}
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={drop}>
          {t('cancel')}
        </Button>
        <Button size="sm" type="submit" variant="primary" busy={state === 'saving'}>
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

/** What somebody else made of the same evidence, in words. */
function OvertakenEvidence({ handle, clash }: { handle: ClaimHandle; clash: Clash<EvidenceFields> | null }) {
  const t = useTranslations('evidence');
  const wordsOf = (field: keyof EvidenceFields, theirs: EvidenceFields): string => {
    if (field === 'source') return theirs.source?.title ?? '';
    if (field === 'stance') return theirs.stance === null ? '' : t(`stance.${theirs.stance}`);
    if (field === 'answerKind') return t(`answerKinds.${theirs.answerKind}`);
    if (field === 'medium') return t(`media.${theirs.medium}`);
    if (field === 'isPrimary') return theirs.isPrimary ? t('primary') : t('notPrimary');
    if (field === 'questionId') return handle.claim.questions.find(({ id }) => id === theirs.questionId)?.text ?? t('noQuestion');
    return theirs[field];
  };
  const labels = { source: 'source', stance: 'stanceLabel', excerpt: 'excerpt', answerKind: 'answerKind', medium: 'medium', isPrimary: 'isPrimary', questionId: 'question', note: 'note' } as const;
  return <Overtaken clash={clash} say={(field, theirs) => ({ label: t(labels[field]), words: wordsOf(field, theirs) })} />;
}

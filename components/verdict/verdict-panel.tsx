'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { SaveVerdictDraft } from '#contract/verdict';
import { confidences, maxConclusion } from '#domain/verdict';
import { KeptNote } from '#components/claim/kept-note';
import { gravest, SaveState } from '#components/claim/save-state';
import { GateList } from '#components/review/gate-list';
import { Field } from '#components/ui/field';
import { RadioCards } from '#components/ui/radio-cards';
import { Select } from '#components/ui/select';
import { TextArea } from '#components/ui/text-area';
import { OvertakenVerdict } from '#components/verdict/overtaken-verdict';
import { RationaleEditor } from '#components/verdict/rationale-editor';
import type { ClaimHandle } from '../claim/claim-handle';
import { useSelfSaving, type Writing } from '../claim/use-draft';
import { formOfVerdict, verdictShelf } from './verdict-draft';

/** The verdict being written: rating, conclusion, reasons. It saves itself, and is versioned when it is sent. */
export function VerdictPanel({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('verdict');
  const { claim } = handle;
  const writing = useVerdict(handle);
  const { value, set, save } = writing;
  return (
    <fieldset disabled={!claim.may.edit} className="flex flex-col gap-5">
      <KeptNote kept={[writing]} onSave={() => void writing.submit()} />
      {handle.scale === null || handle.scale.ratings.length === 0 ? null : <Ratings handle={handle} ratingId={value.ratingId} onChange={(ratingId) => set({ ratingId })} />}
      <Field label={t('conclusion')} hint={t('conclusionHint')} optional={value.ratingId !== null} counter={{ used: value.conclusion.length, max: maxConclusion }}>
        <TextArea value={value.conclusion} onChange={(conclusion) => set({ conclusion })} onBlur={save} rows={2} />
      </Field>
      <RationaleEditor value={value.rationale} evidence={claim.evidence} editable={claim.may.edit} onChange={(rationale) => set({ rationale })} onBlur={() => void save()} />
      <Confidence value={value.confidence} disabled={!claim.may.edit} onChange={(confidence) => set({ confidence })} />
      <Field label={t('whatWouldChangeIt')} hint={t('whatWouldChangeItHint')} optional>
        <TextArea value={value.whatWouldChangeIt} onChange={(whatWouldChangeIt) => set({ whatWouldChangeIt })} onBlur={save} rows={2} />
      </Field>
      <OvertakenVerdict handle={handle} clash={writing.clash} />
      <SaveState {...gravest([writing], true)} />
      <GateList gates={claim.gates} />
    </fieldset>
  );
}

function useVerdict({ claim, store }: ClaimHandle): Writing<SaveVerdictDraft> {
  const claimId = claim.id;
  const name = `${claimId}/verdict`;
  return useSelfSaving(verdictShelf.at(name), formOfVerdict(claim), {
    name,
    valueOf: formOfVerdict,
    send: (request, attempt) => store.change(claimId, 'saveVerdictDraft', (now) => ({ params: { claimId }, body: request(now).value }), null, attempt),
  });
}

type RatingsProps = { handle: ClaimHandle; ratingId: string | null; onChange: (ratingId: string) => void };

function Ratings({ handle: { scale, claim }, ratingId, onChange }: RatingsProps) {
  const t = useTranslations('verdict');
  const locale = useLocale();
  const cards = (scale?.ratings ?? []).map(({ id, label, definition, token }) => ({
    value: id,
    label: label[locale],
    definition: definition[locale],
    glyph: <span aria-hidden="true" data-state={token} className="h-3 w-5 border-b-3 border-(--state-line) bg-(--state-highlight)" />,
    disabled: !claim.may.edit,
  }));
  const isForeign = ratingId !== null && !cards.some(({ value }) => value === ratingId);
  return (
    <div className="flex flex-col gap-2">
      <RadioCards label={t('rating')} cards={cards} value={ratingId} onChange={onChange} />
      {isForeign ? <p className="text-sm text-muted">{t('otherScale', { label: claim.draft?.rating?.label[locale] ?? '' })}</p> : null}
    </div>
  );
}

type ConfidenceProps = { value: SaveVerdictDraft['confidence']; disabled: boolean; onChange: (value: SaveVerdictDraft['confidence']) => void };

function Confidence({ value, disabled, onChange }: ConfidenceProps) {
  const t = useTranslations('verdict');
  const words = useTranslations('rating');
  const none = 'none';
  const choices = [{ value: none, label: t('noConfidence') }, ...confidences.map((level) => ({ value: level, label: words(`confidence.${level}`) }))];
  return (
    <Field label={t('confidence')} optional>
      <Select choices={choices} value={value ?? none} disabled={disabled} onChange={(next) => onChange(confidences.find((level) => level === next) ?? null)} />
    </Field>
  );
}

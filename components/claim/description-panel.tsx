'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { DescribeClaim } from '#contract/claim';
import { claimKinds, maxShortStatement, type ClaimKind } from '#domain/claim';
import { VoiceField } from '#components/attribution/voice-field';
import { useFailureText } from '#components/client/failure-text';
import { gravest, SaveState } from '#components/claim/save-state';
import { Field } from '#components/ui/field';
import { TextArea } from '#components/ui/text-area';
import { TextInput } from '#components/ui/text-input';
import type { ClaimHandle } from './claim-handle';
import { useDraft, type Draft } from './use-draft';

type Props = { handle: ClaimHandle; focusStatement: boolean };

/** What the claim says, short and in full, who claims it, when, where and of what kind. Every field saves itself. */
export function DescriptionPanel({ handle, focusStatement }: Props) {
  const { claim } = handle;
  const save = useDescribe(handle);
  const statement = useDraft(claim.statement, (value) => save({ statement: value }));
  const short = useDraft(claim.shortStatement, (value) => save({ shortStatement: value }));
  const place = useDraft(claim.place, (value) => save({ place: value }));
  const claimedOn = useDraft(claim.claimedOn ?? '', (value) => save({ claimedOn: value === '' ? null : value }));
  const kinds = useDraft(claim.kinds, (value) => save({ kinds: value }));
  const t = useTranslations('claim');
  return (
    <fieldset disabled={!claim.may.edit} className="flex flex-col gap-4">
      <Statement draft={statement} focus={focusStatement} />
      <ShortStatement draft={short} statement={statement.value} />
      <VoiceField
        label={t('claimant')}
        hint={t('claimantHint')}
        voice={claim.claimant}
        disabled={!claim.may.edit}
        onChange={(voiceId) => save({ claimantId: voiceId })}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('claimedOn')} optional>
          <TextInput type="date" value={claimedOn.value} onChange={(event) => claimedOn.set(event.target.value)} onBlur={claimedOn.flush} />
        </Field>
        <Field label={t('place')} optional>
          <TextInput value={place.value} onChange={(event) => place.set(event.target.value)} onBlur={place.flush} />
        </Field>
      </div>
      <Kinds draft={kinds} />
      <SaveState {...gravest([statement, short, place, claimedOn, kinds], claim.version > 0)} />
    </fieldset>
  );
}

/** Save one field of the description, and remember how to take it back. */
function useDescribe({ claim, store }: ClaimHandle) {
  const t = useTranslations('claim');
  const claimId = claim.id;
  return (body: DescribeClaim) =>
    store.change(claimId, 'describeClaim', () => ({ params: { claimId }, body }), {
      said: t('described'),
      back: (before) => store.change(claimId, 'describeClaim', () => ({ params: { claimId }, body: earlier(before, body) })),
    });
}

/** The same fields as they were before. */
function earlier(before: ClaimHandle['claim'], body: DescribeClaim): DescribeClaim {
  const { statement, shortStatement, claimedOn, place, kinds, claimant } = before;
  const all: DescribeClaim = { statement, shortStatement, claimedOn, place, kinds, claimantId: claimant?.id ?? null };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in body));
}

function Statement({ draft, focus }: { draft: Draft<string>; focus: boolean }) {
  const t = useTranslations('claim');
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focus) return;
    const area = frame.current?.querySelector('textarea');
    area?.focus();
    area?.select();
  }, [focus]);
  return (
    <div ref={frame}>
      <Field label={t('statement')} hint={t('statementHint')}>
        <TextArea value={draft.value} onChange={draft.set} onBlur={draft.flush} rows={3} className="font-serif text-base leading-6" />
      </Field>
    </div>
  );
}

function ShortStatement({ draft, statement }: { draft: Draft<string>; statement: string }) {
  const t = useTranslations('claim');
  const textOf = useFailureText();
  const isNeeded = draft.value === '' && statement.length > maxShortStatement;
  return (
    <Field
      label={t('shortStatement')}
      hint={isNeeded ? t('shortNeeded', { max: maxShortStatement }) : t('shortHint')}
      counter={{ used: draft.value.length, max: maxShortStatement }}
      error={draft.failure === null ? null : textOf(draft.failure)}
    >
      <TextInput value={draft.value} onChange={(event) => draft.set(event.target.value)} onBlur={draft.flush} />
    </Field>
  );
}

function Kinds({ draft }: { draft: Draft<ClaimKind[]> }) {
  const t = useTranslations('claim');
  const toggle = (kind: ClaimKind) => draft.set(claimKinds.filter((other) => (other === kind) !== draft.value.includes(other)));
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{t('kinds')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {claimKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={draft.value.includes(kind)}
            onClick={() => toggle(kind)}
            className="min-h-7 rounded-md border border-control/60 bg-surface px-2.5 text-sm transition-colors hover:border-control aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:min-h-11"
          >
            {draft.value.includes(kind) ? '✓ ' : ''}
            {t(`kind.${kind}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

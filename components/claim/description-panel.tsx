'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { VoiceRef } from '#contract/attribution';
import { claimKinds, maxShortStatement, type ClaimKind } from '#domain/claim';
import { VoiceField } from '#components/attribution/voice-field';
import { useFailureText } from '#components/client/failure-text';
import { KeptNote } from '#components/claim/kept-note';
import { Overtaken } from '#components/claim/overtaken';
import { gravest, SaveState } from '#components/claim/save-state';
import { Field } from '#components/ui/field';
import { formatDay } from '../ui/format-day';
import { TextArea } from '#components/ui/text-area';
import { TextInput } from '#components/ui/text-input';
import type { ClaimHandle } from './claim-handle';
import { claimantPart, dayPart, kindsPart, placePart, shortPart, statementPart, useDescription } from './use-description';
import type { Writing } from './use-draft';

type Props = { handle: ClaimHandle; focusStatement: boolean };

/** What the claim says, short and in full, who claims it, when, where and of what kind. Every field saves itself. */
export function DescriptionPanel({ handle, focusStatement }: Props) {
  const { claim } = handle;
  const statement = useDescription(handle, statementPart);
  const short = useDescription(handle, shortPart);
  const kinds = useDescription(handle, kindsPart);
  const claimant = useDescription(handle, claimantPart);
  const claimedOn = useDescription(handle, dayPart);
  const place = useDescription(handle, placePart);
  const parts = [statement, short, claimant, claimedOn, place, kinds];
  return (
    <fieldset disabled={!claim.may.edit} className="flex flex-col gap-4">
      <KeptNote kept={parts} onSave={() => parts.forEach(({ keptAt, submit }) => void (keptAt === null ? null : submit()))} />
      <Statement writing={statement} focus={focusStatement} />
      <ShortStatement writing={short} statement={statement.value.statement} />
      <Claimant onEdited={() => void handle.store.open(handle.claim.id, { fresh: true })} writing={claimant} disabled={!claim.may.edit} />
      <WhenAndWhere claimedOn={claimedOn} place={place} />
      <Kinds writing={kinds} />
      <SaveState {...gravest(parts, claim.version > 0)} />
    </fieldset>
  );
}

function Statement({ writing, focus }: { writing: Writing<{ statement: string }>; focus: boolean }) {
  const t = useTranslations('claim');
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focus) return;
    const area = frame.current?.querySelector('textarea');
    area?.focus();
    area?.select();
  }, [focus]);
  return (
    <div ref={frame} className="flex flex-col gap-2">
      <Field label={t('statement')} hint={t('statementHint')}>
        <TextArea value={writing.value.statement} onChange={(statement) => writing.set({ statement })} onBlur={writing.save} rows={3} className="font-serif text-base leading-6" />
      </Field>
      <Overtaken clash={writing.clash} say={(_, { statement }) => ({ label: t('statement'), words: statement })} />
    </div>
  );
}

function ShortStatement({ writing, statement }: { writing: Writing<{ shortStatement: string }>; statement: string }) {
  const t = useTranslations('claim');
  const textOf = useFailureText();
  const { shortStatement } = writing.value;
  const isNeeded = shortStatement === '' && statement.length > maxShortStatement;
  return (
    <>
      <Field
        label={t('shortStatement')}
        optional={!isNeeded}
        hint={isNeeded ? t('shortNeeded', { max: maxShortStatement }) : t('shortHint')}
        counter={{ used: shortStatement.length, max: maxShortStatement }}
        error={writing.failure === null ? null : textOf(writing.failure)}
      >
        <TextInput value={shortStatement} onChange={(event) => writing.set({ shortStatement: event.target.value })} onBlur={writing.save} />
      </Field>
      <Overtaken clash={writing.clash} say={(_, theirs) => ({ label: t('shortStatement'), words: theirs.shortStatement })} />
    </>
  );
}

type ClaimantProps = { writing: Writing<{ claimant: VoiceRef | null }>; disabled: boolean; onEdited: () => void };

function Claimant({ writing, disabled, onEdited }: ClaimantProps) {
  const t = useTranslations('claim');
  const textOf = useFailureText();
  return (
    <>
      <VoiceField
        label={t('claimant')}
        hint={t('claimantHint')}
        voice={writing.value.claimant}
        optional
        disabled={disabled}
        error={writing.failure === null ? null : textOf(writing.failure)}
        onChange={(claimant) => {
          writing.set({ claimant });
          void writing.save();
        }}
        onEdited={onEdited}
      />
      <Overtaken clash={writing.clash} say={(_, { claimant }) => ({ label: t('claimant'), words: claimant?.name ?? '' })} />
    </>
  );
}

type WhenAndWhereProps = { claimedOn: Writing<{ claimedOn: string | null }>; place: Writing<{ place: string }> };

function WhenAndWhere({ claimedOn, place }: WhenAndWhereProps) {
  const t = useTranslations('claim');
  const locale = useLocale();
  const dayOf = (day: string | null) => (day === null ? '' : formatDay(day, locale));
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('claimedOn')} optional>
          <TextInput type="date" value={claimedOn.value.claimedOn ?? ''} onChange={({ target }) => claimedOn.set({ claimedOn: target.value === '' ? null : target.value })} onBlur={claimedOn.save} />
        </Field>
        <Field label={t('place')} optional>
          <TextInput value={place.value.place} onChange={(event) => place.set({ place: event.target.value })} onBlur={place.save} />
        </Field>
      </div>
      <Overtaken clash={claimedOn.clash} say={(_, theirs) => ({ label: t('claimedOn'), words: dayOf(theirs.claimedOn) })} />
      <Overtaken clash={place.clash} say={(_, theirs) => ({ label: t('place'), words: theirs.place })} />
    </>
  );
}

function Kinds({ writing }: { writing: Writing<{ kinds: ClaimKind[] }> }) {
  const t = useTranslations('claim');
  const { kinds } = writing.value;
  const toggle = (kind: ClaimKind) => writing.set({ kinds: claimKinds.filter((other) => (other === kind) !== kinds.includes(other)) });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('kinds')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {claimKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kinds.includes(kind)}
            onClick={() => toggle(kind)}
            className="min-h-7 rounded-md border border-control/60 bg-surface px-2.5 text-sm transition-colors hover:border-control aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:min-h-11"
          >
            {kinds.includes(kind) ? '✓ ' : ''}
            {t(`kind.${kind}`)}
          </button>
        ))}
      </div>
      <Overtaken clash={writing.clash} say={(_, theirs) => ({ label: t('kinds'), words: theirs.kinds.map((kind) => t(`kind.${kind}`)).join(', ') })} />
    </fieldset>
  );
}

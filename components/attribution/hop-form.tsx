'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { HopView } from '#contract/attribution';
import { useFailureText } from '#components/client/failure-text';
import { CuePicker } from '#components/attribution/cue-picker';
import { HopDetails } from '#components/attribution/hop-details';
import { VoiceField } from '#components/attribution/voice-field';
import { KeptNote } from '#components/claim/kept-note';
import { Overtaken } from '#components/claim/overtaken';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import type { ClaimHandle } from '../claim/claim-handle';
import { onEscape } from '../claim/on-escape';
import type { Clash } from '../claim/use-draft';
import type { HopFields } from './hop-fields';
import type { ChainTarget } from './use-chain';
import { useHopForm } from './use-hop-form';
import { formatDay } from '../ui/format-day';
import { useFocusAfter } from '../ui/use-focus-after';
import { useInvalidFocus } from '../ui/use-invalid-focus';

type Props = { handle: ClaimHandle; target: ChainTarget; hop: HopView | null };

/** A hop being written: whose voice, how the one above has it from it, and the words that say so. */
export function HopForm({ handle, target, hop }: Props) {
  const t = useTranslations('chain');
  const textOf = useFailureText();
  const { value: fields, set, save, drop, state, failure, clash, isTouched, keptAt } = useHopForm(handle, target, hop);
  const [tries, setTries] = useState(0);
  const form = useInvalidFocus(tries);
  useFocusAfter(form);
  const isMissing = fields.voice === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMissing) setTries(tries + 1);
    else void save();
  };
  return (
    <form ref={form} onSubmit={submit} onKeyDown={onEscape(isTouched, drop)} aria-label={hop === null ? t('newHop') : t('changeHop')} className="my-2 flex flex-col gap-3 rounded-md border border-line bg-surface p-3">
      <KeptNote kept={[{ keptAt, drop }]} />
      <VoiceField label={t('voice')} voice={fields.voice} error={tries > 0 && isMissing ? t('voiceMissing') : null} onChange={(voice) => set({ voice })} onEdited={(voice) => (set({ voice }), void handle.store.open(handle.claim.id, { fresh: true }))} />
      <HopDetails fields={fields} onChange={set} />
      <CuePicker handle={handle} cue={fields.cue} span={fields.cueSpan} onChange={set} />
      <OvertakenHop clash={clash} />
      {failure === null ? null : <ErrorNote title={t('failed')}>{textOf(failure)}</ErrorNote>}
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={drop}>
          {t('cancel')}
        </Button>
        <Button size="sm" type="submit" variant="primary" busy={state === 'saving'}>
          {hop === null ? t('add') : t('save')}
        </Button>
      </div>
    </form>
  );
}

/** What somebody else made of the same hop, in words. */
function OvertakenHop({ clash }: { clash: Clash<HopFields> | null }) {
  const t = useTranslations('chain');
  const words = useTranslations('attribution');
  const locale = useLocale();
  const wordsOf = (field: keyof HopFields, theirs: HopFields): string => {
    if (field === 'voice') return theirs.voice?.name ?? '';
    if (field === 'relation') return words(`relation.${theirs.relation}`);
    if (field === 'role') return words(`role.${theirs.role}`);
    if (field === 'status') return words(`status.${theirs.status}`);
    if (field === 'assertion') return words(`assertion.${theirs.assertion}`);
    if (field === 'quoteType') return words(`quoteType.${theirs.quoteType}`);
    if (field === 'statedOn') return theirs.statedOn === '' ? '' : formatDay(theirs.statedOn, locale);
    return field === 'cueSpan' || field === 'parentId' ? theirs.cue : theirs[field];
  };
  return <Overtaken clash={clash} say={(field, theirs) => ({ label: t(field === 'cueSpan' || field === 'parentId' ? 'cue' : field), words: wordsOf(field, theirs) })} />;
}

'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { AddHop, HopView } from '#contract/attribution';
import { failureFrom, type Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { CuePicker } from '#components/attribution/cue-picker';
import { HopDetails } from '#components/attribution/hop-details';
import { VoiceField } from '#components/attribution/voice-field';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { useInvalidFocus } from '../ui/use-invalid-focus';
import type { ClaimHandle } from '../claim/claim-handle';
import { emptyHop, formOfHop, requestOfHop, type HopFields } from './hop-fields';

type Props = { handle: ClaimHandle; hop: HopView | null; onSave: (body: AddHop) => Promise<unknown>; onCancel: () => void };

/** A hop being written: whose voice, how the one above has it from it, and the words that say so. */
export function HopForm({ handle, hop, onSave, onCancel }: Props) {
  const t = useTranslations('chain');
  const textOf = useFailureText();
  const [fields, setFields] = useState<HopFields>(hop === null ? emptyHop : formOfHop(hop));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tries, setTries] = useState(0);
  const form = useInvalidFocus(tries);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<HopFields>) => setFields((now) => ({ ...now, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = requestOfHop(fields);
    if (body === null) setTries(tries + 1);
    if (body === null || busy) return;
    setBusy(true);
    setFailure(await onSave(body).then(() => null, failureFrom));
    setBusy(false);
  };
  const missing = tries > 0 && fields.voiceId === null ? t('voiceMissing') : null;
  return (
    <form ref={form} onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onCancel()} aria-label={hop === null ? t('newHop') : t('changeHop')} className="my-2 flex flex-col gap-3 rounded-md border border-line bg-surface p-3">
      <VoiceField label={t('voice')} voice={hop?.voice ?? null} error={missing} onChange={(voiceId) => set({ voiceId })} />
      <HopDetails fields={fields} onChange={set} />
      <CuePicker handle={handle} cue={fields.cue} span={fields.cueSpan} onChange={set} />
      {failure === null ? null : <ErrorNote title={t('failed')}>{textOf(failure)}</ErrorNote>}
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="sm" type="submit" variant="primary" busy={busy}>
          {hop === null ? t('add') : t('save')}
        </Button>
      </div>
    </form>
  );
}

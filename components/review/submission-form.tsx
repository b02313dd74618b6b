'use client';

import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { GateCode } from '#domain/gates';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { TextArea } from '#components/ui/text-area';
import { TextInput } from '#components/ui/text-input';
import { useChange } from '../claim/use-change';
import type { ClaimHandle } from '../claim/claim-handle';

/** An outdated approval is what sending again mends, so it never asks for a reason. */
const mended: GateCode = 'approval-outdated';

/** Propose the verdict and send the claim; a gate that blocks asks for a reason, which the reviewer is shown. */
export function SubmissionForm({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('review');
  const textOf = useFailureText();
  const { claim, store } = handle;
  const { busy, failure, run } = useChange(store, claim.id);
  const [reasons, setReasons] = useState<Partial<Record<GateCode, string>>>({});
  const [note, setNote] = useState('');
  const blocking = [...new Set(claim.gates.filter(({ level, code }) => level === 'block' && code !== mended).map(({ code }) => code))];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const overrides = blocking.flatMap((gate) => (reasons[gate]?.trim() ? [{ gate, reason: reasons[gate].trim() }] : []));
    await run('submitClaim', () => ({ params: { claimId: claim.id }, body: { overrides, note } }));
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{t('send')}</h3>
      {blocking.map((gate) => (
        <OverrideField key={gate} gate={gate} reason={reasons[gate] ?? ''} onChange={(reason) => setReasons({ ...reasons, [gate]: reason })} />
      ))}
      <Field label={t('note')} hint={t('noteHint')} optional>
        <TextArea value={note} onChange={setNote} rows={2} />
      </Field>
      {failure === null ? null : <ErrorNote title={t('notSent')}>{textOf(failure)}</ErrorNote>}
      <Button type="submit" variant="primary" busy={busy} icon={<Send aria-hidden="true" />} className="self-start">
        {t('sendForReview')}
      </Button>
    </form>
  );
}

function OverrideField({ gate, reason, onChange }: { gate: GateCode; reason: string; onChange: (reason: string) => void }) {
  const t = useTranslations('review');
  const names = useTranslations('gate');
  return (
    <Field label={t('override', { gate: names(`names.${gate}`) })} hint={t('overrideHint')} optional>
      <TextInput value={reason} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

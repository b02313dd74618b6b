'use client';

import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { GateCode } from '#domain/gates';
import { KeptNote } from '#components/claim/kept-note';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { TextArea } from '#components/ui/text-area';
import { TextInput } from '#components/ui/text-input';
import type { ClaimHandle } from '../claim/claim-handle';
import { onEscape } from '../claim/on-escape';
import { useDraft } from '../claim/use-draft';
import { Shelf } from '../client/shelf';

/** Sending again is what mends an outdated approval, and without a verdict there is nothing to send: no reason passes over either. */
const unreasoned: readonly GateCode[] = ['approval-outdated', 'no-verdict'];

type Submission = { reasons: Partial<Record<GateCode, string>>; note: string };

const blank: Submission = { reasons: {}, note: '' };
const shelf = new Shelf('submission', blank);

/** Propose the verdict and send the claim; a gate that blocks asks for a reason, which the reviewer is shown. */
export function SubmissionForm({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('review');
  const textOf = useFailureText();
  const { claim, store } = handle;
  const blocking = [...new Set(claim.gates.filter(({ level, code }) => level === 'block' && !unreasoned.includes(code)).map(({ code }) => code))];
  const claimId = claim.id;
  const name = `${claimId}/submission`;
  const bodyOf = ({ reasons, note }: Submission) => ({
    overrides: blocking.flatMap((gate) => (reasons[gate]?.trim() ? [{ gate, reason: reasons[gate].trim() }] : [])),
    note,
  });
  const { value, set, submit, drop, keptAt, state, failure, isTouched } = useDraft(shelf.at(name), blank, {
    name,
    valueOf: null,
    send: (request, attempt) => store.change(claimId, 'submitClaim', (now) => ({ params: { claimId }, body: bodyOf(request(now).value) }), null, attempt),
  });
  const { reasons, note } = value;
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form onSubmit={send} onKeyDown={onEscape(isTouched, null)} className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{t('send')}</h3>
      <KeptNote kept={[{ keptAt, drop }]} />
      {blocking.map((gate) => (
        <OverrideField key={gate} gate={gate} reason={reasons[gate] ?? ''} onChange={(reason) => set({ reasons: { ...reasons, [gate]: reason } })} />
      ))}
      <Field label={t('note')} hint={t('noteHint')} optional>
        <TextArea value={note} onChange={(words) => set({ note: words })} rows={2} />
      </Field>
      {failure === null ? null : <ErrorNote title={t('notSent')}>{textOf(failure)}</ErrorNote>}
      <Button type="submit" variant="primary" busy={state === 'saving'} icon={<Send aria-hidden="true" />} className="self-start">
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

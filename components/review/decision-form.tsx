'use client';

import { Check, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { KeptNote } from '#components/claim/kept-note';
import { useFailureText } from '#components/client/failure-text';
import { JudgedState } from '#components/review/judged-state';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { TextArea } from '#components/ui/text-area';
import type { ClaimHandle } from '../claim/claim-handle';
import { onEscape } from '../claim/on-escape';
import { useDraft } from '../claim/use-draft';
import { Shelf } from '../client/shelf';

const shelf = new Shelf('decision', { comment: '' });

/** Approve exactly what is shown, or send it back with what has to change. */
export function DecisionForm({ handle }: { handle: ClaimHandle }) {
  const { claim } = handle;
  const t = useTranslations('review');
  const textOf = useFailureText();
  const [missing, setMissing] = useState(false);
  const { submit: approve } = useDecision(handle, 'approveClaim');
  const { value, set, submit, drop, keptAt, state, failure, isTouched } = useDecision(handle, 'requestChanges');
  const sendBack = () => {
    setMissing(value.comment.trim() === '');
    if (value.comment.trim() !== '') void submit();
  };
  const busy = state === 'saving';
  return (
    <section onKeyDown={onEscape(isTouched, null)} className="flex flex-col gap-3 rounded-md border border-accent/40 bg-tint p-3">
      <h3 className="text-base font-semibold">{t('decide')}</h3>
      <JudgedState handle={handle} />
      <Submitted claim={claim} />
      <KeptNote kept={[{ keptAt, drop }]} />
      <Field label={t('comment')} hint={t('commentHint')} error={missing ? t('commentMissing') : null}>
        <TextArea value={value.comment} onChange={(comment) => set({ comment })} rows={3} />
      </Field>
      {failure === null ? null : <ErrorNote title={t('notDecided')}>{textOf(failure)}</ErrorNote>}
      <div className="flex flex-wrap gap-2">
        {claim.may.approve ? (
          <Button variant="primary" busy={busy} icon={<Check aria-hidden="true" />} onClick={() => void approve()}>
            {t('approve')}
          </Button>
        ) : null}
        <Button busy={busy} icon={<Undo2 aria-hidden="true" />} onClick={sendBack}>
          {t('requestChanges')}
        </Button>
      </div>
    </section>
  );
}

/** One comment for either decision, bound to the state that is shown. */
function useDecision({ claim, store }: ClaimHandle, operation: 'approveClaim' | 'requestChanges') {
  const { id: claimId, digest } = claim;
  const name = `${claimId}/decision`;
  return useDraft(shelf.at(name), { comment: '' }, {
    name,
    valueOf: null,
    send: (request, attempt) => store.change(claimId, operation, (now) => ({ params: { claimId }, body: { digest, ...request(now).value } }), null, attempt),
  });
}

/** What the author said when sending: the note, and the gates that were passed over. */
function Submitted({ claim }: { claim: ClaimHandle['claim'] }) {
  const t = useTranslations('review');
  const names = useTranslations('gate');
  const submission = claim.submissions.findLast(({ withdrawn }) => !withdrawn);
  if (submission === undefined || (submission.note === '' && submission.overrides.length === 0)) return null;
  return (
    <div className="text-sm">
      {submission.note === '' ? null : <p className="whitespace-pre-wrap text-muted">{submission.note}</p>}
      <ul>
        {submission.overrides.map(({ gate, reason }) => (
          <li key={gate}>
            <strong className="font-medium">{t('passedOver', { gate: names(`names.${gate}`) })}</strong> {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

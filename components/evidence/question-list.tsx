'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { QuestionView } from '#contract/evidence';
import { failureFrom } from '../client/failure';
import { KeptNote } from '#components/claim/kept-note';
import { useFailureText } from '#components/client/failure-text';
import { useUndoOf } from '../client/use-undo-of';
import { Button } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { IconButton } from '#components/ui/icon-button';
import { TextInput } from '#components/ui/text-input';
import { useToast } from '#components/ui/toast';
import type { ClaimHandle } from '../claim/claim-handle';
import { onEscape } from '../claim/on-escape';
import { useDraft } from '../claim/use-draft';
import { Shelf } from '../client/shelf';

/** What is asked to settle the claim. A question without an answer stays: that, too, is a finding. */
export function QuestionList({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('evidence');
  const { claim } = handle;
  const remove = useRemoveQuestion(handle);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">{t('questions')}</h3>
      <ol className="flex flex-col gap-1">
        {claim.questions.map((question) => (
          <li key={question.id} className="flex items-start gap-2 text-sm">
            <span className="flex-1 py-1">{question.text}</span>
            {claim.may.edit ? (
              <IconButton label={t('removeQuestion', { text: question.text })} icon={<Trash2 aria-hidden="true" />} onClick={() => void remove(question)} />
            ) : null}
          </li>
        ))}
      </ol>
      {claim.may.edit ? <NewQuestion handle={handle} /> : null}
    </section>
  );
}

/** Ask a question no longer, and offer to ask it again: the evidence that answered it comes back to it. */
function useRemoveQuestion({ claim, store }: ClaimHandle) {
  const t = useTranslations('evidence');
  const toast = useToast();
  const textOf = useFailureText();
  const { offer } = useUndoOf(store);
  return async (question: QuestionView) => {
    const params = { claimId: claim.id, questionId: question.id };
    const back = () => store.change(claim.id, 'restoreQuestion', () => ({ params }));
    try {
      await store.change(claim.id, 'removeQuestion', () => ({ params }), { said: t('questionRemoved'), back });
      offer();
    } catch (thrown) {
      toast({ title: t('questionsFailed'), description: textOf(failureFrom(thrown)), tone: 'danger' });
    }
  };
}

const shelf = new Shelf('question', { text: '' });

function NewQuestion({ handle: { claim, store } }: { handle: ClaimHandle }) {
  const t = useTranslations('evidence');
  const textOf = useFailureText();
  const claimId = claim.id;
  const name = `${claimId}/question`;
  const { value, set, save, drop, keptAt, state, failure, isTouched } = useDraft(shelf.at(name), { text: '' }, {
    name,
    valueOf: null,
    send: (request, attempt) => store.change(claimId, 'addQuestion', (now) => ({ params: { claimId }, body: request(now).value }), null, attempt),
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (value.text.trim() !== '') void save();
  };
  return (
    <form onSubmit={ask} onKeyDown={onEscape(isTouched, null)} className="flex flex-wrap items-end gap-2">
      <KeptNote kept={[{ keptAt, drop }]} />
      <Field label={t('newQuestion')} hideLabel error={failure === null ? null : textOf(failure)} className="flex-1">
        <TextInput value={value.text} placeholder={t('questionExample')} onChange={(event) => set({ text: event.target.value })} />
      </Field>
      <Button size="sm" type="submit" busy={state === 'saving'} icon={<Plus aria-hidden="true" />}>
        {t('ask')}
      </Button>
    </form>
  );
}

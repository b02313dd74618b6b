'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import type { CommentView } from '#contract/review';
import { KeptNote } from '#components/claim/kept-note';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { TextArea } from '#components/ui/text-area';
import type { ClaimHandle } from '../claim/claim-handle';
import { onEscape } from '../claim/on-escape';
import { useChange } from '../claim/use-change';
import { useDraft } from '../claim/use-draft';
import { Shelf } from '../client/shelf';

/** The talk about a claim. An open comment is a gate; a resolved one stays readable. */
export function CommentThread({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('review');
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{t('comments')}</h3>
      <ol className="flex flex-col gap-3">
        {handle.claim.comments.map((comment) => (
          <CommentLine key={comment.id} handle={handle} comment={comment} />
        ))}
      </ol>
      <NewComment handle={handle} />
    </section>
  );
}

const shelf = new Shelf('comment', { body: '' });

function NewComment({ handle: { claim, store } }: { handle: ClaimHandle }) {
  const t = useTranslations('review');
  const textOf = useFailureText();
  const claimId = claim.id;
  const name = `${claimId}/comment`;
  const { value, set, save, drop, keptAt, state, failure, isTouched } = useDraft(shelf.at(name), { body: '' }, {
    name,
    valueOf: null,
    send: (request, attempt) => store.change(claimId, 'addComment', (now) => ({ params: { claimId }, body: request(now).value }), null, attempt),
  });
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (value.body.trim() !== '') void save();
  };
  return (
    <form onSubmit={add} onKeyDown={onEscape(isTouched, null)} className="flex flex-col gap-2">
      <KeptNote kept={[{ keptAt, drop }]} />
      <Field label={t('newComment')} error={failure === null ? null : textOf(failure)}>
        <TextArea value={value.body} onChange={(body) => set({ body })} rows={2} />
      </Field>
      <Button size="sm" type="submit" busy={state === 'saving'} className="self-start">
        {t('addComment')}
      </Button>
    </form>
  );
}

function CommentLine({ handle: { claim, store }, comment }: { handle: ClaimHandle; comment: CommentView }) {
  const t = useTranslations('review');
  const format = useFormatter();
  const textOf = useFailureText();
  const { busy, failure, run } = useChange(store, claim.id);
  const { id, author, body, createdAt, resolvedAt, resolvedBy } = comment;
  const resolved = resolvedAt !== null;
  const toggle = () => void run(resolved ? 'reopenComment' : 'resolveComment', () => ({ params: { claimId: claim.id, commentId: id } }));
  const named = { name: author.name, words: firstWords(body) };
  return (
    <li className="border-s-2 border-line ps-3 text-sm">
      <p>
        <strong className="font-medium">{author.name}</strong>{' '}
        <time dateTime={createdAt} className="text-xs text-muted">
          {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </p>
      <p className={resolved ? 'whitespace-pre-wrap text-muted' : 'whitespace-pre-wrap'}>{body}</p>
      <p className="flex items-center gap-2">
        {resolved ? <span className="text-xs text-muted">{t('resolvedBy', { name: resolvedBy?.name ?? '' })}</span> : null}
        <Button size="sm" variant="quiet" busy={busy} onClick={toggle} aria-label={resolved ? t('reopenOf', named) : t('resolveOf', named)}>
          {resolved ? t('reopen') : t('resolve')}
        </Button>
      </p>
      {failure === null ? null : (
        <p role="alert" className="text-danger">
          {textOf(failure)}
        </p>
      )}
    </li>
  );
}

/** As much of a comment as tells it from the others. */
function firstWords(body: string): string {
  const words = body.trim().split(/\s+/u);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : words.join(' ');
}

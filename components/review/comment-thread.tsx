'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { CommentView } from '#contract/review';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { TextArea } from '#components/ui/text-area';
import { useChange } from '../claim/use-change';
import type { ClaimHandle } from '../claim/claim-handle';

/** The talk about a claim. An open comment is a gate; a resolved one stays readable. */
export function CommentThread({ handle: { claim, store } }: { handle: ClaimHandle }) {
  const t = useTranslations('review');
  const textOf = useFailureText();
  const { busy, failure, run } = useChange(store, claim.id);
  const [body, setBody] = useState('');
  const params = { claimId: claim.id };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() === '') return;
    const after = await run('addComment', () => ({ params, body: { body } }));
    if (after !== null) setBody('');
  };
  const toggle = ({ id, resolvedAt }: CommentView) =>
    void run(resolvedAt === null ? 'resolveComment' : 'reopenComment', () => ({ params: { ...params, commentId: id } }));
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{t('comments')}</h3>
      <ol className="flex flex-col gap-3">
        {claim.comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} onToggle={() => toggle(comment)} />
        ))}
      </ol>
      <form onSubmit={add} className="flex flex-col gap-2">
        <Field label={t('newComment')} error={failure === null ? null : textOf(failure)}>
          <TextArea value={body} onChange={setBody} rows={2} />
        </Field>
        <Button size="sm" type="submit" busy={busy} className="self-start">
          {t('addComment')}
        </Button>
      </form>
    </section>
  );
}

function CommentLine({ comment, onToggle }: { comment: CommentView; onToggle: () => void }) {
  const t = useTranslations('review');
  const format = useFormatter();
  const resolved = comment.resolvedAt !== null;
  return (
    <li className="border-s-2 border-line ps-3 text-sm">
      <p>
        <strong className="font-medium">{comment.author.name}</strong>{' '}
        <time dateTime={comment.createdAt} className="text-xs text-muted">
          {format.dateTime(new Date(comment.createdAt), { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </p>
      <p className={resolved ? 'whitespace-pre-wrap text-muted' : 'whitespace-pre-wrap'}>{comment.body}</p>
      <p className="flex items-center gap-2">
        {resolved ? <span className="text-xs text-muted">{t('resolvedBy', { name: comment.resolvedBy?.name ?? '' })}</span> : null}
        <Button size="sm" variant="quiet" onClick={onToggle}>
          {resolved ? t('reopen') : t('resolve')}
        </Button>
      </p>
    </li>
  );
}

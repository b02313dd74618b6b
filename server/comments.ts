import type { ClaimView } from '#contract/claim';
import type { AddComment } from '#contract/review';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { findClaim } from '#server/claims/rows';
import { viewClaim } from '#server/claims/view';
import { transact } from '#server/db';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { record } from '#server/ledger';

type Place = { claimId: string; commentId: string };

/** Say something about a claim. It is no part of what is approved, so the claim's version stays. */
export function addComment(actor: Actor, { claimId }: { claimId: string }, { body }: AddComment): Promise<ClaimView> {
  return transact(async (tx) => {
    const claim = await findClaim(tx, claimId);
    const grant = authorise(actor, 'comment.write', claim.subject);
    const id = newId();
    await tx.comment.create({ data: { id, claimId, authorId: actor.id, body } });
    await record(tx, grant, { type: 'comment.added', articleId: claim.articleId, claimId, commentId: id });
    return viewClaim(tx, claimId, actor);
  });
}

/** Mark a comment as dealt with. Nothing happens to a resolved one. */
export function resolveComment(actor: Actor, place: Place): Promise<ClaimView> {
  return settle(actor, place, { isResolved: true });
}

/** Open a resolved comment again. Nothing happens to an open one. */
export function reopenComment(actor: Actor, place: Place): Promise<ClaimView> {
  return settle(actor, place, { isResolved: false });
}

function settle(actor: Actor, { claimId, commentId }: Place, { isResolved }: { isResolved: boolean }): Promise<ClaimView> {
  return transact(async (tx) => {
    const claim = await findClaim(tx, claimId);
    const comment = await findComment(tx, claimId, commentId);
    const grant = authorise(actor, 'comment.resolve', { ...claim.subject, ownerId: comment.authorId });
    if (isResolved !== (comment.resolvedAt !== null)) {
      const data = isResolved ? { resolvedAt: new Date(), resolvedById: actor.id } : { resolvedAt: null, resolvedById: null };
      await tx.comment.update({ where: { id: commentId }, data });
      await record(tx, grant, { type: isResolved ? 'comment.resolved' : 'comment.reopened', articleId: claim.articleId, claimId, commentId });
    }
    return viewClaim(tx, claimId, actor);
  });
}

async function findComment(tx: Tx, claimId: string, commentId: string) {
  const comment = await tx.comment.findFirst({ where: { id: commentId, claimId }, select: { authorId: true, resolvedAt: true } });
  if (!comment) throw new Refusal('not-found', { params: { noun: 'comment' } });
  return comment;
}

import { z } from 'zod';
import type { ClaimView } from '#contract/claim';
import type { AddQuestion, ChangeQuestion } from '#contract/evidence';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { editClaim } from '#server/claims/edit';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { listEvents } from '#server/ledger';

type Place = { claimId: string; questionId: string };

/** Ask a research question, after those asked already. */
export function addQuestion(actor: Actor, { claimId }: { claimId: string }, { text }: AddQuestion): Promise<ClaimView> {
  return editClaim(actor, claimId, null, async (tx) => {
    const { _max: last } = await tx.question.aggregate({ where: { claimId, deletedAt: null }, _max: { position: true } });
    const position = last.position === null ? 0 : last.position + 1;
    const id = newId();
    await tx.question.create({ data: { id, claimId, text, position, createdById: actor.id, updatedById: actor.id } });
    return { type: 'question.added', questionId: id };
  });
}

/** Put a question in other words. */
export function changeQuestion(actor: Actor, { claimId, questionId }: Place, { text }: ChangeQuestion, expectedVersion: number | null): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    await expectQuestion(tx, claimId, questionId);
    await tx.question.update({ where: { id: questionId }, data: { text, updatedById: actor.id, version: { increment: 1 } } });
    return { type: 'question.changed', questionId };
  });
}

/** Ask a question no longer. The evidence that answered it stays, removed evidence too, and answers none. */
export function removeQuestion(actor: Actor, { claimId, questionId }: Place, expectedVersion: number | null): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    await expectQuestion(tx, claimId, questionId);
    const answers = await tx.evidence.findMany({ where: { questionId }, select: { id: true }, orderBy: { number: 'asc' } });
    await tx.evidence.updateMany({ where: { questionId }, data: { questionId: null, updatedById: actor.id, version: { increment: 1 } } });
    await tx.question.update({ where: { id: questionId }, data: { deletedAt: new Date(), updatedById: actor.id, version: { increment: 1 } } });
    return { type: 'question.removed', questionId, answeredBy: answers.map(({ id }) => id) };
  });
}

const removal = z.object({ questionId: z.string(), answeredBy: z.array(z.string()) });

/** Ask it again after all. The evidence that answered it does so again, except what answers another question by now. */
export function restoreQuestion(actor: Actor, { claimId, questionId }: Place, expectedVersion: number | null): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const { deletedAt } = await findQuestion(tx, claimId, questionId);
    if (deletedAt === null) return null;
    const removed = (await listEvents(tx, claimId, 'question.removed', removal)).find((event) => event.questionId === questionId);
    await tx.question.update({ where: { id: questionId }, data: { deletedAt: null, updatedById: actor.id, version: { increment: 1 } } });
    const answers = { id: { in: removed?.answeredBy ?? [] }, claimId, questionId: null };
    await tx.evidence.updateMany({ where: answers, data: { questionId, updatedById: actor.id, version: { increment: 1 } } });
    return { type: 'question.restored', questionId };
  });
}

async function expectQuestion(tx: Tx, claimId: string, questionId: string): Promise<void> {
  const { deletedAt } = await findQuestion(tx, claimId, questionId);
  if (deletedAt !== null) throw new Refusal('not-found', { params: { noun: 'question' } });
}

/** The question, also a removed one. */
async function findQuestion(tx: Tx, claimId: string, questionId: string): Promise<{ deletedAt: Date | null }> {
  const found = await tx.question.findFirst({ where: { id: questionId, claimId }, select: { deletedAt: true } });
  if (!found) throw new Refusal('not-found', { params: { noun: 'question' } });
  return found;
}

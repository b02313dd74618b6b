import type { ClaimView } from '#contract/claim';
import type { AddEvidence, ChangeEvidence } from '#contract/evidence';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { editClaim } from '#server/claims/edit';
import type { Tx } from '#server/db';
import { given } from '#server/given';
import { newId } from '#server/id';
import { expectSource } from '#server/sources';

type Place = { claimId: string; evidenceId: string };

/** Weigh a source for a claim. Its number is the claim's next, and is never given to another. */
export function addEvidence(actor: Actor, { claimId }: { claimId: string }, body: AddEvidence): Promise<ClaimView> {
  return editClaim(actor, claimId, null, async (tx) => {
    await expectParts(tx, claimId, body);
    const { nextEvidence } = await tx.claim.update({
      where: { id: claimId },
      data: { nextEvidence: { increment: 1 }, updatedById: actor.id },
      select: { nextEvidence: true },
    });
    const id = newId();
    const number = nextEvidence - 1;
    await tx.evidence.create({ data: { ...given(body), id, claimId, number, createdById: actor.id, updatedById: actor.id } });
    return { type: 'evidence.added', evidenceId: id, number, sourceId: body.sourceId, stance: body.stance };
  });
}

/** Change a piece of evidence. Another source or excerpt is not in the old snapshot, so that goes with them. */
export function changeEvidence(actor: Actor, { claimId, evidenceId }: Place, body: ChangeEvidence, expectedVersion: number | null): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const found = await findEvidence(tx, claimId, evidenceId);
    await expectParts(tx, claimId, body);
    const isMoved = body.sourceId !== undefined && body.sourceId !== found.sourceId;
    const isReworded = body.excerpt !== undefined && body.excerpt !== found.excerpt;
    await tx.evidence.update({
      where: { id: evidenceId },
      data: {
        ...given(body),
        ...(isMoved ? { snapshotId: null } : {}),
        ...(isMoved || isReworded ? { excerptStart: null, excerptEnd: null } : {}),
        updatedById: actor.id,
        version: { increment: 1 },
      },
    });
    return { type: 'evidence.changed', evidenceId, number: found.number, changed: Object.keys(body) };
  });
}

/** Take a piece of evidence away; it can be restored, under its old number. */
export function removeEvidence(actor: Actor, { claimId, evidenceId }: Place, expectedVersion: number | null): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const { number } = await findEvidence(tx, claimId, evidenceId);
    await tx.evidence.update({ where: { id: evidenceId }, data: { deletedAt: new Date(), updatedById: actor.id, version: { increment: 1 } } });
    return { type: 'evidence.removed', evidenceId, number };
  });
}

/** Bring removed evidence back. Nothing happens to evidence that is there. */
export function restoreEvidence(actor: Actor, { claimId, evidenceId }: Place, expectedVersion: number | null): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const { number, deletedAt } = await findEvidence(tx, claimId, evidenceId, { removed: true });
    if (deletedAt === null) return null;
    await tx.evidence.update({ where: { id: evidenceId }, data: { deletedAt: null, updatedById: actor.id, version: { increment: 1 } } });
    return { type: 'evidence.restored', evidenceId, number };
  });
}

async function findEvidence(tx: Tx, claimId: string, evidenceId: string, { removed = false } = {}) {
  const evidence = await tx.evidence.findFirst({ where: { id: evidenceId, claimId, ...(removed ? {} : { deletedAt: null }) } });
  if (!evidence) throw new Refusal('not-found', { params: { noun: 'evidence' } });
  return evidence;
}

/** Refuse a source that does not exist, or a question that this claim does not ask. */
async function expectParts(tx: Tx, claimId: string, { sourceId, questionId }: ChangeEvidence): Promise<void> {
  if (sourceId !== undefined) await expectSource(tx, sourceId, 'sourceId');
  if (questionId === undefined || questionId === null) return;
  const question = await tx.question.findFirst({ where: { id: questionId, claimId, deletedAt: null }, select: { id: true } });
  if (!question) throw new Refusal('not-found', { field: 'questionId', params: { noun: 'question' } });
}

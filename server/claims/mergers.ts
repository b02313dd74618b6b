import type { ClaimView, MergeClaim } from '#contract/claim';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { expectVersion, findClaim, touchClaim } from '#server/claims/rows';
import { viewClaim } from '#server/claims/view';
import { transact } from '#server/db';
import type { Tx } from '#server/db';
import { record } from '#server/ledger';

type Params = { claimId: string };

/**
 * Merge this claim into another of the same article, and answer with this one.
 *
 * Its appearances move to the other claim together with their attribution. Evidence, questions, verdicts,
 * reviews and comments stay with this claim, which is deleted: they were weighed for its wording, and all of
 * them come back with {@link unmergeClaim}.
 */
export function mergeClaim(actor: Actor, { claimId }: Params, { intoId }: MergeClaim, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    if (claimId === intoId) throw new Refusal('merge-self', { field: 'intoId' });
    await lockClaims(tx, [claimId, intoId]);
    const { articleId, ...claim } = await findClaim(tx, claimId);
    const into = await findClaim(tx, intoId).catch(nameField);
    const grant = authorise(actor, 'claim.edit', claim.subject);
    authorise(actor, 'claim.edit', into.subject);
    expectVersion(claim, expectedVersion);
    if (!(await shareArticle(tx, claimId, intoId))) throw new Refusal('merge-other-article', { field: 'intoId' });
    const appearanceIds = await listAppearances(tx, claimId);
    await moveAppearances(tx, appearanceIds, intoId);
    await tx.appearance.updateMany({ where: { id: { in: appearanceIds }, movedFromId: null }, data: { movedFromId: claimId } });
    await tx.claim.update({ where: { id: claimId }, data: { deletedAt: new Date(), mergedIntoId: intoId } });
    await touchClaim(tx, claimId, actor);
    await touchClaim(tx, intoId, actor);
    await record(tx, grant, { type: 'claim.merged', articleId, claimId, intoId, appearanceIds });
    return viewClaim(tx, claimId, actor);
  });
}

/** Undo a merger: the claim comes back with its appearances, wherever they have been merged to since. */
export function unmergeClaim(actor: Actor, { claimId }: Params, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    const { articleId, ...claim } = await findClaim(tx, claimId, { deleted: true });
    const grant = authorise(actor, 'claim.edit', claim.subject);
    expectVersion(claim, expectedVersion);
    const { mergedIntoId } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { mergedIntoId: true } });
    if (mergedIntoId === null) throw new Refusal('not-found', { params: { noun: 'merger' } });
    const originals = [claimId, ...(await listMerged(tx, claimId))];
    const appearances = await tx.appearance.findMany({ where: { movedFromId: { in: originals } }, select: { id: true, claimId: true } });
    const appearanceIds = appearances.map(({ id }) => id);
    const holders = [...new Set(appearances.map((appearance) => appearance.claimId))];
    await moveAppearances(tx, appearanceIds, claimId);
    await tx.appearance.updateMany({ where: { id: { in: appearanceIds }, movedFromId: claimId }, data: { movedFromId: null } });
    await tx.claim.update({ where: { id: claimId }, data: { deletedAt: null, mergedIntoId: null } });
    for (const touched of [...holders, claimId]) await touchClaim(tx, touched, actor);
    await record(tx, grant, { type: 'claim.unmerged', articleId, claimId, fromId: mergedIntoId, appearanceIds });
    return viewClaim(tx, claimId, actor);
  });
}

/** Both rows in one order, so that two mergers of the same pair cannot wait for each other. */
async function lockClaims(tx: Tx, claimIds: string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ANY(${claimIds}::uuid[]) ORDER BY id FOR UPDATE`;
}

function nameField(error: unknown): never {
  throw error instanceof Refusal && error.code === 'not-found' ? new Refusal('not-found', { field: 'intoId', params: error.params }) : error;
}

async function shareArticle(tx: Tx, claimId: string, intoId: string): Promise<boolean> {
  const article = { appearances: { some: { claimId: intoId, deletedAt: null } } };
  return (await tx.appearance.findFirst({ where: { claimId, deletedAt: null, article }, select: { id: true } })) !== null;
}

async function listAppearances(tx: Tx, claimId: string): Promise<string[]> {
  return (await tx.appearance.findMany({ where: { claimId }, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id);
}

/** The hops of an appearance belong to the claim that it belongs to. Whoever wrote at the claim that they leave becomes a contributor there. */
async function moveAppearances(tx: Tx, appearanceIds: string[], claimId: string): Promise<void> {
  await tx.appearance.updateMany({ where: { id: { in: appearanceIds } }, data: { claimId } });
  await tx.hop.updateMany({ where: { appearanceId: { in: appearanceIds } }, data: { claimId } });
}

/** Every claim that was merged into this one, and into those. */
async function listMerged(tx: Tx, claimId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE merged AS (
      SELECT id FROM "Claim" WHERE "mergedIntoId" = ${claimId}::uuid
      UNION
      SELECT c.id FROM "Claim" c JOIN merged m ON c."mergedIntoId" = m.id
    ) SELECT id FROM merged`;
  return rows.map(({ id }) => id);
}

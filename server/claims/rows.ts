import { Refusal } from '#domain/refusal';
import type { Actor, Subject } from '#domain/permission';
import type { Tx } from '#server/db';

/** A claim found for a change: what a rule may ask about it, and the version that the change must name. */
export type FoundClaim = { id: string; version: number; subject: Subject; articleId: string };

/**
 * Find a claim and lock its row until the transaction ends, so that everything under one claim changes in one order.
 *
 * Refuses with `not-found` when it is absent or deleted (`deleted: true` finds those too).
 */
export async function findClaim(tx: Tx, claimId: string, { deleted = false } = {}): Promise<FoundClaim> {
  const [row] = await tx.$queryRaw<{ id: string; version: number; deletedAt: Date | null }[]>`
    SELECT id, version, "deletedAt" FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  if (!row || (row.deletedAt !== null && !deleted)) throw new Refusal('not-found', { params: { noun: 'claim' } });
  const contributions = await tx.contribution.findMany({ where: { claimId }, select: { personId: true } });
  const appearance = await tx.appearance.findFirst({ where: { OR: [{ claimId }, { movedFromId: claimId }] }, orderBy: { id: 'asc' }, select: { articleId: true } });
  return {
    id: row.id, version: row.version, articleId: appearance?.articleId ?? '',
    subject: { contributorIds: contributions.map(({ personId }) => personId) },
  };
}

/** Lock every claim of an article: the claims before the article, as everywhere, and in one order. */
export async function lockClaimsOf(tx: Tx, articleId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Claim" WHERE id IN (SELECT "claimId" FROM "Appearance" WHERE "articleId" = ${articleId}::uuid)
    ORDER BY id FOR UPDATE`;
}

/** Refuse with `stale` unless the caller changed the state that is there now. `null` waives the check: the server itself acts. */
export function expectVersion(found: { version: number }, expected: number | null): void {
  if (expected !== null && found.version !== expected) throw new Refusal('stale');
}

/** Count up the claim's version after a change by `actor`, who thereby becomes a contributor. */
export function touchClaim(tx: Tx, claimId: string, actor: Actor): Promise<void> {
  return touchClaims(tx, [claimId], actor);
}

/** The same for many at once, in one order, so that two changes of what they share cannot wait for each other. */
export async function touchClaims(tx: Tx, claimIds: readonly string[], actor: Actor): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ANY(${claimIds}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`
    UPDATE "Claim" SET version = version + 1, "updatedById" = ${actor.id}::uuid, "updatedAt" = ${new Date()} WHERE id = ANY(${claimIds}::uuid[])`;
  await touchArticles(tx, claimIds);
}

/** Count up the version without making anybody a contributor: a review decision is no contribution. */
export async function turnClaim(tx: Tx, claimId: string): Promise<void> {
  await tx.claim.update({ where: { id: claimId }, data: { version: { increment: 1 } } });
  await touchArticles(tx, [claimId]);
}

/** Whoever wrote at words that are copied to another claim may not approve them in their new place either. */
export async function inheritContributions(tx: Tx, from: string, to: string): Promise<void> {
  await tx.$executeRaw`SELECT stet_inherit_contributions(${from}::uuid, ${to}::uuid)`;
}

/** An article counts as changed when one of its claims is. */
async function touchArticles(tx: Tx, claimIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Article" SET "updatedAt" = ${new Date()} WHERE id IN (SELECT "articleId" FROM "Appearance" WHERE "claimId" = ANY(${claimIds}::uuid[]))`;
}

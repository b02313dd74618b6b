import { z } from 'zod';
import type { ClaimView, SplitClaim, SplitView } from '#contract/claim';
import { markSpan, splitSpan } from '#domain/anchor';
import { cutStatement, statementOf } from '#domain/claim';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { findArticle, findNewestRevision } from '#server/articles/rows';
import { findAppearance, saveAnchor } from '#server/claims/anchors';
import { saveMarked } from '#server/claims/marking';
import { expectVersion, findClaim, inheritContributions, touchClaim } from '#server/claims/rows';
import { viewClaim } from '#server/claims/view';
import { transact } from '#server/db';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { listEvents, record } from '#server/ledger';

/**
 * Split a claim in two.
 *
 * The first part keeps the claim with everything it has. The second is a new claim with the same claimant,
 * date, place and kinds, whose statement is its part of the quote.
 */
export function splitClaim(
  actor: Actor,
  { claimId }: { claimId: string },
  { appearanceId, at }: SplitClaim,
  expectedVersion: number | null,
): Promise<SplitView> {
  return transact(async (tx) => {
    const claim = await findClaim(tx, claimId);
    const appearance = await findAppearance(tx, claimId, appearanceId);
    const { articleId, anchor: from } = appearance;
    const revision = await findCurrent(tx, articleId, from.revision);
    const grant = authorise(actor, 'claim.edit', claim.subject);
    expectVersion(claim, expectedVersion);
    const [first, second] = splitSpan(revision.text, from, at);
    await saveAnchor(tx, appearance, revision, first, actor);
    await cutWith(tx, claimId, from.exact, first.exact);
    const secondId = newId();
    const copy = { ...(await descriptionOf(tx, claimId)), id: secondId, statement: statementOf(second.exact) };
    const { number } = await saveMarked(tx, actor, copy, { articleId, revision, anchor: second });
    await inheritContributions(tx, claimId, secondId);
    await touchClaim(tx, claimId, actor);
    await record(tx, grant, { type: 'claim.split', articleId, claimId, secondId, number, appearanceId, at, from });
    return { first: await viewClaim(tx, claimId, actor), second: await viewClaim(tx, secondId, actor) };
  });
}

/** Undo a split: the claim gets the words back that it had before, and the second claim is deleted. */
export function unsplitClaim(
  actor: Actor,
  { claimId, secondId }: { claimId: string; secondId: string },
  expectedVersion: number | null,
): Promise<ClaimView> {
  return transact(async (tx) => {
    const claim = await findClaim(tx, claimId);
    await findClaim(tx, secondId);
    const { appearanceId, from } = await findSplit(tx, claimId, secondId);
    const appearance = await findAppearance(tx, claimId, appearanceId);
    const { articleId, anchor: now } = appearance;
    const revision = await findCurrent(tx, articleId, from.revision);
    const grant = authorise(actor, 'claim.edit', claim.subject);
    expectVersion(claim, expectedVersion);
    const whole = markSpan(revision.text, from);
    if (!whole) throw new Error(`The split of claim ${claimId} names no words`);
    await saveAnchor(tx, appearance, revision, whole, actor);
    await cutWith(tx, claimId, now.exact, whole.exact);
    await tx.claim.update({ where: { id: secondId }, data: { deletedAt: new Date() } });
    await touchClaim(tx, secondId, actor);
    await touchClaim(tx, claimId, actor);
    await record(tx, grant, { type: 'claim.unsplit', articleId, claimId, secondId, appearanceId });
    return viewClaim(tx, claimId, actor);
  });
}

/** Lock the article and read the text that an anchor stands on, which must still be the newest. */
async function findCurrent(tx: Tx, articleId: string, anchored: number) {
  await findArticle(tx, articleId);
  const revision = await findNewestRevision(tx, articleId);
  if (revision.number !== anchored) throw new Refusal('revision-outdated', { params: { number: revision.number } });
  return revision;
}

/** Let the statement become its part of the quote where it was the quote. */
async function cutWith(tx: Tx, claimId: string, from: string, to: string): Promise<void> {
  const { statement } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { statement: true } });
  const cut = cutStatement(statement, from, to);
  if (cut !== statement) await tx.claim.update({ where: { id: claimId }, data: { statement: cut } });
}

function descriptionOf(tx: Tx, claimId: string) {
  return tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { claimantId: true, claimedOn: true, place: true, kinds: true },
  });
}

const splitEvent = z.object({
  secondId: z.string(),
  appearanceId: z.string(),
  from: z.object({ start: z.number(), end: z.number(), revision: z.number() }),
});

/** What the ledger says of the split that made `secondId` of `claimId`. Refuses with `not-found`. */
async function findSplit(tx: Tx, claimId: string, secondId: string) {
  const split = (await listEvents(tx, claimId, 'claim.split', splitEvent)).find((event) => event.secondId === secondId);
  if (!split) throw new Refusal('not-found', { field: 'secondId', params: { noun: 'split' } });
  return split;
}

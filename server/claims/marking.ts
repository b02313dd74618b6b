import type { ClaimView, MarkClaim, MoveAnchor } from '#contract/claim';
import { anchorSelection, placeAnew } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import { statementOf } from '#domain/claim';
import { invalid } from '#domain/invalid-input';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Comparison } from '#server/articles/comparisons';
import { findArticle, findNewestRevision, takeNumber } from '#server/articles/rows';
import type { NewestRevision } from '#server/articles/rows';
import { findAppearance, findPlace, saveAnchor, saveMove } from '#server/claims/anchors';
import { expectVersion, findClaim, touchClaim } from '#server/claims/rows';
import { viewClaim } from '#server/claims/view';
import { db, transact, violates } from '#server/db';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { record } from '#server/ledger';

/**
 * Mark a claim in the newest revision of an article.
 *
 * A client may bring the claim's id, a UUIDv7 of its own making. Marking the very same words with the same id
 * again answers with the claim that is there; any other use of a taken id is refused.
 */
export function markClaim(actor: Actor, { articleId }: { articleId: string }, body: MarkClaim): Promise<ClaimView> {
  const claimId = body.id ?? newId();
  return transact(async (tx) => {
    await findArticle(tx, articleId);
    const revision = await findNewestRevision(tx, articleId);
    const grant = authorise(actor, 'claim.mark');
    checkClientId(claimId);
    if (await isMarkedAlready(tx, actor, articleId, { ...body, id: claimId })) return viewClaim(tx, claimId, actor);
    const anchor = anchorSelection(revision, body);
    const claim = { id: claimId, statement: body.statement ?? statementOf(anchor.exact) };
    const { appearanceId, number } = await saveMarked(tx, actor, claim, { articleId, revision, anchor });
    const { start, end, exact } = anchor;
    await record(tx, grant, {
      type: 'claim.marked', articleId, claimId, appearanceId, number, revision: revision.number, start, end, exact, statement: claim.statement,
    });
    return viewClaim(tx, claimId, actor);
  }).catch((error: unknown) => {
    throw violates(error, 'Claim_pkey') ? takenId() : error;
  });
}

/**
 * Move an appearance to other words of the newest revision, or confirm that it stands where it should: what was unsure
 * then no longer is, and words that changed are answered for. The statement stays as it is: it is what somebody wrote.
 * An approval covers a claim in its place, and does not hold in another one.
 */
export async function moveAnchor(actor: Actor, params: Params, body: MoveAnchor, expectedVersion: number | null): Promise<ClaimView> {
  const { comparison } = await plan(db, actor, params, body, expectedVersion);
  return transact(async (tx) => {
    const { grant, appearance, revision, anchor, place } = await plan(tx, actor, params, body, expectedVersion, comparison);
    const { claimId, appearanceId } = params;
    await saveMove(tx, appearance, revision, anchor, place, actor);
    await touchClaim(tx, claimId, actor);
    const { start, end, exact } = anchor;
    await record(tx, grant, {
      type: anchor.method === 'confirmed' ? 'anchor.confirmed' : 'anchor.moved',
      articleId: appearance.articleId, claimId, appearanceId, from: appearance.anchor, to: { revision: revision.number, start, end, exact },
    });
    return viewClaim(tx, claimId, actor);
  });
}

type Params = { claimId: string; appearanceId: string };

/** Where the appearance goes: asked before the transaction, which compares the texts, and again in it, with the claim locked. A selection is of one revision, so its text is the same. */
async function plan(tx: Tx, actor: Actor, { claimId, appearanceId }: Params, body: MoveAnchor, expectedVersion: number | null, given?: Comparison) {
  const claim = await findClaim(tx, claimId);
  const appearance = await findAppearance(tx, claimId, appearanceId);
  const revision = await findNewestRevision(tx, appearance.articleId);
  const grant = authorise(actor, 'claim.edit', claim.subject);
  expectVersion(claim, expectedVersion);
  const anchor = placeAnew(appearance.anchor, anchorSelection(revision, body));
  const comparison = given ?? new Comparison(revision.text);
  const place = await findPlace(tx, appearance, revision, anchor, comparison);
  return { grant, appearance, revision, anchor, place, comparison };
}

/** Write a new claim with its first appearance. */
export async function saveMarked(
  tx: Tx,
  actor: Actor,
  claim: { id: string; statement: string; claimantId?: string | null; claimedOn?: Date | null; place?: string; kinds?: string[] },
  { articleId, revision, anchor }: { articleId: string; revision: NewestRevision; anchor: Anchor },
): Promise<{ appearanceId: string; number: number }> {
  const appearanceId = newId();
  const number = await takeNumber(tx, articleId);
  await tx.claim.create({ data: { ...claim, createdById: actor.id, updatedById: actor.id } });
  await tx.appearance.create({ data: { id: appearanceId, claimId: claim.id, articleId, number, createdById: actor.id } });
  await saveAnchor(tx, { id: appearanceId, placeId: null }, revision, anchor, actor);
  return { appearanceId, number };
}

function checkClientId(id: string): void {
  if (/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu.test(id)) return;
  throw invalid('id', 'id-version');
}

const takenId = () => invalid('id', 'id-taken');

/** Whether this person has marked exactly these words with this id before. Refuses when the id is taken otherwise. */
async function isMarkedAlready(tx: Tx, actor: Actor, articleId: string, { id, revision, start, end }: MarkClaim & { id: string }): Promise<boolean> {
  const claim = await tx.claim.findUnique({
    where: { id },
    select: { createdById: true, deletedAt: true, appearances: { where: { articleId }, select: { anchors: { orderBy: { id: 'asc' }, take: 1, include: { revision: true } } } } },
  });
  if (!claim) return false;
  const anchor = claim.appearances[0]?.anchors[0];
  const isSame = anchor?.revision.number === revision && anchor.start >= start && anchor.end <= end;
  if (claim.createdById !== actor.id || claim.deletedAt !== null || !isSame) throw takenId();
  return true;
}

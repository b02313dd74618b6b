import canonicalize from 'canonicalize';
import type { ClaimView } from '#contract/claim';
import type { ApproveClaim, RequestChanges, SubmitClaim } from '#contract/review';
import { parseRationale } from '#document/validate';
import { authorise } from '#domain/permission';
import type { Action, Actor, Grant } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { approve, sendBack, submit, withdraw } from '#domain/review';
import type { Decision } from '#domain/review';
import type { VerdictDraft } from '#prisma';
import { loadClaim } from '#server/claims/load';
import type { LoadedClaim } from '#server/claims/load';
import { expectVersion, findClaim, touchClaim, turnClaim } from '#server/claims/rows';
import type { FoundClaim } from '#server/claims/rows';
import { blockingNow, lastSent, standingOf } from '#server/claims/standing';
import { viewClaim } from '#server/claims/view';
import { transact, violates } from '#server/db';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { record } from '#server/ledger';
import { expectCitations, expectRating } from '#server/verdicts';

type Place = { claimId: string };

/** What the database says to an approval by a contributor; of a trigger's refusal only its words come through. */
export const fourEyes = 'Nobody approves their own work';

/** Propose the verdict and send the claim, as it is now, to a second person. What was sent before and still waits is replaced. */
export function submitClaim(actor: Actor, { claimId }: Place, body: SubmitClaim, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    const { claim, grant, loaded } = await find(tx, actor, claimId, 'claim.submit', expectedVersion);
    const overrides = submit(standingOf(loaded), loaded.gates, body.overrides ?? []);
    const verdict = await propose(tx, claimId, loaded.row.draft);
    const replaces = waiting(loaded)?.id;
    if (replaces !== undefined) await tx.withdrawal.create({ data: { submissionId: replaces, authorId: actor.id } });
    const id = newId();
    await tx.submission.create({
      data: { id, claimId, verdictId: verdict.id, digest: loaded.digest, overrides, note: body.note ?? '', authorId: actor.id },
    });
    await touchClaim(tx, claimId, actor);
    await record(tx, grant, {
      type: 'claim.submitted', articleId: claim.articleId, claimId, submissionId: id, digest: loaded.digest,
      verdict: verdict.number, overridden: overrides.map(({ gate }) => gate), replaces,
    });
    return viewClaim(tx, claimId, actor);
  });
}

/** Take a claim back before anybody has decided. */
export function withdrawClaim(actor: Actor, { claimId }: Place, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    const { claim, grant, loaded } = await find(tx, actor, claimId, 'claim.submit', expectedVersion);
    withdraw(standingOf(loaded));
    const submissionId = pending(loaded);
    await tx.withdrawal.create({ data: { submissionId, authorId: actor.id } });
    await touchClaim(tx, claimId, actor);
    await record(tx, grant, { type: 'claim.withdrawn', articleId: claim.articleId, claimId, submissionId });
    return viewClaim(tx, claimId, actor);
  });
}

/** Approve exactly the state that was seen. */
export function approveClaim(actor: Actor, { claimId }: Place, { digest, comment = '' }: ApproveClaim, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    const { claim, grant, loaded } = await find(tx, actor, claimId, 'claim.approve', expectedVersion);
    approve(standingOf(loaded), digest, blockingNow(loaded));
    const review = await saveReview(tx, actor, loaded, 'approve', comment);
    await turnClaim(tx, claimId);
    await record(tx, grant, { type: 'claim.approved', articleId: claim.articleId, claimId, digest, ...review });
    return viewClaim(tx, claimId, actor);
  });
}

/** Send a claim back with what has to change. */
export function requestChanges(actor: Actor, { claimId }: Place, { digest, comment }: RequestChanges, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    const { claim, grant, loaded } = await find(tx, actor, claimId, 'claim.request-changes', expectedVersion);
    sendBack(standingOf(loaded), digest, comment);
    const review = await saveReview(tx, actor, loaded, 'request-changes', comment);
    await turnClaim(tx, claimId);
    await record(tx, grant, { type: 'claim.changes-requested', articleId: claim.articleId, claimId, digest, ...review });
    return viewClaim(tx, claimId, actor);
  });
}

async function find(
  tx: Tx, actor: Actor, claimId: string, action: Action, expectedVersion: number | null,
): Promise<{ claim: FoundClaim; grant: Grant; loaded: LoadedClaim }> {
  const claim = await findClaim(tx, claimId);
  const grant = authorise(actor, action, claim.subject);
  expectVersion(claim, expectedVersion);
  return { claim, grant, loaded: await loadClaim(tx, claimId) };
}

/** The draft as an immutable verdict: the newest one when it says the same. Its author is who wrote the draft, whoever sends it. */
async function propose(tx: Tx, claimId: string, draft: VerdictDraft | null): Promise<{ id: string; number: number }> {
  if (draft === null) throw new Refusal('verdict-missing');
  if (draft.ratingId !== null) await expectRating(tx, draft.ratingId);
  const rationale = parseRationale(draft.rationale);
  await expectCitations(tx, claimId, rationale);
  const newest = await tx.verdict.findFirst({ where: { claimId }, orderBy: { number: 'desc' } });
  if (newest && words(newest) === words(draft)) return newest;
  const { ratingId, conclusion, confidence, whatWouldChangeIt, updatedById: authorId } = draft;
  const number = (newest?.number ?? 0) + 1;
  return tx.verdict.create({
    data: { id: newId(), claimId, number, ratingId, conclusion, rationale, confidence, whatWouldChangeIt, authorId },
  });
}

type Words = Pick<VerdictDraft, 'ratingId' | 'conclusion' | 'rationale' | 'confidence' | 'whatWouldChangeIt'>;

function words({ ratingId, conclusion, rationale, confidence, whatWouldChangeIt }: Words): string {
  return canonicalize({ ratingId, conclusion, rationale, confidence, whatWouldChangeIt }) ?? '';
}

/**
 * Keep the decision together with everything that it was made on.
 *
 * The command has checked the second person already. The database checks again, so that a contribution which
 * came by another door in the same moment cannot slip through.
 */
async function saveReview(tx: Tx, actor: Actor, loaded: LoadedClaim, decision: Decision, comment: string) {
  const id = newId();
  const submissionId = pending(loaded);
  const { digest, content, row } = loaded;
  await tx.review
    .create({ data: { id, claimId: row.id, submissionId, reviewerId: actor.id, decision, digest, content: plain(content), comment } })
    .catch((error: unknown) => {
      throw violates(error, fourEyes) ? new Refusal('own-work') : error;
    });
  return { reviewId: id, submissionId };
}

/** The submission that waits for a decision, if one does. */
function waiting(loaded: LoadedClaim) {
  return loaded.stage === 'in-review' ? lastSent(loaded) : undefined;
}

function pending(loaded: LoadedClaim): string {
  const submission = waiting(loaded);
  if (!submission) throw new Refusal('not-in-review', { params: { stage: loaded.stage } });
  return submission.id;
}

/** As the database takes it: JSON values and nothing else. */
function plain(content: LoadedClaim['content']) {
  return JSON.parse(JSON.stringify(content));
}

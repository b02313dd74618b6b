import type { Stage } from '#domain/claim';
import type { Gate, GateCode } from '#domain/gates';
import { Refusal } from '#domain/refusal';

/** What a reviewer can decide. A blind verdict is their own rating, given without seeing the proposed one. */
export const decisions = ['approve', 'request-changes', 'blind-verdict'] as const;
export type Decision = (typeof decisions)[number];

/**
 * A claim's way through review, oldest first. `withdrawn` submissions count as never sent. `agrees` is asked of a blind
 * verdict alone: whether its rating is the one that was proposed.
 */
export type Passage = {
  submissions: readonly { id: string; withdrawn: boolean }[];
  reviews: readonly { submissionId: string; decision: Decision; agrees: boolean; digest: string }[];
};

/**
 * Where a claim stands, derived from its passage and the digest of its present state.
 *
 * An approval holds only for the digest that it names; any later change makes the claim `outdated`
 * until it is approved again. A newer submission reopens the review whatever came before. A blind verdict that agrees
 * approves; one that does not opens a dispute, in which the claim still waits for a decision.
 */
export function stageOf({ submissions, reviews }: Passage, digest: string): Stage {
  const submission = submissions.filter(({ withdrawn }) => !withdrawn).at(-1);
  if (!submission) return 'draft';
  const review = reviews.filter(({ submissionId }) => submissionId === submission.id).at(-1);
  if (!review) return 'in-review';
  if (isApproval(review)) return review.digest === digest ? 'approved' : 'outdated';
  return review.decision === 'request-changes' ? 'changes-requested' : 'in-review';
}

/** Whether a review approves: it says so, or it is a blind verdict that agrees. */
export function isApproval({ decision, agrees }: Pick<Passage['reviews'][number], 'decision' | 'agrees'>): boolean {
  return decision === 'approve' || (decision === 'blind-verdict' && agrees);
}

/** Whether a blind verdict agrees: its rating is the one that was proposed. One without a rating agrees with none. */
export function isAgreement(ratingId: string | null, proposedId: string | null): boolean {
  return ratingId !== null && ratingId === proposedId;
}

/**
 * A claim as a decision about its review finds it: its stage, the digest of its present state, and the digest
 * under which it was last sent (`null` when it never was, or was taken back).
 */
export type Standing = { stage: Stage; digest: string; sent: string | null };

/** A blocking gate passed over, and why. */
export type Override = { gate: GateCode; reason: string };

/** An override as it was sent: `stood` are the params under which the gate stood open then. */
export type Passed = Override & { stood: readonly Gate['params'][] };

/** Whether there is something to send: nothing waits or holds that says exactly this. */
export function maySubmit({ stage, digest, sent }: Standing): boolean {
  return stage === 'in-review' ? sent !== digest : stage !== 'approved';
}

/** Whether a reviewer can approve what is there: it waits, it is what was sent, and no gate blocks it. */
export function mayApprove({ stage, digest, sent }: Standing, blocking: readonly GateCode[]): boolean {
  return stage === 'in-review' && sent === digest && blocking.length === 0;
}

/**
 * The gates that stop a claim, each once: those that block and that nobody gave a reason to pass over. A reason was given
 * for what the gate said then: not for a comment that was written, or a place that became unsure, since.
 *
 * An outdated approval is not among them. Sending the claim again is the way out of it, and its stage says it already.
 */
export function blockingGates(gates: readonly Gate[], overrides: readonly Passed[]): GateCode[] {
  const blocking = gates.filter((gate) => gate.level === 'block' && gate.code !== 'approval-outdated' && !overrides.some((passed) => covers(passed, gate)));
  return [...new Set(blocking.map(({ code }) => code))];
}

function covers({ gate, stood }: Passed, { code, params }: Gate): boolean {
  return gate === code && stood.some((then) => Object.entries(params).every(([name, now]) => (name === 'count' ? now <= (then[name] ?? -1) : now === then[name])));
}

/**
 * Send a claim for review past its gates.
 *
 * An outdated approval is no hindrance, since sending the claim is the way out of it; a missing verdict cannot be
 * overridden, since there would be nothing to approve.
 *
 * @returns the overrides that apply to a gate which stands open.
 * @throws Refusal `already-in-review`, `already-approved`, `verdict-missing`, or `gate-blocks` with the codes.
 */
export function submit(standing: Standing, gates: readonly Gate[], overrides: readonly Override[]): Passed[] {
  if (!maySubmit(standing)) throw new Refusal(standing.stage === 'approved' ? 'already-approved' : 'already-in-review');
  if (gates.some(({ code }) => code === 'no-verdict')) throw new Refusal('verdict-missing');
  const passed = overrides.map((override) => ({ ...override, stood: gates.filter(({ code }) => code === override.gate).map(({ params }) => params) }));
  const blocking = blockingGates(gates, passed);
  if (blocking.length > 0) throw new Refusal('gate-blocks', { field: 'overrides', params: { gates: blocking.join(', ') } });
  return passed.filter(({ gate, stood }) => gate !== 'approval-outdated' && stood.length > 0);
}

/** Take a claim back. @throws Refusal `not-in-review` */
export function withdraw({ stage }: Standing): void {
  if (stage !== 'in-review') throw new Refusal('not-in-review', { params: { stage } });
}

/**
 * Approve what was seen.
 *
 * A gate can open while the claim waits, without a change of what was sent: a comment, a lost place in the text.
 * `blocking` is what {@link blockingGates} says of it now.
 *
 * @throws Refusal `not-in-review`, `digest-outdated` when the reviewer saw another state than the present one,
 *   `changed-since-sent` when the present one is not what an editor sent, `approval-blocked` with the gates.
 */
export function approve(standing: Standing, seen: string, blocking: readonly GateCode[]): void {
  decide(standing, seen);
  if (standing.sent !== standing.digest) throw new Refusal('changed-since-sent');
  if (blocking.length > 0) throw new Refusal('approval-blocked', { params: { gates: blocking.join(', ') } });
}

/** Send a claim back. @throws Refusal `not-in-review`, `digest-outdated`, `comment-required` */
export function sendBack(standing: Standing, seen: string, comment: string): void {
  decide(standing, seen);
  if (comment.trim() === '') throw new Refusal('comment-required', { field: 'comment' });
}

function decide({ stage, digest }: Standing, seen: string): void {
  if (stage !== 'in-review') throw new Refusal('not-in-review', { params: { stage } });
  if (seen !== digest) throw new Refusal('digest-outdated', { field: 'digest' });
}

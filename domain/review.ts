import type { Stage } from '#domain/claim';

export const decisions = ['approve', 'request-changes', 'blind-verdict'] as const;
export type Decision = (typeof decisions)[number];

/** A claim's way through review, oldest first. `withdrawn` submissions count as never sent. */
export type Passage = {
  submissions: readonly { id: string; withdrawn: boolean }[];
  reviews: readonly { submissionId: string; decision: Decision; digest: string }[];
};

/**
 * Where a claim stands, derived from its passage and the digest of its present state.
 *
 * An approval holds only for the digest that it names; any later change makes the claim `outdated`
 * until it is approved again. A newer submission reopens the review whatever came before.
 */
export function stageOf({ submissions, reviews }: Passage, digest: string): Stage {
  const submission = submissions.filter(({ withdrawn }) => !withdrawn).at(-1);
  if (!submission) return 'draft';
  const review = reviews.filter(({ submissionId }) => submissionId === submission.id).at(-1);
  if (!review) return 'in-review';
  if (review.decision !== 'approve') return 'changes-requested';
  return review.digest === digest ? 'approved' : 'outdated';
}

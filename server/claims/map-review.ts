import { z } from 'zod';
import type { CommentView, ReviewView, SubmissionView } from '#contract/review';
import { override } from '#contract/review';
import { decisions, isAgreement } from '#domain/review';
import type { Passed } from '#domain/review';
import type { NameOf } from '#server/claims/names';
import type { Prisma } from '#prisma';
import { oneOf } from '#server/vocabulary';

export const submissionSelect = {
  id: true, authorId: true, createdAt: true, digest: true, note: true, overrides: true,
  withdrawals: { select: { submissionId: true } },
  verdict: { select: { id: true, number: true, authorId: true } },
} satisfies Prisma.SubmissionSelect;

/** Without `content`: what was seen is kept for the record and is as large as the claim itself. */
export const reviewSelect = {
  id: true, submissionId: true, reviewerId: true, decision: true, digest: true, comment: true, createdAt: true,
  ratingId: true, submission: { select: { verdict: { select: { ratingId: true } } } },
} satisfies Prisma.ReviewSelect;

type SubmissionRow = Prisma.SubmissionGetPayload<{ select: typeof submissionSelect }>;
type ReviewRow = Prisma.ReviewGetPayload<{ select: typeof reviewSelect }>;
type CommentRow = Prisma.CommentGetPayload<object>;

const overrides = z.array(override.extend({ stood: z.array(z.record(z.string(), z.union([z.string(), z.number()]))) }));

export function submissionView(row: SubmissionRow, nameOf: NameOf): SubmissionView {
  return {
    id: row.id,
    author: nameOf(row.authorId),
    createdAt: row.createdAt.toISOString(),
    digest: row.digest,
    note: row.note,
    overrides: overridesOf(row).map(({ gate, reason }) => ({ gate, reason })),
    withdrawn: isWithdrawn(row),
  };
}

/** The gates that the submission passed over, each with its reason. */
export function overridesOf(row: Pick<SubmissionRow, 'overrides'>): Passed[] {
  return overrides.parse(row.overrides);
}

export function isWithdrawn({ withdrawals }: Pick<SubmissionRow, 'withdrawals'>): boolean {
  return withdrawals.length > 0;
}

/** What a review row says, as far as the rules of review ask. */
export function decisionOf({ decision, ratingId, submission }: Pick<ReviewRow, 'decision' | 'ratingId' | 'submission'>) {
  return { decision: oneOf(decisions, decision), agrees: isAgreement(ratingId, submission.verdict.ratingId) };
}

/** `holds`: it is the approval that makes the claim approved now. */
export function reviewView(row: ReviewRow, holds: boolean, nameOf: NameOf): ReviewView {
  return {
    id: row.id,
    submissionId: row.submissionId,
    reviewer: nameOf(row.reviewerId),
    decision: oneOf(decisions, row.decision),
    digest: row.digest,
    comment: row.comment,
    createdAt: row.createdAt.toISOString(),
    holds,
  };
}

export function commentView(row: CommentRow, nameOf: NameOf): CommentView {
  return {
    id: row.id,
    author: nameOf(row.authorId),
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedById === null ? null : nameOf(row.resolvedById),
  };
}

import { z } from 'zod';
import { gateCodes, gateLevels } from '#domain/gates';
import { decisions } from '#domain/review';
import { personRef } from '#contract/person';
import { breaks, id, localised, moment, name, text } from '#contract/text';
import { ratingTokens } from '#domain/verdict';

/** What stands between a claim and publication; `params` fill its sentence. */
export const gateView = z
  .object({ code: z.enum(gateCodes), level: z.enum(gateLevels), params: z.record(z.string(), z.union([z.string(), z.number()])) })
  .meta({ id: 'Gate' });
export type GateView = z.infer<typeof gateView>;

/** A blocking gate passed over, with the reason that the reviewer is shown. */
export const override = z.strictObject({ gate: z.enum(gateCodes), reason: name(500) });

/** Send a claim for review: which blocking gates are passed over and why, and a note to the reviewer. */
export const submitClaim = z.strictObject({ overrides: z.array(override).max(20).optional(), note: text(2000).optional() });
export type SubmitClaim = z.infer<typeof submitClaim>;

const digest = z.string().regex(/^[0-9a-f]{64}$/u, breaks('digest'));

/** Approve the state that has this digest. */
export const approveClaim = z.strictObject({ digest, comment: text(5000).optional() });
export type ApproveClaim = z.infer<typeof approveClaim>;

/** Send the state that has this digest back, with what has to change. */
export const requestChanges = z.strictObject({ digest, comment: text(5000) });
export type RequestChanges = z.infer<typeof requestChanges>;

/** One sending of a claim, bound to the digest of what was sent. */
export const submissionView = z
  .object({
    id,
    author: personRef,
    createdAt: moment,
    digest: z.string(),
    note: z.string(),
    overrides: z.array(z.object({ gate: z.enum(gateCodes), reason: z.string() })),
    withdrawn: z.boolean(),
  })
  .meta({ id: 'Submission' });
export type SubmissionView = z.infer<typeof submissionView>;

/** One decision about a submission. */
export const reviewView = z
  .object({
    id,
    submissionId: id,
    reviewer: personRef,
    decision: z.enum(decisions),
    digest: z.string(),
    comment: z.string(),
    createdAt: moment,
    holds: z.boolean(),
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof reviewView>;

/** A remark on a claim. An open one is a gate. */
export const addComment = z.strictObject({ body: text(5000).min(1) });
export type AddComment = z.infer<typeof addComment>;

/** A comment; open until somebody resolves it. */
export const commentView = z
  .object({ id, author: personRef, body: z.string(), createdAt: moment, resolvedAt: moment.nullable(), resolvedBy: personRef.nullable() })
  .meta({ id: 'Comment' });
export type CommentView = z.infer<typeof commentView>;

/** One line of the review queue. `mine` says that this reviewer contributed and so may not decide. */
export const queueItem = z
  .object({
    claimId: id,
    articleId: id,
    articleTitle: z.string(),
    number: z.number().int(),
    statement: z.string(),
    rating: z.object({ label: localised, token: z.enum(ratingTokens) }).nullable(),
    submittedBy: personRef,
    submittedAt: moment,
    round: z.number().int(),
    mine: z.boolean(),
  })
  .meta({ id: 'QueueItem' });
export type QueueItem = z.infer<typeof queueItem>;

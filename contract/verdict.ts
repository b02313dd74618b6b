import { z } from 'zod';
import { confidences, maxConclusion, ratingKinds, ratingTokens } from '#domain/verdict';
import { personRef } from '#contract/person';
import { id, line, localised, moment, text } from '#contract/text';

/** One label of a scale, with the definition a person reads while choosing it. */
export const ratingView = z
  .object({
    id,
    code: z.string(),
    kind: z.enum(ratingKinds),
    value: z.number().int().nullable(),
    token: z.enum(ratingTokens),
    label: localised,
    definition: localised,
  })
  .meta({ id: 'Rating' });
export type RatingView = z.infer<typeof ratingView>;

/** One version of a rating scale, its labels in order. */
export const scaleView = z
  .object({ scaleVersionId: id, code: z.string(), number: z.number().int(), name: localised, ratings: z.array(ratingView) })
  .meta({ id: 'Scale' });
export type ScaleView = z.infer<typeof scaleView>;

/** The whole draft; it is one small form and is saved as one. `rationale` is a rationale document. */
export const saveVerdictDraft = z.strictObject({
  ratingId: id.nullable(),
  conclusion: line(maxConclusion),
  rationale: z.unknown(),
  confidence: z.enum(confidences).nullable(),
  whatWouldChangeIt: text(1000),
});
export type SaveVerdictDraft = z.infer<typeof saveVerdictDraft>;

/** The verdict as it is being written. */
export const verdictDraftView = z
  .object({
    rating: ratingView.nullable(),
    conclusion: z.string(),
    rationale: z.unknown(),
    confidence: z.enum(confidences).nullable(),
    whatWouldChangeIt: z.string(),
    updatedAt: moment,
    version: z.number().int(),
  })
  .meta({ id: 'VerdictDraft' });
export type VerdictDraftView = z.infer<typeof verdictDraftView>;

/** One version of a verdict, as it was proposed. */
export const verdictView = z
  .object({
    id,
    number: z.number().int(),
    rating: ratingView.nullable(),
    conclusion: z.string(),
    rationale: z.unknown(),
    confidence: z.enum(confidences).nullable(),
    whatWouldChangeIt: z.string(),
    author: personRef,
    createdAt: moment,
  })
  .meta({ id: 'Verdict' });
export type VerdictView = z.infer<typeof verdictView>;

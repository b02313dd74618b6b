import { z } from 'zod';
import { answerKinds, media, sourceKinds, stances } from '#domain/evidence';
import { attributionSummary, hopView, voiceRef } from '#contract/attribution';
import { address, day, id, name, text, verbatim } from '#contract/text';

const sourceFields = {
  title: name(500),
  url: address.nullable().optional(),
  kind: z.enum(sourceKinds),
  publisherId: id.nullable().optional(),
  publishedOn: day.nullable().optional(),
};

/** A document that can be looked up. */
export const createSource = z.strictObject(sourceFields);
export type CreateSource = z.infer<typeof createSource>;

/** Change the given fields of a source, in every claim that weighs it. */
export const changeSource = z.strictObject(sourceFields).partial();
export type ChangeSource = z.infer<typeof changeSource>;

/** A source, and in how many living claims it is weighed. */
export const sourceView = z
  .object({
    id,
    title: z.string(),
    url: z.string().nullable(),
    kind: z.enum(sourceKinds),
    publisher: voiceRef.nullable(),
    publishedOn: day.nullable(),
    usedInClaims: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Source' });
export type SourceView = z.infer<typeof sourceView>;

/** A research question, after those asked already. */
export const addQuestion = z.strictObject({ text: name(500) });
export type AddQuestion = z.infer<typeof addQuestion>;

/** The question in other words. */
export const changeQuestion = z.strictObject({ text: name(500) });
export type ChangeQuestion = z.infer<typeof changeQuestion>;

/** A research question; `position` counts from 0. */
export const questionView = z
  .object({ id, text: z.string(), position: z.number().int(), version: z.number().int() })
  .meta({ id: 'Question' });
export type QuestionView = z.infer<typeof questionView>;

const evidenceFields = {
  sourceId: id,
  stance: z.enum(stances),
  excerpt: verbatim(20_000).optional(),
  answerKind: z.enum(answerKinds).optional(),
  medium: z.enum(media).optional(),
  isPrimary: z.boolean().optional(),
  questionId: id.nullable().optional(),
  note: text(5000).optional(),
};

/** A source weighed for a claim. `excerpt` is verbatim, `questionId` a question of the same claim. */
export const addEvidence = z.strictObject(evidenceFields);
export type AddEvidence = z.infer<typeof addEvidence>;

/** Change the given fields of a piece of evidence. */
export const changeEvidence = z.strictObject(evidenceFields).partial();
export type ChangeEvidence = z.infer<typeof changeEvidence>;

/** A piece of evidence, numbered in its claim, with the chain behind its source. */
export const evidenceView = z
  .object({
    id,
    number: z.number().int(),
    source: sourceView,
    stance: z.enum(stances),
    excerpt: z.string(),
    answerKind: z.enum(answerKinds),
    medium: z.enum(media),
    isPrimary: z.boolean(),
    questionId: id.nullable(),
    note: z.string(),
    hops: z.array(hopView),
    attribution: attributionSummary,
    version: z.number().int(),
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.infer<typeof evidenceView>;

import { z } from 'zod';
import { stages } from '#domain/claim';
import { corrections } from '#domain/edition';
import { editionChangeKinds } from '#domain/edition-change';
import { gateCodes } from '#domain/gates';
import { personRef } from '#contract/person';
import { id, localised, moment, text } from '#contract/text';

/** Publish what the preview showed: its `revision` and `claims` (claim ids and digests) must still hold; a retraction may have none. */
export const publishArticle = z.strictObject({
  revision: z.number().int().min(1),
  claims: z.array(z.strictObject({ claimId: id, digest: z.string() })).max(5000),
  correction: z.strictObject({ kind: z.enum(corrections), note: text(2000).min(1) }).optional(),
});
export type PublishArticle = z.infer<typeof publishArticle>;

/** An edition as lists name it; its content is what readers see under the article’s `slug`. */
export const editionView = z
  .object({
    articleId: id,
    slug: z.string(),
    number: z.number().int(),
    revision: z.number().int(),
    claims: z.array(z.object({ number: z.number().int(), claimId: id, digest: z.string() })),
    correction: z.object({ kind: z.enum(corrections), note: z.string() }).nullable(),
    publishedBy: personRef,
    publishedAt: moment,
  })
  .meta({ id: 'Edition' });
export type EditionView = z.infer<typeof editionView>;

/** One thing that readers would find changed. `number` and `statement` are the claim's; `was` and `now` the labels of a verdict that changes, null for none. */
export const editionChange = z
  .object({
    kind: z.enum(editionChangeKinds),
    number: z.number().int().nullable(),
    statement: z.string().nullable(),
    was: localised.nullable(),
    now: localised.nullable(),
  })
  .meta({ id: 'EditionChange' });
export type EditionChangeView = z.infer<typeof editionChange>;

/** What publishing now would put out, and what would stay behind and why. */
export const editionPreview = z
  .object({
    articleId: id,
    revision: z.number().int(),
    nextNumber: z.number().int(),
    claims: z.array(z.object({ number: z.number().int(), claimId: id, digest: z.string(), statement: z.string() })),
    leftOut: z.array(
      z.object({ number: z.number().int(), claimId: id, statement: z.string(), stage: z.enum(stages), gates: z.array(z.enum(gateCodes)) }),
    ),
    unchanged: z.boolean(),
    corrections: z.array(z.enum(corrections)).meta({ description: 'What the next edition can be to readers: none for a first one, a retraction alone when nothing new would be said.' }),
    out: editionView.nullable().meta({ description: 'The newest edition, which readers see now; null when there is none.' }),
    changes: z.array(editionChange).meta({ description: 'What would be changed against an edition that stands.' }),
    likely: z.enum(corrections).nullable().meta({ description: 'What the changes alone show the next edition to be; null where a person has to say.' }),
    version: z.number().int(),
  })
  .meta({ id: 'EditionPreview' });
export type EditionPreview = z.infer<typeof editionPreview>;

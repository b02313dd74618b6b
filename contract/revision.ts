import { z } from 'zod';
import { stages } from '#domain/claim';
import { anchorOutcomes } from '#domain/revision';
import { rewordingKinds } from '#domain/rewording';
import { anchorMethods } from '#domain/anchor';
import { maxImport, revisionView } from '#contract/article';
import { personRef } from '#contract/person';
import { breaks, id, moment, text, verbatim } from '#contract/text';

/** The most anchors that one revision brings along: some ten for each claim of the largest article. */
const maxAnchors = 20_000;

const number = z.number().int().min(1);

/** A stretch of a revision's canonical text in UTF-16 units, `end` exclusive. */
const span = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) });

/** The words of a revision, in exactly one form. `restores`: the number of an earlier revision, which comes back as it was. */
const revisionContent = z
  .strictObject({
    text: verbatim(maxImport).optional(),
    html: verbatim(maxImport).optional(),
    markdown: verbatim(maxImport).optional(),
    document: z.unknown().optional(),
    restores: number.optional(),
  })
  .refine((content) => Object.values(content).filter((form) => form !== undefined).length === 1, {
    ...breaks('one-text'),
    path: ['text'],
  });

/** A span that the editor carried through every step, in the new text. `from`: the span in `base` that it carried. */
const carriedAnchor = span.extend({ appearanceId: id, from: span.optional() });

/** An appearance whose words were taken out, by its id alone or with the span in `base` that was (`from`). */
const lostAnchor = z.union([id, z.strictObject({ appearanceId: id, from: span.optional() })]);

/**
 * A new text for an article. `base` is the revision that it was made from. `anchors` are carried exactly, `lost` are
 * those whose words were taken out in the editor; what neither names, or somebody put elsewhere than at `from`, is looked for
 * by comparing the two texts.
 */
export const reviseArticle = z.strictObject({
  base: number,
  note: text(1000).optional(),
  content: revisionContent,
  anchors: z.array(carriedAnchor).max(maxAnchors).optional(),
  lost: z.array(lostAnchor).max(maxAnchors).optional(),
});
export type ReviseArticle = z.infer<typeof reviseArticle>;

/** A detail of a quote that is not what it was; `was` is empty for what is new, `is` for what is gone. */
export const rewordingView = z.object({ kind: z.enum(rewordingKinds), was: z.string(), is: z.string() }).meta({ id: 'Rewording' });

/** An appearance as lists of a revision name it. */
const appearance = { appearanceId: id, claimId: id, number: z.number().int(), statement: z.string(), shortStatement: z.string() };

/**
 * What a new text does to one appearance. `lost` and `still-lost` are told apart, and `found` is what was lost before and has its words again. `stood` is how it stood before, `stoodAt` where in the base revision (`null` when
 * it was lost there), `was` the words that it stood on then; `exact` are its words now, empty when lost. `start` and `end` are both 0 when it is lost; when it is to be confirmed they
 * are those of the best candidate.
 */
export const anchorOutcomeView = z
  .object({
    ...appearance,
    outcome: z.enum(anchorOutcomes),
    stood: z.enum(['sure', 'to-confirm', 'lost']),
    stoodAt: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
    method: z.enum(anchorMethods),
    confidence: z.number(),
    start: z.number().int(),
    end: z.number().int(),
    was: z.string(),
    exact: z.string(),
    changes: z.array(rewordingView),
  })
  .meta({ id: 'AnchorOutcome' });
export type AnchorOutcomeView = z.infer<typeof anchorOutcomeView>;

const counts = z.record(z.enum(anchorOutcomes), z.number().int());
const outcomes = { anchors: z.array(anchorOutcomeView), counts };

/** A saved revision, and what it did to the claims, in the order of the text. */
export const revisedView = z.object({ revision: revisionView.omit({ document: true, text: true }), ...outcomes }).meta({ id: 'Revised' });
export type RevisedView = z.infer<typeof revisedView>;

/**
 * A revision as the list shows it. `counts`: what it did to the claims that the article had then, `null` for the first one.
 * `restores`: the earlier revision that it brought back.
 */
export const revisionLine = revisionView
  .omit({ document: true, text: true })
  .extend({ counts: counts.nullable(), restores: z.number().int().nullable() })
  .meta({ id: 'RevisionLine' });
export type RevisionLine = z.infer<typeof revisionLine>;

/** What saving would do. `unchanged`: text and form are those of the newest revision, so there is nothing to save. */
export const revisionPreview = z
  .object({ base: z.number().int(), unchanged: z.boolean(), text: z.string(), document: z.unknown(), ...outcomes })
  .meta({ id: 'RevisionPreview' });
export type RevisionPreview = z.infer<typeof revisionPreview>;

const quote = { start: z.number().int(), end: z.number().int(), exact: z.string(), prefix: z.string(), suffix: z.string() };

/**
 * How an appearance stood in one revision. `closed`: it is no longer claimed. `placeId`: the anchor by which a person had last put it elsewhere, if anybody.
 * `was`: the words that it was known by; while it is to be confirmed, those on which a person last placed it.
 */
export const revisionAnchorView = z
  .object({
    ...appearance,
    closed: z.boolean(),
    anchor: z.object({ ...quote, revision: z.number().int(), method: z.enum(anchorMethods), confidence: z.number(), placeId: id.nullable(), was: z.string() }),
  })
  .meta({ id: 'RevisionAnchor' });
export type RevisionAnchorView = z.infer<typeof revisionAnchorView>;

/** What can be asked of the queue: anchors to confirm, lost ones, and appearances that are no longer claimed. */
export const unsureStates = ['to-confirm', 'lost', 'closed'] as const;

/**
 * An appearance whose place a person has to decide. `was` is the last quote that a person marked or confirmed, as it
 * stood in its own revision; `candidates` stand in the newest revision (`revision`), best first. `language` is the
 * article's, `version` the claim's.
 */
export const unsureAnchorView = z
  .object({
    appearanceId: id,
    articleId: id,
    articleTitle: z.string(),
    language: z.string(),
    claimId: id,
    number: z.number().int(),
    statement: z.string(),
    shortStatement: z.string(),
    stage: z.enum(stages),
    state: z.enum(unsureStates),
    revision: z.number().int(),
    since: moment,
    was: z.object({ ...quote, revision: z.number().int() }),
    candidates: z.array(z.object({ ...quote, confidence: z.number() })),
    version: z.number().int(),
  })
  .meta({ id: 'UnsureAnchor' });
export type UnsureAnchorView = z.infer<typeof unsureAnchorView>;

/** Who else writes in an article just now, and the newest revision that anybody saved of it. */
export const editingView = z
  .object({
    others: z.array(z.object({ person: personRef, since: moment, seenAt: moment })),
    newest: z.object({ number: z.number().int(), author: personRef, createdAt: moment }),
  })
  .meta({ id: 'Editing' });
export type EditingView = z.infer<typeof editingView>;

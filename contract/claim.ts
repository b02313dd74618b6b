import { z } from 'zod';
import { anchorMethods } from '#domain/anchor';
import { claimKinds, stages } from '#domain/claim';
import { ratingTokens } from '#domain/verdict';
import { attributionSummary, hopView, voiceRef } from '#contract/attribution';
import { evidenceView, questionView } from '#contract/evidence';
import { personRef } from '#contract/person';
import { commentView, gateView, reviewView, submissionView } from '#contract/review';
import { rewordingView } from '#contract/revision';
import { day, id, line, localised, moment, text, verbatim } from '#contract/text';
import { verdictDraftView, verdictView } from '#contract/verdict';

/** Where a quote stands in `revision`; UTF-16 units of its canonical text, `end` exclusive. */
const span = {
  revision: z.number().int().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  exact: verbatim(20_000),
};

/** Mark a claim. `id`, when given, is a UUIDv7 of the client's own making: it shows the claim at once. */
export const markClaim = z.strictObject({ ...span, id: id.optional(), statement: text(2000).min(1).optional() });
export type MarkClaim = z.infer<typeof markClaim>;

/** Change the given fields of what a claim says: its wording, claimant, date, place and kinds. */
export const describeClaim = z.strictObject({
  statement: text(2000).min(1).optional(),
  shortStatement: line(500).optional(),
  claimantId: id.nullable().optional(),
  claimedOn: day.nullable().optional(),
  place: line(200).optional(),
  kinds: z.array(z.enum(claimKinds)).max(claimKinds.length).optional(),
});
export type DescribeClaim = z.infer<typeof describeClaim>;

/** Cut an appearance in two at `at`, an offset inside its quote. The first part keeps the claim. */
export const splitClaim = z.strictObject({ appearanceId: id, at: z.number().int().min(1) });
export type SplitClaim = z.infer<typeof splitClaim>;

/** Give everything that this claim has to the claim `intoId`. */
export const mergeClaim = z.strictObject({ intoId: id });
export type MergeClaim = z.infer<typeof mergeClaim>;

/** Move an appearance to other words. */
export const moveAnchor = z.strictObject(span);
export type MoveAnchor = z.infer<typeof moveAnchor>;

/** Where an appearance stands in the newest revision. A lost one has its last quote, and 0 for both `start` and `end`. */
export const anchorView = z
  .object({
    revision: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    method: z.enum(anchorMethods),
    confidence: z.number(),
  })
  .meta({ id: 'Anchor' });
export type AnchorView = z.infer<typeof anchorView>;

/** Words, and the text on either side. */
const place = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });

/**
 * A claim as it stands in one article. `rewording`: its words are no longer those that a person last marked, confirmed
 * or approved (`was`), and which details of them changed; null while they are. `isOutworn`: the statement still says, word
 * for word, what the quote said before. `moved`: a person put it elsewhere in the article, or brought back a text in which it stood elsewhere, and nobody has approved it there;
 * `from` is where it was when it was last approved or first sent.
 */
export const appearanceView = z
  .object({
    id,
    articleId: id,
    articleTitle: z.string(),
    number: z.number().int(),
    anchor: anchorView,
    rewording: z.object({ was: z.string(), changes: z.array(rewordingView) }).nullable(),
    isOutworn: z.boolean(),
    moved: z.object({ by: personRef, at: moment, revision: z.number().int(), from: place, to: place }).nullable(),
    hops: z.array(hopView),
    attribution: attributionSummary,
  })
  .meta({ id: 'Appearance' });
export type AppearanceView = z.infer<typeof appearanceView>;

const rating = z.object({ code: z.string(), label: localised, token: z.enum(ratingTokens) }).nullable();

/**
 * What the margin shows of a claim in one article. `voices` is the chain in a line, nearest first. `isReworded`: its words
 * are no longer those that a person answered for. `isOutworn`: the statement still says what they were before.
 */
export const claimCard = z
  .object({
    id,
    appearanceId: id,
    number: z.number().int(),
    anchor: anchorView,
    isReworded: z.boolean(),
    isOutworn: z.boolean(),
    statement: z.string(),
    shortStatement: z.string(),
    claimant: voiceRef.nullable(),
    stage: z.enum(stages),
    rating,
    voices: z.array(z.string()),
    counts: z.object({ evidence: z.number().int(), origins: z.number().int(), comments: z.number().int(), gates: z.number().int() }),
    version: z.number().int(),
  })
  .meta({ id: 'ClaimCard' });
export type ClaimCard = z.infer<typeof claimCard>;

/** A claim, whole. `may` says what the reader of this answer may do now. */
export const claimView = z
  .object({
    id,
    statement: z.string(),
    shortStatement: z.string(),
    claimant: voiceRef.nullable(),
    claimedOn: day.nullable(),
    place: z.string(),
    kinds: z.array(z.enum(claimKinds)),
    appearances: z.array(appearanceView),
    questions: z.array(questionView),
    evidence: z.array(evidenceView),
    origins: z.array(z.object({ id, name: z.string() })),
    links: z.number().int(),
    draft: verdictDraftView.nullable(),
    verdicts: z.array(verdictView),
    stage: z.enum(stages),
    digest: z.string(),
    gates: z.array(gateView),
    submissions: z.array(submissionView),
    reviews: z.array(reviewView),
    comments: z.array(commentView),
    contributors: z.array(personRef),
    may: z.object({ edit: z.boolean(), submit: z.boolean(), approve: z.boolean(), requestChanges: z.boolean() }),
    createdBy: personRef,
    createdAt: moment,
    updatedAt: moment,
    updatedBy: personRef,
    deletedAt: moment.nullable(),
    mergedIntoId: id.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Claim' });
export type ClaimView = z.infer<typeof claimView>;

/** What a split leaves: the claim that kept its identity, and the new one. */
export const splitView = z.object({ first: claimView, second: claimView }).meta({ id: 'Split' });
export type SplitView = z.infer<typeof splitView>;

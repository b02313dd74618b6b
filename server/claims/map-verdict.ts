import type { RatingView, VerdictDraftView, VerdictView } from '#contract/verdict';
import { localised } from '#contract/text';
import type { PersonRef } from '#contract/person';
import { confidences, ratingKinds, ratingTokens } from '#domain/verdict';
import type { Confidence } from '#domain/verdict';
import type { Prisma } from '#prisma';
import { oneOf } from '#server/vocabulary';

export type RatingRow = Prisma.RatingGetPayload<object>;
type DraftRow = Prisma.VerdictDraftGetPayload<{ include: { rating: true } }>;
type VerdictRow = Prisma.VerdictGetPayload<{ include: { rating: true } }>;

export function ratingView(row: RatingRow): RatingView {
  return {
    id: row.id,
    code: row.code,
    kind: oneOf(ratingKinds, row.kind),
    value: row.value,
    token: oneOf(ratingTokens, row.token),
    label: localised.parse(row.labels),
    definition: localised.parse(row.definitions),
  };
}

export function draftView(row: DraftRow): VerdictDraftView {
  return { ...words(row), updatedAt: row.updatedAt.toISOString(), version: row.version };
}

export function verdictView(row: VerdictRow, author: PersonRef): VerdictView {
  return { ...words(row), id: row.id, number: row.number, author, createdAt: row.createdAt.toISOString() };
}

/** The stored empty word stands for "not said". */
export function confidenceOf(word: string): Confidence | null {
  return word === '' ? null : oneOf(confidences, word);
}

function words(row: DraftRow | VerdictRow) {
  return {
    rating: row.rating && ratingView(row.rating),
    conclusion: row.conclusion,
    rationale: row.rationale,
    confidence: confidenceOf(row.confidence),
    whatWouldChangeIt: row.whatWouldChangeIt,
  };
}

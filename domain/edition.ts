import type { Anchor } from '#domain/anchor';
import type { Assertion, AttributionSummary, HopRole, HopStatus, QuoteType, Relation, VoiceKind } from '#domain/attribution';
import type { ClaimKind } from '#domain/claim';
import type { AnswerKind, Medium, SourceKind, Stance } from '#domain/evidence';
import { invalid } from '#domain/invalid-input';
import { Refusal } from '#domain/refusal';
import type { Confidence, RatingKind, RatingToken } from '#domain/verdict';

/** Why an edition follows another, gravest last. */
export const corrections = ['clarification', 'correction', 'update', 'retraction'] as const;
export type Correction = (typeof corrections)[number];

type Localised = { en: string; es: string };

/** A voice as readers meet it: of a protected one only what may be said in public. */
export type PublicVoice = { name: string; kind: VoiceKind; role: string; description: string; sameAs: string[] };

/** A hop as readers see it; a protected voice by its description. */
export type PublicHop = {
  id: string;
  parentId: string | null;
  position: number;
  voice: PublicVoice;
  role: HopRole;
  relation: Relation;
  cue: string;
  quoteType: QuoteType;
  assertion: Assertion;
  method: string;
  statedOn: string | null;
  source: { title: string; url: string | null } | null;
  status: HopStatus;
  note: string;
};

/** Evidence as readers see it. */
export type PublicEvidence = {
  id: string;
  number: number;
  source: { title: string; url: string | null; kind: SourceKind; publisher: string | null; publishedOn: string | null };
  stance: Stance;
  excerpt: string;
  answerKind: AnswerKind;
  medium: Medium;
  isPrimary: boolean;
  question: string | null;
  note: string;
  hops: PublicHop[];
  attribution: AttributionSummary;
};

/** A rating with the ends of its scale, both null when the rating is off the scale or the scale has no numbers. */
export type PublicRating = {
  code: string;
  kind: RatingKind;
  token: RatingToken;
  label: Localised;
  definition: Localised;
  value: number | null;
  best: number | null;
  worst: number | null;
};

/** One approved claim, frozen as it was approved. `digest` is what the approval named. */
export type PublicClaim = {
  number: number;
  claimId: string;
  appearanceId: string;
  statement: string;
  shortStatement: string;
  claimant: PublicVoice | null;
  claimedOn: string | null;
  place: string;
  kinds: ClaimKind[];
  anchor: Anchor;
  hops: PublicHop[];
  attribution: AttributionSummary;
  evidence: PublicEvidence[];
  origins: { id: string; name: string }[];
  links: number;
  verdict: {
    number: number;
    rating: PublicRating | null;
    conclusion: string;
    rationale: unknown;
    confidence: Confidence | null;
    whatWouldChangeIt: string;
    author: string;
  };
  review: { reviewer: string; at: string };
  digest: string;
};

/** Everything a reader of one edition sees. Public pages, annotations, ClaimReview and the feed read this and nothing else. */
export type EditionContent = {
  article: {
    id: string;
    slug: string;
    title: string;
    byline: string;
    outlet: string;
    language: string;
    publishedOn: string | null;
    originalUrl: string | null;
  };
  newsroom: { name: string };
  revision: { number: number; sha256: string; document: unknown; text: string };
  claims: PublicClaim[];
};

/** An edition as it is read: its content, its place among the others, and the note that readers are owed. */
export type Edition = {
  number: number;
  publishedAt: string;
  publishedBy: string;
  firstPublishedAt: string;
  correction: { kind: Correction; note: string } | null;
  content: EditionContent;
};

/** One check of an edition: its number in the article, and its rating. */
export type Check = { number: number; rating: PublicRating | null };

/** An edition as lists show it: without its text, and of its claims only what was found, in the order of the text. */
export type EditionFront = Omit<Edition, 'content'> & Pick<EditionContent, 'article' | 'newsroom'> & { checks: Check[] };

/** What was found about each claim. */
export function checksOf(claims: readonly PublicClaim[]): Check[] {
  return claims.map(({ number, verdict }) => ({ number, rating: verdict.rating }));
}

/**
 * How a next edition would follow: on none, on one that stands, or on a retraction (`last`); saying the same as that one
 * (`isUnchanged`); holding no claim (`isEmpty`).
 */
export type Succession = { last: 'none' | 'standing' | 'retracted'; isUnchanged: boolean; isEmpty: boolean };

/** What the next edition can be to readers. A first one corrects nothing; one that says nothing new can only retract. */
export function openCorrections({ last, isUnchanged, isEmpty }: Succession): readonly Correction[] {
  if (last === 'none') return [];
  if (last === 'standing') return isUnchanged || isEmpty ? ['retraction'] : corrections;
  return isEmpty ? [] : corrections.filter((kind) => kind !== 'retraction');
}

/**
 * Decide whether edition `number` may be published for this reason.
 *
 * @throws Refusal `nothing-approved`, `edition-unchanged` with the number of the edition before, `correction-required`,
 *   or `invalid-input` for a first edition that gives a reason.
 */
export function expectReason(succession: Succession, number: number, correction: Correction | null): void {
  const { last, isUnchanged, isEmpty } = succession;
  if (isEmpty && (last === 'none' || correction !== 'retraction')) throw new Refusal('nothing-approved');
  if (last === 'none') {
    if (correction !== null) throw invalid('correction', 'first-edition');
    return;
  }
  const isFollowing = correction === null ? last === 'retracted' || !isUnchanged : openCorrections(succession).includes(correction);
  if (!isFollowing) throw new Refusal('edition-unchanged', { params: { number: number - 1 } });
  if (correction === null) throw new Refusal('correction-required', { field: 'correction', params: { number } });
}

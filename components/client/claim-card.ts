import type { ClaimCard, ClaimView } from '#contract/claim';
import type { PersonRef } from '#contract/person';
import type { Anchor } from '#domain/anchor';
import { summarise, walk } from '#domain/attribution';

/** What the margin shows of a claim, drawn from the whole claim: a card for each place in the article; none when it is gone. */
export function cardsOf(claim: ClaimView, articleId: string): ClaimCard[] {
  if (claim.deletedAt !== null || claim.mergedIntoId !== null) return [];
  const rating = claim.draft?.rating ?? null;
  const counts = {
    evidence: claim.evidence.length,
    origins: claim.origins.length,
    comments: claim.comments.filter(({ resolvedAt }) => resolvedAt === null).length,
    gates: claim.gates.length,
  };
  const { id, statement, shortStatement, claimant, stage, version } = claim;
  return claim.appearances
    .filter((appearance) => appearance.articleId === articleId)
    .map(({ id: appearanceId, number, anchor, rewording, isOutworn, hops }) => ({
      id, appearanceId, number, anchor, isReworded: rewording !== null, isOutworn, statement, shortStatement, claimant, stage, counts, version,
      rating: rating && { code: rating.code, label: rating.label, token: rating.token },
      voices: walk(hops).map(({ hop }) => hop.voice.name),
    }));
}

/** Cards by the claim that they are of, in their order. */
export function byClaim(cards: readonly ClaimCard[]): Map<string, ClaimCard[]> {
  const claims = new Map<string, ClaimCard[]>();
  for (const card of cards) claims.set(card.id, [...(claims.get(card.id) ?? []), card]);
  return claims;
}

/** What stands where a claim was just marked, before the server has answered. */
export type NewClaim = {
  id: string;
  number: number;
  article: { id: string; title: string };
  revision: number;
  anchor: Anchor;
  statement: string;
  author: PersonRef;
};

/** The claim as the server will most likely answer it, so that it can be worked on at once. */
export function provisionalClaim({ id, number, article, revision, anchor, statement, author }: NewClaim): ClaimView {
  const now = new Date().toISOString();
  const appearance = { id, articleId: article.id, articleTitle: article.title, number, hops: [], attribution: summarise([]), rewording: null, isOutworn: false, moved: null };
  return {
    id,
    statement,
    shortStatement: '',
    claimant: null,
    claimedOn: null,
    place: '',
    kinds: [],
    appearances: [{ ...appearance, anchor: { ...anchor, revision } }],
    questions: [],
    evidence: [],
    origins: [],
    links: 0,
    draft: null,
    verdicts: [],
    stage: 'draft',
    digest: '',
    gates: [],
    submissions: [],
    reviews: [],
    comments: [],
    contributors: [author],
    may: { edit: true, submit: false, approve: false, requestChanges: false },
    createdBy: author,
    createdAt: now,
    updatedAt: now,
    updatedBy: author,
    deletedAt: null,
    mergedIntoId: null,
    version: 0,
  };
}

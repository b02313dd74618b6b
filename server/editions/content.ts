import type { Anchor } from '#domain/anchor';
import { countLinks, distinctOrigins, summarise } from '#domain/attribution';
import type { ClaimContent, ContentEvidence } from '#domain/digest';
import type { PublicClaim, PublicEvidence, PublicRating } from '#domain/edition';
import { facesFor, publicHops, ruleHops } from '#server/editions/faces';
import type { Faces } from '#server/editions/faces';

/** An approved claim with what its content does not hold: where it stands, and who decided. */
export type ApprovedClaim = {
  number: number;
  claimId: string;
  appearanceId: string;
  content: ClaimContent;
  /** Which of the content's appearances is this one. */
  place: number;
  anchor: Anchor;
  verdict: { number: number; rating: PublicRating | null; author: string };
  review: { id: string; reviewer: string; at: string };
  digest: string;
};

/** Freeze an approved claim into what readers see. Nothing is in it that the approval did not cover but names and moments. */
export function publicClaim(claim: ApprovedClaim, language: string): PublicClaim {
  const { content, number, claimId, appearanceId, anchor, digest } = claim;
  const { statement, shortStatement, claimedOn, place, kinds } = content;
  const faces = facesFor(language);
  const hops = content.appearances[claim.place]?.hops ?? [];
  return {
    number, claimId, appearanceId, statement, shortStatement, claimedOn, place, kinds, anchor, digest,
    claimant: content.claimant && faces.of(content.claimant),
    hops: publicHops(hops, faces),
    attribution: summarise(ruleHops(hops, faces)),
    evidence: content.evidence.map((piece) => publicEvidence(piece, content, faces)),
    ...originsOf(content, faces),
    verdict: publicVerdict(claim),
    review: { reviewer: claim.review.reviewer, at: claim.review.at },
  };
}

function publicVerdict({ content, verdict, claimId }: ApprovedClaim): PublicClaim['verdict'] {
  if (content.verdict === null) throw new Error(`The approved claim ${claimId} has no verdict`);
  const { ratingId: _, ...words } = content.verdict;
  return { ...words, ...verdict };
}

function publicEvidence(piece: ContentEvidence, { questions }: ClaimContent, faces: Faces): PublicEvidence {
  const { questionId, source, hops, ...words } = piece;
  const { title, url, kind, publishedOn } = source;
  return {
    ...words,
    source: { title, url, kind, publishedOn, publisher: source.publisher && faces.of(source.publisher).name },
    question: questions.find(({ id }) => id === questionId)?.text ?? null,
    hops: publicHops(hops, faces),
    attribution: summarise(ruleHops(hops, faces)),
  };
}

function originsOf({ appearances, evidence }: ClaimContent, faces: Faces): Pick<PublicClaim, 'origins' | 'links'> {
  const chains = appearances.map(({ hops }) => ruleHops(hops, faces));
  const weighed = evidence.map(({ hops, source }) => ({
    hops: ruleHops(hops, faces),
    publisherId: source.publisher && faces.idOf(source.publisher),
    publisherName: source.publisher && faces.of(source.publisher).name,
    sourceId: source.id,
    sourceTitle: source.title,
  }));
  return { origins: distinctOrigins(chains, weighed), links: countLinks(chains, weighed) };
}

import type { ClaimCard, ClaimView } from '#contract/claim';
import type { PersonRef } from '#contract/person';
import type { Anchor } from '#domain/anchor';
import { summarise, walk } from '#domain/attribution';

/** What the margin shows of a claim, drawn from the whole claim; `null` when it no longer stands in the article. */
export function cardOf(claim: ClaimView, articleId: string): ClaimCard | null {
  const appearance = claim.appearances.find((candidate) => candidate.articleId === articleId);
  if (!appearance || claim.deletedAt !== null || claim.mergedIntoId !== null) return null;
  const rating = claim.draft ? claim.draft.rating : (claim.verdicts.at(-1)?.rating ?? null);
  return {
    id: claim.id,
    appearanceId: appearance.id,
    number: appearance.number,
    anchor: appearance.anchor,
    statement: claim.statement,
    shortStatement: claim.shortStatement,
    claimant: claim.claimant,
    stage: claim.stage,
    rating: rating && { code: rating.code, label: rating.label, token: rating.token },
    voices: walk(appearance.hops).map(({ hop }) => hop.voice.name),
    counts: {
      evidence: claim.evidence.length,
      origins: claim.origins.length,
      comments: claim.comments.filter(({ resolvedAt }) => resolvedAt === null).length,
      gates: claim.gates.length,
    },
    version: claim.version,
  };
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
  const appearance = { id, articleId: article.id, articleTitle: article.title, number, hops: [], attribution: summarise([]) };
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
    deletedAt: null,
    mergedIntoId: null,
    version: 0,
  };
}

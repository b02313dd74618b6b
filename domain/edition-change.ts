import canonicalize from 'canonicalize';
import type { Correction, EditionContent, PublicClaim, PublicRating } from '#domain/edition';

/** What a next edition can change about a claim that both hold, gravest first. */
export const claimChangeKinds = ['verdict', 'conclusion', 'wording', 'evidence', 'attribution', 'review'] as const;
export type ClaimChangeKind = (typeof claimChangeKinds)[number];

/** What a next edition can change. `title`: what is said of the article itself. `text`: its words. `added`, `dropped`: a claim that only one of the two holds. */
export const editionChangeKinds = ['title', 'text', 'added', 'dropped', ...claimChangeKinds] as const;

type Named = { number: number; statement: string };

/** One difference that readers would meet. A change of `verdict` has the rating before and the one after. */
export type EditionChange =
  | { kind: 'title' | 'text' }
  | (Named & { kind: 'added' | 'dropped' | Exclude<ClaimChangeKind, 'verdict'> })
  | (Named & { kind: 'verdict'; was: PublicRating | null; now: PublicRating | null });

/**
 * What readers would find changed if `after` followed `before`: first the article, then each claim in the order of the later text, then those that go.
 *
 * A claim that only stands elsewhere because the words around it changed is not listed: the text is.
 */
export function changesBetween(before: EditionContent, after: EditionContent): EditionChange[] {
  const earlier = new Map(before.claims.map((claim) => [claim.appearanceId, claim]));
  const later = new Set(after.claims.map(({ appearanceId }) => appearanceId));
  const article = differs([before.article, before.newsroom], [after.article, after.newsroom]);
  return [
    ...(article ? [{ kind: 'title' as const }] : []),
    ...(before.revision.sha256 !== after.revision.sha256 || differs(before.revision.document, after.revision.document) ? [{ kind: 'text' as const }] : []),
    ...after.claims.flatMap((claim): EditionChange[] => {
      const was = earlier.get(claim.appearanceId);
      return was === undefined ? [{ kind: 'added', ...named(claim) }] : claimChanges(was, claim);
    }),
    ...before.claims.filter(({ appearanceId }) => !later.has(appearanceId)).map((claim) => ({ kind: 'dropped' as const, ...named(claim) })),
  ];
}

/** What each kind of change looks at. A review is new after any other change, so it is one only where it stands alone, and then for all that no other names. */
const parts: Record<ClaimChangeKind, (claim: PublicClaim) => unknown> = {
  verdict: ({ verdict }) => verdict.rating,
  conclusion: ({ verdict: { conclusion, rationale, confidence, whatWouldChangeIt } }) => [conclusion, rationale, confidence, whatWouldChangeIt],
  wording: ({ statement, shortStatement, claimant, claimedOn, place, kinds, anchor }) => [statement, shortStatement, claimant, claimedOn, place, kinds, anchor.exact],
  evidence: ({ evidence }) => evidence,
  attribution: ({ hops }) => hops,
  review: ({ number: _, anchor: __, ...rest }) => rest,
};

function claimChanges(was: PublicClaim, now: PublicClaim): EditionChange[] {
  const kinds = claimChangeKinds.filter((kind) => differs(parts[kind](was), parts[kind](now)));
  const told = kinds.length > 1 ? kinds.filter((kind) => kind !== 'review') : kinds;
  return told.map((kind) => (kind === 'verdict' ? { kind, ...named(now), was: was.verdict.rating, now: now.verdict.rating } : { kind, ...named(now) }));
}

function named({ number, statement }: PublicClaim): Named {
  return { number, statement };
}

function differs(a: unknown, b: unknown): boolean {
  return canonicalize(a) !== canonicalize(b);
}

/**
 * What the changes alone show a next edition to be: a correction when a verdict that was published changes, an update when checks
 * only come in. Whether other words were wrong or merely unclear is for a person to say: `null`.
 */
export function likelyCorrection(changes: readonly EditionChange[]): Extract<Correction, 'correction' | 'update'> | null {
  if (changes.some(({ kind }) => kind === 'verdict')) return 'correction';
  return changes.length > 0 && changes.every(({ kind }) => kind === 'added') ? 'update' : null;
}

import type { PublicClaim, PublicRating } from '#domain/edition';

export type VerdictGroup = { rating: PublicRating | null; claims: PublicClaim[] };

/** Claims by verdict, in the order in which a reader meets them. */
export function byVerdict(claims: readonly PublicClaim[]): VerdictGroup[] {
  const groups = new Map<string, VerdictGroup>();
  for (const claim of claims) {
    const { rating } = claim.verdict;
    const group = groups.get(rating?.code ?? '') ?? { rating, claims: [] };
    group.claims.push(claim);
    groups.set(rating?.code ?? '', group);
  }
  return [...groups.values()];
}

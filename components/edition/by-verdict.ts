import type { Check, PublicRating } from '#domain/edition';

export type VerdictGroup = { rating: PublicRating | null; numbers: number[] };

/** The numbers of checks by verdict, in the order in which a reader meets them. */
export function byVerdict(checks: readonly Check[]): VerdictGroup[] {
  const groups = new Map<string, VerdictGroup>();
  for (const { rating, number } of checks) {
    const group = groups.get(rating?.code ?? '') ?? { rating, numbers: [] };
    group.numbers.push(number);
    groups.set(rating?.code ?? '', group);
  }
  return [...groups.values()];
}

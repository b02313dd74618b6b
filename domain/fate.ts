import type { Rewording } from '#domain/rewording';

/** What can have become of an appearance between two texts, what wants a look first. `marked`: only the later text has it. */
export const fateKinds = ['lost', 'to-confirm', 'changed', 'closed', 'marked', 'kept'] as const;
export type FateKind = (typeof fateKinds)[number];

/**
 * What became of one appearance between two texts: the words that it stood on (`was`, empty when it was marked later)
 * and those on which it stands or may stand now (`is`, empty when they are gone).
 */
export type Fate = { appearanceId: string; number: number; kind: FateKind; was: string; is: string; changes: readonly Rewording[] };

/** How many came to what. */
export function countFates(fates: readonly Pick<Fate, 'kind'>[]): Record<FateKind, number> {
  const counts = { lost: 0, 'to-confirm': 0, changed: 0, closed: 0, marked: 0, kept: 0 };
  for (const { kind } of fates) counts[kind] += 1;
  return counts;
}

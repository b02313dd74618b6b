import { isSure } from '#domain/anchor';
import type { Anchor, Span } from '#domain/anchor';
import { outcomeOf } from '#domain/revision';
import type { PlacedAnchor } from '#domain/revision';
import { rewordings } from '#domain/rewording';
import type { Rewording } from '#domain/rewording';

/** What can have become of an appearance between two texts, what wants a look first. `marked`: only the later text has it. */
export const fateKinds = ['lost', 'to-confirm', 'found', 'changed', 'moved', 'still-lost', 'closed', 'marked', 'kept'] as const;
export type FateKind = (typeof fateKinds)[number];

/**
 * What became of one appearance between two texts: the words that it was known by (`was`, empty when it was marked later)
 * and those on which it stands or may stand now (`is`, empty when they are gone), each with where that is in its text.
 */
export type Fate = {
  appearanceId: string;
  number: number;
  kind: FateKind;
  was: string;
  is: string;
  changes: readonly Rewording[];
  before: Span | null;
  after: Span | null;
};

/**
 * An appearance as it stood in one text. `closed`: by now it is no longer claimed. `was`: the words that it was known by then,
 * which are not those of a mere proposal (see `lastQuote`).
 */
type Stood = { appearanceId: string; number: number; closed: boolean; anchor: Anchor & Pick<PlacedAnchor, 'placeId'> & { was: string } };

/** What became of each appearance between an earlier text and a later one, in the order of the later text; what has no place there comes first. */
export function fatesBetween(earlier: readonly Stood[], later: readonly Stood[]): Fate[] {
  const known = new Map(earlier.map((stood) => [stood.appearanceId, stood]));
  const still = new Set(later.map(({ appearanceId }) => appearanceId));
  const gone = earlier.filter(({ appearanceId }) => !still.has(appearanceId)).map((stood) => fateOf(stood, null));
  const rest = later.map((stood) => fateOf(known.get(stood.appearanceId) ?? null, stood));
  return [...gone, ...rest].sort((a, b) => (a.after?.start ?? -1) - (b.after?.start ?? -1));
}

function fateOf(earlier: Stood | null, later: Stood | null): Fate {
  const [before, after] = [placeOf(earlier), placeOf(later)];
  const was = earlier?.anchor.was ?? '';
  const is = after === null ? '' : later?.anchor.exact ?? '';
  const { appearanceId, number } = later ?? earlier ?? { appearanceId: '', number: 0 };
  return { appearanceId, number, kind: kindOf(earlier, later), was, is, changes: was === '' || is === '' ? [] : rewordings(was, is), before, after };
}

function kindOf(earlier: Stood | null, later: Stood | null): FateKind {
  if (later === null) return 'lost';
  if (later.closed) return 'closed';
  if (earlier === null && isSure(later.anchor)) return 'marked';
  const { was, method, placeId } = earlier?.anchor ?? { ...later.anchor, method: 'marked' };
  return outcomeOf({ exact: was, method }, later.anchor, placeId !== later.anchor.placeId);
}

function placeOf(stood: Stood | null): Span | null {
  if (stood === null || stood.anchor.method === 'lost') return null;
  const { start, end } = stood.anchor;
  return { start, end };
}

/** How many came to what. */
export function countFates(fates: readonly Pick<Fate, 'kind'>[]): Record<FateKind, number> {
  const counts = { lost: 0, 'to-confirm': 0, found: 0, changed: 0, moved: 0, 'still-lost': 0, closed: 0, marked: 0, kept: 0 };
  for (const { kind } of fates) counts[kind] += 1;
  return counts;
}

import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';
import type { Tokens } from '#domain/reanchor/token';

/** As much of an alignment as moves are found in. */
type Words = Pick<Alignment, 'before' | 'after' | 'partner' | 'origin' | 'isMoved'>;

/** So many words in a row, found once among what was removed and once among what was added, are the same passage. */
const seedLength = 5;

/**
 * Find passages that were cut from one place and pasted into another.
 *
 * Looks only among words that the ordered alignment left over on both sides, so a passage that stayed can never be
 * taken for a copy of one that went. A seed grows in both directions as long as words are equal.
 */
export function findMoves(words: Words): void {
  const removed = seeds(words.before.ids, words.partner);
  const added = seeds(words.after.ids, words.origin);
  for (const [seed, from] of removed) {
    const to = added.get(seed) ?? none;
    if (from !== none && to !== none && isFreePair(words, from, to)) grow(words, from, to);
  }
}

/** Where each run of free words begins, `none` when it begins in more than one place. */
function seeds(ids: Int32Array, taken: Int32Array): Map<string, number> {
  const found = new Map<string, number>();
  let free = 0;
  for (let at = 0; at < ids.length; at += 1) {
    free = taken[at] === none ? free + 1 : 0;
    if (free < seedLength) continue;
    const start = at + 1 - seedLength;
    const seed = ids.subarray(start, at + 1).join(' ');
    found.set(seed, found.has(seed) ? none : start);
  }
  return found;
}

function grow(words: Words, from: number, to: number): void {
  take(words, from, to);
  for (const step of [-1, 1] as const) {
    let next: Pair | null = [from, to];
    while (next !== null) next = bridge(words, follow(words, next, step), step);
  }
}

type Pair = readonly [a: number, b: number];

function take({ partner, origin, isMoved }: Words, a: number, b: number): void {
  partner[a] = b;
  origin[b] = a;
  isMoved[a] = 1;
}

/** Go on from a pair as long as words are equal. @returns the last pair. */
function follow(words: Words, [a, b]: Pair, step: 1 | -1): Pair {
  if (isFreePair(words, a, b)) take(words, a, b);
  while (isFreePair(words, a + step, b + step)) {
    [a, b] = [a + step, b + step];
    take(words, a, b);
  }
  return [a, b];
}

/** So many words on either side may have been put in another's place within a passage that moved. */
const widestGap = 3;

/** The nearest pair beyond a few other words from which at least as many are equal, within the passage's own line. */
function bridge(words: Words, [a, b]: Pair, step: 1 | -1): Pair | null {
  for (let gap = 1; gap <= 2 * widestGap; gap += 1) {
    for (let left = Math.max(0, gap - widestGap); left <= Math.min(gap, widestGap); left += 1) {
      const [from, to] = [a + step * (left + 1), b + step * (gap - left + 1)];
      const least = Math.max(left, gap - left);
      let equal = 0;
      while (equal < least && isFreePair(words, from + step * equal, to + step * equal)) equal += 1;
      if (equal === least && isLine(words.before, words.partner, a, from, step) && isLine(words.after, words.origin, b, to, step)) return [from, to];
    }
  }
  return null;
}

/** Whether from one token to another there are only free ones, and no end of a line. */
function isLine({ text, starts, ends }: Tokens, taken: Int32Array, from: number, to: number, step: 1 | -1): boolean {
  for (let at = from + step; at !== to; at += step) if (taken[at] !== none) return false;
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  return !text.slice(ends[first], starts[last]).includes('\n');
}

function isFreePair({ before, after, partner, origin }: Words, a: number, b: number): boolean {
  return partner[a] === none && origin[b] === none && before.ids[a] === after.ids[b];
}

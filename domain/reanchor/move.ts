import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';

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
  let [a, b] = [from, to];
  while (isFreePair(words, a - 1, b - 1)) [a, b] = [a - 1, b - 1];
  for (; isFreePair(words, a, b); a += 1, b += 1) {
    words.partner[a] = b;
    words.origin[b] = a;
    words.isMoved[a] = 1;
  }
}

function isFreePair({ before, after, partner, origin }: Words, a: number, b: number): boolean {
  return partner[a] === none && origin[b] === none && before.ids[a] === after.ids[b];
}

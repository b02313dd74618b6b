import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';

/** So many words in a row, found once among what was removed and once among what was added, are the same passage. */
const seedLength = 5;

/**
 * Find passages that were cut from one place and pasted into another.
 *
 * Looks only among words that the ordered alignment left over on both sides, so a passage that stayed can never be
 * taken for a copy of one that went. A seed grows in both directions as long as words are equal.
 */
export function findMoves(alignment: Alignment): void {
  const removed = seeds(alignment.before.ids, alignment.partner);
  const added = seeds(alignment.after.ids, alignment.origin);
  for (const [seed, from] of removed) {
    const to = added.get(seed) ?? none;
    if (from !== none && to !== none && alignment.partner[from] === none && alignment.origin[to] === none) grow(alignment, from, to);
  }
}

/** Where each run of free words begins, `none` when it begins in more than one place. */
function seeds(ids: Int32Array, taken: Int32Array): Map<string, number> {
  const found = new Map<string, number>();
  let free = 0;
  for (let at = 0; at < ids.length; at += 1) {
    free = taken[at] === none ? free + 1 : 0;
    if (free < seedLength) continue;
    const seed = ids.subarray(at + 1 - seedLength, at + 1).join(' ');
    found.set(seed, found.has(seed) ? none : at + 1 - seedLength);
  }
  return found;
}

function grow(alignment: Alignment, from: number, to: number): void {
  let [a, b] = [from, to];
  while (a > 0 && b > 0 && isFreePair(alignment, a - 1, b - 1)) [a, b] = [a - 1, b - 1];
  for (; isFreePair(alignment, a, b); a += 1, b += 1) {
    alignment.partner[a] = b;
    alignment.origin[b] = a;
    alignment.isMoved[a] = 1;
  }
}

function isFreePair({ before, after, partner, origin }: Alignment, a: number, b: number): boolean {
  return partner[a] === none && origin[b] === none && before.ids[a] === after.ids[b];
}

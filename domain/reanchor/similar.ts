import type { Bag } from '#domain/reanchor/bag';
import { likeness } from '#domain/reanchor/bag';
import type { Link } from '#domain/reanchor/chain';
import type { Text } from '#domain/reanchor/text';
import { bagAt } from '#domain/reanchor/text';

/** How many of the most similar sentences are looked at for each. */
const fewCandidates = 8;

/** A word that stands in more sentences than this says nothing about which. */
const manyPlaces = 40;

/**
 * For each open sentence of the earlier text the few open ones of the later text that are most like it.
 *
 * Found through the words that they share, so that sentences with nothing in common are never compared.
 */
export function similar(before: Text, after: Text, isOpen: { a: (at: number) => boolean; b: (at: number) => boolean }): Link[] {
  const places = new Map<number, number[]>();
  for (let b = 0; b < after.count; b += 1) if (isOpen.b(b)) note(bagAt(after, b), b, places);
  const scores = new Float64Array(after.count);
  const links: Link[] = [];
  for (let a = 0; a < before.count; a += 1) {
    if (!isOpen.a(a)) continue;
    const bag = bagAt(before, a);
    for (const b of nearest(bag, places, scores, before.weights)) links.push({ a, b, likeness: likeness(bag, bagAt(after, b), before.weights) });
  }
  return links;
}

function note({ words }: Bag, sentence: number, places: Map<number, number[]>): void {
  let last = -1;
  for (const word of words) {
    if (word === last) continue;
    last = word;
    const known = places.get(word);
    if (!known) places.set(word, [sentence]);
    else if (known.length <= manyPlaces) known.push(sentence);
  }
}

/** The sentences that share most with a bag. `scores` is zero everywhere, before and after. */
function nearest({ words }: Bag, places: ReadonlyMap<number, readonly number[]>, scores: Float64Array, weights: Float64Array): number[] {
  const touched: number[] = [];
  let last = -1;
  for (const word of words) {
    const found = word === last ? undefined : places.get(word);
    last = word;
    if (!found || found.length > manyPlaces) continue;
    for (const b of found) {
      if (scores[b] === 0) touched.push(b);
      scores[b] = (scores[b] ?? 0) + (weights[word] ?? 0);
    }
  }
  const best = touched.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0)).slice(0, fewCandidates);
  for (const b of touched) scores[b] = 0;
  return best;
}

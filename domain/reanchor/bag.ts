/**
 * The words of a passage without their order, for telling how much two passages have in common.
 *
 * `words` ascend and may repeat; `weight` is how much they tell together.
 */
export type Bag = { words: Int32Array; weight: number };

/** A bag of `ids`, weighed by `weights`. */
export function bagOf(ids: Int32Array, weights: Float64Array): Bag {
  const words = ids.slice().sort();
  let weight = 0;
  for (const id of words) weight += weights[id] ?? 0;
  return { words, weight };
}

/** Both bags in one. */
export function together(a: Bag, b: Bag): Bag {
  const words = new Int32Array(a.words.length + b.words.length);
  for (let at = 0, i = 0, j = 0; at < words.length; at += 1) {
    const isLeft = j === b.words.length || (i < a.words.length && (a.words[i] ?? 0) <= (b.words[j] ?? 0));
    words[at] = (isLeft ? a.words[i++] : b.words[j++]) ?? 0;
  }
  return { words, weight: a.weight + b.weight };
}

/** How alike two bags are, 0 to 1: twice the weight of what they share, of what they weigh together (Dice 1945). */
export function likeness(a: Bag, b: Bag, weights: Float64Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    const left = a.words[i] ?? 0;
    const right = b.words[j] ?? 0;
    if (left === right) shared += weights[left] ?? 0;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared === 0 ? 0 : 2 * shared / (a.weight + b.weight);
}

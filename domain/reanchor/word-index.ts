import type { Tokens } from '#domain/reanchor/token';

/**
 * Where each word of a text stands, for looking quotes up without an alignment: word `id` stands at
 * `places[from[id]] … places[from[id + 1] − 1]`.
 */
export type WordIndex = { from: Int32Array; places: Int32Array };

/** Index the tokens of a text by word, for a vocabulary of `words`. */
export function indexOf({ ids, count }: Tokens, words: number): WordIndex {
  const from = new Int32Array(words + 1);
  for (const id of ids) from[id + 1] = (from[id + 1] ?? 0) + 1;
  for (let id = 0; id < words; id += 1) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
  const next = from.slice();
  const places = new Int32Array(count);
  ids.forEach((id, token) => {
    places[next[id] ?? 0] = token;
    next[id] = (next[id] ?? 0) + 1;
  });
  return { from, places };
}

/** The tokens that are this word, ascending. */
export function placesOf({ from, places }: WordIndex, id: number): Int32Array {
  return places.subarray(from[id], from[id + 1]);
}

/** How often a word stands in the text. */
export function countOf({ from }: WordIndex, id: number): number {
  return (from[id + 1] ?? 0) - (from[id] ?? 0);
}

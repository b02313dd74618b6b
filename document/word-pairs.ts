import { match, none } from '#domain/reanchor/sequence';
import type { Run, Tokens } from '#domain/reanchor/token';
import { wordAt } from '#domain/reanchor/token';

/** A word of the earlier text, and the same word of the later one, by their tokens. */
export type Pair = { a: number; b: number };

/** The words of two texts as numbers that are equal when the words are the same to the letter. */
export type Spelling = { before: Int32Array; after: Int32Array };

/** Number the words of two texts. */
export function spellingOf(before: Tokens, after: Tokens): Spelling {
  const numbers = new Map<string, number>();
  const spell = (tokens: Tokens) => tokens.ids.map((_, token) => {
    const word = wordAt(tokens, token);
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
  return { before: spell(before), after: spell(after) };
}

/** The tokens of a run, one by one. */
export function tokensOf({ from, to }: Run): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** Pair also what stands between `pairs`, which ascend: those of these `left` and `right` words, in order, that are the same. */
export function withGaps(pairs: readonly Pair[], left: readonly number[], right: readonly number[], spelling: Spelling): Pair[] {
  const filled: Pair[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...pairs, { a: Infinity, b: Infinity }]) {
    const [old, recent]: [number[], number[]] = [[], []];
    for (let a = left[i]; a !== undefined && a < pair.a; a = left[i += 1]) old.push(a);
    for (let b = right[j]; b !== undefined && b < pair.b; b = right[j += 1]) recent.push(b);
    for (const between of pairsOf(old, recent, spelling)) filled.push(between);
    if (pair.a !== Infinity) filled.push(pair);
  }
  return filled;
}

function pairsOf(left: readonly number[], right: readonly number[], { before, after }: Spelling): Pair[] {
  if (left.length === 0 || right.length === 0) return [];
  const partner = new Int32Array(left.length).fill(none);
  const box = { aFrom: 0, aTo: left.length, bFrom: 0, bTo: right.length };
  match(Int32Array.from(left, (a) => before[a] ?? none), Int32Array.from(right, (b) => after[b] ?? none), box, partner);
  return left.flatMap((a, at) => {
    const b = right[partner[at] ?? none];
    return b === undefined ? [] : [{ a, b }];
  });
}

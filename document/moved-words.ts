import { none } from '#domain/reanchor/sequence';
import type { Tokens } from '#domain/reanchor/token';
import { wordAt } from '#domain/reanchor/token';

/** Words in a row of an earlier text, from the token `from` on, that stand in another passage of the later one, from `to` on. */
export type MovedWords = { from: number; to: number; length: number };

/** Two texts, and which of their words are the same. */
export type Alike = {
  before: Tokens;
  after: Tokens;
  /** Where each token of the later text comes from, or `none`. */
  origin: Int32Array;
  /** The passage that each token of either text stands in, or `none`. */
  owner: { before: Int32Array; after: Int32Array };
  /** 1 for each token of either text that went along with its passage. */
  isAtHome: { before: Uint8Array; after: Uint8Array };
};

/**
 * Words that did not go where their passage went: a sentence that stands in another paragraph now, or elsewhere in its own.
 *
 * Each stretch lies within one passage of either text, and takes in the same words at its ends that the texts have on both sides.
 * Fewer than {@link fewest} words in a row are no move: two texts about one thing share that many by chance.
 */
export function movedWords(alike: Alike): MovedWords[] {
  const { before, after, origin } = alike;
  const free = { before: alike.isAtHome.before.map((bit) => 1 - bit), after: alike.isAtHome.after.map((bit) => 1 - bit) };
  const isFree = (a: number, b: number) => free.before[a] === 1 && free.after[b] === 1 && wordAt(before, a) === wordAt(after, b);
  const isBeside = (a: number, b: number, step: 1 | -1) =>
    isFree(a + step, b + step) && alike.owner.before[a + step] === alike.owner.before[a] && alike.owner.after[b + step] === alike.owner.after[b];
  const moves: MovedWords[] = [];
  for (let b = 0; b < after.count; b += 1) {
    const a = origin[b] ?? none;
    if (a === none || alike.owner.after[b] === none || !isFree(a, b)) continue;
    let [first, last] = [0, 0];
    while (isBeside(a + first, b + first, -1)) first -= 1;
    while (isBeside(a + last, b + last, 1)) last += 1;
    if (wordsIn(after, b + first, b + last + 1) < fewest) continue;
    moves.push({ from: a + first, to: b + first, length: last - first + 1 });
    free.before.fill(0, a + first, a + last + 1);
    free.after.fill(0, b + first, b + last + 1);
  }
  return moves;
}

/** So many words in a row, marks not counted, are a passage of their own. */
const fewest = 5;

function wordsIn(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let token = from; token < to; token += 1) if (/[\p{L}\p{N}]/u.test(wordAt(tokens, token))) count += 1;
  return count;
}

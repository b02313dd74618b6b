import type { Alignment } from '#domain/reanchor/alignment';
import type { LinePairs } from '#domain/reanchor/line';
import { pairLines } from '#domain/reanchor/line';
import { findMoves } from '#domain/reanchor/move';
import { pair } from '#domain/reanchor/pairing';
import { match, none } from '#domain/reanchor/sequence';
import { settleMarks, settleStops } from '#domain/reanchor/settle';
import { textOf } from '#domain/reanchor/text';
import type { Tokens, Vocabulary } from '#domain/reanchor/token';
import { hasLetters, newVocabulary, tokensOf } from '#domain/reanchor/token';
import { pairWithin } from '#domain/reanchor/within';
import { indexOf } from '#domain/reanchor/word-index';

/**
 * Align two texts: equal lines first, then words between them, then passages that moved, then sentences by what they
 * have in common.
 *
 * Takes time in proportion to the texts, also when they have nothing in common.
 */
export function align(before: string, after: string): Alignment {
  const vocabulary = newVocabulary();
  const [a, b] = [tokensOf(before, vocabulary), tokensOf(after, vocabulary)];
  const partner = new Int32Array(a.count).fill(none);
  const isMoved = new Uint8Array(a.count);
  pairWords(a, b, partner, isMoved);
  const words = { before: a, after: b, partner, isMoved, origin: inverse(partner, b.count) };
  findMoves(words);
  const isWord = Uint8Array.from(vocabulary.folded.keys(), (word) => (hasLetters(word) ? 1 : 0));
  const roots = rootsOf(vocabulary);
  const rootWeights = weigh([a, b], isWord, roots);
  const sentences = { before: textOf(a, roots, rootWeights), after: textOf(b, roots, rootWeights) };
  const pairing = pair(sentences.before, sentences.after, partner);
  pairWithin({ ...words, sentences }, pairing);
  return { ...words, isWord, weights: weigh([a, b], isWord, null), index: indexOf(b, isWord.length), sentences, pairing };
}

function pairWords(a: Tokens, b: Tokens, partner: Int32Array, isMoved: Uint8Array): void {
  const { boxes, moved } = pairLines(a, b, partner);
  const [left, right] = [a.ids.slice(), b.ids.slice()];
  hide(left, right, moved);
  for (const box of boxes) match(left, right, box, partner);
  settleMarks({ ...a, ids: left }, { ...b, ids: right }, partner);
  const origin = inverse(partner, b.count);
  settleStops({ ...a, ids: left }, { ...b, ids: right }, origin);
  partner.set(inverse(origin, a.count));
  for (const { from, to, length } of moved) {
    isMoved.fill(1, from, from + length);
    for (let token = 0; token < length; token += 1) partner[from + token] = to + token;
  }
}

/** Make the words of moved lines equal to nothing, so that no other line is mapped to a word of them. */
function hide(left: Int32Array, right: Int32Array, moved: LinePairs['moved']): void {
  let number = none;
  for (const { from, to, length } of moved) {
    for (let token = 0; token < length; token += 1) {
      left[from + token] = number -= 1;
      right[to + token] = number -= 1;
    }
  }
}

function inverse(partner: Int32Array, count: number): Int32Array {
  const origin = new Int32Array(count).fill(none);
  partner.forEach((to, from) => {
    if (to !== none) origin[to] = from;
  });
  return origin;
}

/** How much the letters at the end of a word say about its meaning: nothing, from the seventh on, nor does a final s. */
const rootLength = 6;

/** For each word the first word of the vocabulary with the same root, so that "drives" and "drive" count as one. */
function rootsOf({ folded }: Vocabulary): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(folded, ([word, id]) => {
    const root = word.replace(/s$/u, '').slice(0, rootLength);
    const first = known.get(root) ?? id;
    known.set(root, first);
    return first;
  });
}

/** What each word tells, in bits: its self-information over both texts. A mark tells one bit, however rare. */
function weigh(texts: readonly Tokens[], isWord: Uint8Array, roots: Int32Array | null): Float64Array {
  const counts = new Float64Array(isWord.length);
  let total = 0;
  for (const { ids, count } of texts) {
    total += count;
    for (const id of ids) {
      const key = roots === null ? id : roots[id] ?? id;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  return counts.map((count, id) => (isWord[id] === 1 ? Math.log2(1 + total / Math.max(count, 1)) : 1));
}

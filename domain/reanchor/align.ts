import type { Alignment } from '#domain/reanchor/alignment';
import { findMoves } from '#domain/reanchor/move';
import type { Box } from '#domain/reanchor/sequence';
import { match, none } from '#domain/reanchor/sequence';
import type { Tokens, Vocabulary } from '#domain/reanchor/token';
import { numberOf, tokensOf } from '#domain/reanchor/token';

/** Align two texts: equal lines first, words between them, then what moved. */
export function align(before: string, after: string): Alignment {
  const vocabulary: Vocabulary = new Map();
  const [a, b] = [tokensOf(before, vocabulary), tokensOf(after, vocabulary)];
  const partner = new Int32Array(a.count).fill(none);
  for (const box of linesInto(partner, a, b)) match(a.ids, b.ids, box, partner);
  const alignment = { before: a, after: b, partner, origin: inverse(partner, b.count), isMoved: new Uint8Array(a.count), weights: weigh(a, b, vocabulary.size) };
  findMoves(alignment);
  return alignment;
}

/** Pair the words of lines that stayed in order, and leave the boxes between them to be looked into. */
function linesInto(partner: Int32Array, a: Tokens, b: Tokens): Box[] {
  const vocabulary: Vocabulary = new Map();
  const [left, right] = [linesOf(a, vocabulary), linesOf(b, vocabulary)];
  const lines = new Int32Array(left.ids.length).fill(none);
  match(left.ids, right.ids, { aFrom: 0, aTo: left.ids.length, bFrom: 0, bTo: right.ids.length }, lines);
  const boxes: Box[] = [];
  let [aFrom, bFrom] = [0, 0];
  lines.forEach((line, at) => {
    if (line === none) return;
    const [from, to, other] = [left.firsts[at] ?? 0, left.firsts[at + 1] ?? 0, right.firsts[line] ?? 0];
    if (from > aFrom && other > bFrom) boxes.push({ aFrom, aTo: from, bFrom, bTo: other });
    for (let token = from; token < to; token += 1) partner[token] = other + token - from;
    [aFrom, bFrom] = [to, other + to - from];
  });
  return [...boxes, { aFrom, aTo: a.count, bFrom, bTo: b.count }];
}

/** The lines that hold words: a number each, equal for equal lines, and the first token of each, with `count` at the end. */
function linesOf({ text, starts, count }: Tokens, vocabulary: Vocabulary): { ids: Int32Array; firsts: Int32Array } {
  const ids: number[] = [];
  const firsts: number[] = [];
  for (let token = 0, at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const first = token;
    while (token < count && (starts[token] ?? 0) < end) token += 1;
    if (token > first) {
      ids.push(numberOf(text.slice(at, end).trim(), vocabulary));
      firsts.push(first);
    }
    at = end + 1;
  }
  return { ids: Int32Array.from(ids), firsts: Int32Array.from([...firsts, count]) };
}

function inverse(partner: Int32Array, count: number): Int32Array {
  const origin = new Int32Array(count).fill(none);
  partner.forEach((to, from) => {
    if (to !== none) origin[to] = from;
  });
  return origin;
}

/** Self-information of each word over both texts. */
function weigh(a: Tokens, b: Tokens, words: number): Float64Array {
  const counts = new Float64Array(words);
  for (const { ids } of [a, b]) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  const total = a.count + b.count;
  return counts.map((count) => Math.log2(1 + total / count));
}

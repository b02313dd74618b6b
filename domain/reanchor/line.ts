import type { Box } from '#domain/reanchor/sequence';
import { match, none } from '#domain/reanchor/sequence';
import type { Tokens } from '#domain/reanchor/token';

/** What equal lines tell of two texts: words paired through them, and the boxes between that are still open. */
export type LinePairs = { boxes: Box[]; moved: Pair[] };

/** Tokens `from` … of the earlier text that are, in their order, those from `to` on in the later one. */
type Pair = { from: number; to: number; length: number };

/**
 * Pair the words of lines that are letter for letter the same.
 *
 * Most lines of a new revision are those of the old one, so this is where most words are settled, at the price of
 * looking at each line once. Lines in order are written into `partner`; a line that stands once among the left-over
 * lines of both texts was moved.
 */
export function pairLines(a: Tokens, b: Tokens, partner: Int32Array): LinePairs {
  const numbers = new Map<string, number>();
  const [left, right] = [linesOf(a, numbers), linesOf(b, numbers)];
  const lines = new Int32Array(left.ids.length).fill(none);
  match(left.ids, right.ids, { aFrom: 0, aTo: left.ids.length, bFrom: 0, bTo: right.ids.length }, lines);
  const boxes: Box[] = [];
  let [aFrom, bFrom] = [0, 0];
  lines.forEach((line, at) => {
    if (line === none) return;
    const { from, to, length } = pairOf(left, right, at, line);
    if (from > aFrom && to > bFrom) boxes.push({ aFrom, aTo: from, bFrom, bTo: to });
    for (let token = 0; token < length; token += 1) partner[from + token] = to + token;
    [aFrom, bFrom] = [from + length, to + length];
  });
  return { boxes: [...boxes, { aFrom, aTo: a.count, bFrom, bTo: b.count }], moved: movedLines(left, right, lines) };
}

/** Lines that hold words: a number each, equal for equal lines, and their first tokens, with the count of all at the end. */
type Lines = { ids: Int32Array; firsts: Int32Array };

function linesOf({ text, starts, count }: Tokens, numbers: Map<string, number>): Lines {
  const ids: number[] = [];
  const firsts: number[] = [];
  for (let token = 0, at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const first = token;
    while (token < count && (starts[token] ?? 0) < end) token += 1;
    if (token > first) {
      const line = text.slice(at, end).trim();
      const id = numbers.get(line) ?? numbers.size;
      numbers.set(line, id);
      ids.push(id);
      firsts.push(first);
    }
    at = end + 1;
  }
  return { ids: Int32Array.from(ids), firsts: Int32Array.from([...firsts, count]) };
}

function movedLines(left: Lines, right: Lines, lines: Int32Array): Pair[] {
  const kept = new Set(lines);
  const removed = onlyPlaces(left.ids, (at) => lines[at] === none);
  const added = onlyPlaces(right.ids, (at) => !kept.has(at));
  return [...removed].flatMap(([id, at]) => {
    const line = added.get(id) ?? none;
    return at === none || line === none ? [] : [pairOf(left, right, at, line)];
  });
}

/** Where each line stands among those that are free, `none` when it stands there twice. */
function onlyPlaces(ids: Int32Array, isFree: (at: number) => boolean): Map<number, number> {
  const found = new Map<number, number>();
  ids.forEach((id, at) => {
    if (isFree(at)) found.set(id, found.has(id) ? none : at);
  });
  return found;
}

function pairOf(left: Lines, right: Lines, at: number, line: number): Pair {
  const from = left.firsts[at] ?? 0;
  return { from, to: right.firsts[line] ?? 0, length: (left.firsts[at + 1] ?? from) - from };
}

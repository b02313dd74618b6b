import type { Span } from '#domain/anchor';
import type { Alignment } from '#domain/reanchor/alignment';
import { bagOf, likeness } from '#domain/reanchor/bag';
import { none } from '#domain/reanchor/sequence';
import type { Run, Tokens } from '#domain/reanchor/token';
import { spanOf } from '#domain/reanchor/token';
import { countOf, placesOf } from '#domain/reanchor/word-index';

/** A word that stands in more places than this is no place to begin a search. */
const manyPlaces = 24;

/** How many of a quote's rarest words a search begins from. */
const fewWords = 3;

/**
 * The one place where the words of a quote stand in their order, marks aside, whatever the alignment says.
 *
 * @returns `null` when they stand nowhere or in more than one place, or when there is only one of them.
 */
export function findWords(alignment: Alignment, quote: Run): Run | null {
  const { before, after, isWord } = alignment;
  const words = before.ids.subarray(quote.from, quote.to).filter((id) => isWord[id] === 1);
  const [rarest] = rare(alignment, words);
  if (words.length < 2 || rarest === undefined) return null;
  let only: Run | null = null;
  for (const place of placesOf(alignment.index, words[rarest] ?? 0)) {
    const last = follow(after, isWord, place, words, rarest, 1);
    const from = last === null ? null : follow(after, isWord, place, words, rarest, -1);
    if (from === null || last === null) continue;
    if (only) return null;
    only = { from, to: last + 1 };
  }
  return only;
}

/**
 * The span of a run of words that `findWords` found, with the marks at the edges of the quote where they are there too.
 */
export function quotedSpan({ before, after, isWord }: Alignment, span: Span, quote: Run, found: Run): Span {
  let first = quote.from;
  while (isWord[before.ids[first] ?? none] === 0) first += 1;
  const start = (after.starts[found.from] ?? 0) - (before.starts[first] ?? 0) + span.start;
  const text = before.text.slice(span.start, span.end);
  return start >= 0 && after.text.startsWith(text, start) ? { start, end: start + text.length } : spanOf(after, found);
}

/** Follow the words of a quote away from `at`, over marks. @returns the last token reached, `null` at a different word. */
function follow({ ids }: Tokens, isWord: Uint8Array, place: number, words: Int32Array, at: number, step: 1 | -1): number | null {
  let token = place;
  for (let word = at + step; word >= 0 && word < words.length; word += step) {
    do token += step; while (isWord[ids[token] ?? none] === 0);
    if (ids[token] !== words[word]) return null;
  }
  return token;
}

/** A run of tokens that may be the quote, and how like it it is, 0 to 1. */
type Find = Run & { likeness: number };

/** How many places that read like a quote are worth knowing of. */
const fewFinds = 8;

/**
 * The places that read most like a quote, best first. They are for a person to choose from: a text about one thing
 * says similar things in many places, so likeness alone never decides.
 */
export function findAlike(alignment: Alignment, quote: Run): Find[] {
  const { before, after, weights } = alignment;
  const ids = before.ids.subarray(quote.from, quote.to);
  const own = bagOf(ids, weights);
  const known = new Set(ids);
  const starts = new Set<number>();
  for (const at of rare(alignment, ids).slice(0, fewWords)) {
    for (const place of placesOf(alignment.index, ids[at] ?? 0)) starts.add(Math.max(0, place - at));
  }
  const finds = [...starts].map((start): Find => {
    let from = start;
    let to = Math.min(after.count, start + ids.length);
    while (from < to && !known.has(after.ids[from] ?? none)) from += 1;
    while (to > from && !known.has(after.ids[to - 1] ?? none)) to -= 1;
    return { from, to, likeness: likeness(own, bagOf(after.ids.subarray(from, to), weights), weights) };
  });
  return finds.filter(({ from, to }) => from < to).sort((a, b) => b.likeness - a.likeness).slice(0, fewFinds);
}

/** Whether most words of a run of the later text are what another passage than the quote became. */
export function isTaken({ origin }: Alignment, quote: Run, { from, to }: Run): boolean {
  let strangers = 0;
  for (let at = from; at < to; at += 1) {
    const source = origin[at] ?? none;
    if (source !== none && (source < quote.from || source >= quote.to)) strangers += 1;
  }
  return 2 * strangers > to - from;
}

/** Which of these words are worth looking for, as positions among them, rarest in the later text first. */
function rare({ index }: Alignment, words: Int32Array): number[] {
  const found: { at: number; count: number }[] = [];
  words.forEach((id, at) => {
    const count = countOf(index, id);
    if (count > 0 && count <= manyPlaces) found.push({ at, count });
  });
  return found.sort((a, b) => a.count - b.count).map(({ at }) => at);
}

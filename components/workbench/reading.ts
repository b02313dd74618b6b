import type { Span } from '#domain/anchor';

/**
 * What the sentence stepper has in hand: the sentences from `anchor` to `focus` (either may be the first),
 * and the span that they make, whose edges may have been moved by words since.
 */
export type Reading = Span & { anchor: number; focus: number };

/** Which end of the span a word is added to or taken from. */
export type Edge = 'start' | 'end';

/** Take one sentence in hand; the nearest one when the index is outside. `null` in a text without sentences. */
export function readSentence(sentences: readonly Span[], index: number): Reading | null {
  const at = Math.min(Math.max(index, 0), sentences.length - 1);
  return reach(sentences, at, at);
}

/** Move to the sentence `by` further on, letting go of all others. */
export function step(sentences: readonly Span[], reading: Reading | null, by: number): Reading | null {
  return readSentence(sentences, reading === null ? 0 : reading.focus + by);
}

/** Move the far end by `by` sentences; the one begun with stays in hand. */
export function extend(sentences: readonly Span[], reading: Reading | null, by: number): Reading | null {
  if (reading === null) return step(sentences, null, 0);
  const focus = Math.min(Math.max(reading.focus + by, 0), sentences.length - 1);
  return reach(sentences, reading.anchor, focus);
}

/**
 * Move one edge of the span to the next (`by` 1) or the previous (`by` -1) beginning or end of a word.
 * At least one word stays in hand.
 */
export function moveEdge(text: string, reading: Reading, edge: Edge, by: 1 | -1, language: string): Reading {
  const { start, end } = reading;
  const words = wordsAround(text, reading[edge], language);
  const stops = words.map((word) => word[edge]);
  const next = by === 1 ? stops.find((stop) => stop > reading[edge]) : stops.findLast((stop) => stop < reading[edge]);
  if (next === undefined) return reading;
  const moved = edge === 'start' ? { start: next, end } : { start, end: next };
  return moved.start < moved.end ? { ...reading, ...moved } : reading;
}

/** The sentence that holds an offset, or the last one before it. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function reach(sentences: readonly Span[], anchor: number, focus: number): Reading | null {
  const first = sentences[Math.min(anchor, focus)];
  const last = sentences[Math.max(anchor, focus)];
  return first && last ? { anchor, focus, start: first.start, end: last.end } : null;
}

/** How far around an edge words are looked for, in UTF-16 units: further than any word is long. */
const reachOfWords = 400;

function wordsAround(text: string, at: number, language: string): Span[] {
  const from = Math.max(0, at - reachOfWords);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(text.slice(from, at + reachOfWords))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: from + index, end: from + index + segment.length }));
}

import { Refusal } from '#domain/refusal';

/** A stretch of a revision's canonical text in UTF-16 code units, `end` exclusive. */
export type Span = { start: number; end: number };

/** How an anchor was found. `marked`: by a person on this very revision. `lost` has no span. */
export const anchorMethods = ['marked', 'carried', 'identical', 'mapped', 'agreed', 'proposed', 'confirmed', 'lost'] as const;
export type AnchorMethod = (typeof anchorMethods)[number];

/** Where an appearance stands in one revision; `text.slice(start, end) === exact`, always. */
export type Anchor = Span & { exact: string; prefix: string; suffix: string; method: AnchorMethod; confidence: number };

/** How many UTF-16 units of context an anchor keeps on each side, as the field's quote selectors do. */
export const contextLength = 32;

/**
 * Describe a span that a person marked: white space trimmed off its edges, never half a character.
 *
 * @returns `null` when nothing but white space is left or the span leaves the text.
 */
export function markSpan(text: string, span: Span): Anchor | null {
  if (!Number.isInteger(span.start) || !Number.isInteger(span.end) || span.start < 0 || span.end > text.length) return null;
  let { start, end } = wholeCharacters(text, span);
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  return { ...describe(text, { start, end }), method: 'marked', confidence: 1 };
}

/** What a person says they marked: a span of a numbered revision, and the words that they saw there. */
export type Selection = Span & { revision: number; exact: string };

/**
 * Anchor a selection in the newest revision of the article.
 *
 * Refuses with `revision-outdated` when the selection was made on an earlier one, `anchor-mismatch` when the
 * words are not at these offsets, `anchor-empty` when there are none.
 */
export function anchorSelection(newest: { number: number; text: string }, { revision, start, end, exact }: Selection): Anchor {
  if (revision !== newest.number) throw new Refusal('revision-outdated', { field: 'revision', params: { number: newest.number } });
  if (end > newest.text.length || newest.text.slice(start, end) !== exact) {
    throw new Refusal('anchor-mismatch', { field: 'exact', params: { revision } });
  }
  const anchor = markSpan(newest.text, { start, end });
  if (anchor === null) throw new Refusal('anchor-empty', { field: 'exact' });
  return anchor;
}

/** Cut a span in two at `at`. Refuses with `split-outside` unless words stand on both sides and no character is cut. */
export function splitSpan(text: string, span: Span, at: number): [first: Anchor, second: Anchor] {
  const isInside = at > span.start && at < span.end;
  const first = isInside ? markSpan(text, { start: span.start, end: at }) : null;
  const second = isInside ? markSpan(text, { start: at, end: span.end }) : null;
  if (first === null || second === null || first.end > second.start) throw new Refusal('split-outside', { field: 'at' });
  return [first, second];
}

/** The quote of a span with its context, cut between characters. */
export function describe(text: string, { start, end }: Span): Span & Pick<Anchor, 'exact' | 'prefix' | 'suffix'> {
  const before = wholeCharacters(text, { start: Math.max(0, start - contextLength), end: start });
  const after = wholeCharacters(text, { start: end, end: Math.min(text.length, end + contextLength) });
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(before.start, start),
    suffix: text.slice(end, after.end),
  };
}

/** Widen a span so that neither edge splits a surrogate pair or a combining sequence. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  while (start > 0 && joins(text, start)) start -= 1;
  while (end > 0 && end < text.length && joins(text, end)) end += 1;
  return { start, end };
}

/** Whether the units on both sides of `at` belong to one character as a reader sees it. */
function joins(text: string, at: number): boolean {
  const low = text.charCodeAt(at);
  if (low >= 0xdc00 && low <= 0xdfff) return isHighSurrogate(text.charCodeAt(at - 1));
  const here = text.codePointAt(at);
  if (here === undefined) return false;
  return /^[\p{M}\u200d\ufe0f]$/u.test(String.fromCodePoint(here)) || text.charAt(at - 1) === '\u200d';
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

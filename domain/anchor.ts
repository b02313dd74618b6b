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

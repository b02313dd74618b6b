import { Refusal } from '#domain/refusal';
import { isVisible } from '#domain/visible';

/** A stretch of a revision's canonical text in UTF-16 code units, `end` exclusive. */
export type Span = { start: number; end: number };

/** How an anchor was found. `marked`: by a person on this very revision. `lost` has no span. */
export const anchorMethods = ['marked', 'carried', 'identical', 'mapped', 'agreed', 'proposed', 'confirmed', 'lost'] as const;
export type AnchorMethod = (typeof anchorMethods)[number];

/** The words of a span, and what stands before and after them. */
export type Quote = { exact: string; prefix: string; suffix: string };

/** Where an appearance stands in one revision; `text.slice(start, end) === exact`, always. */
export type Anchor = Span & Quote & { method: AnchorMethod; confidence: number };

/**
 * Whether an anchor is taken as right without asking a person; any other is shown as unsure, and never drawn.
 *
 * The method alone says so: what was found with too little confidence was `proposed`, not `mapped`.
 */
export function isSure({ method }: Pick<Anchor, 'method'>): boolean {
  return method !== 'proposed' && method !== 'lost';
}

/** How many UTF-16 units of context an anchor keeps on each side, as the field's quote selectors do. */
export const contextLength = 32;

/**
 * Describe a span that a person marked: white space trimmed off its edges, never half a character.
 *
 * @returns `null` when there is nothing to see in it or the span leaves the text.
 */
export function markSpan(text: string, span: Span): Anchor | null {
  if (!Number.isInteger(span.start) || !Number.isInteger(span.end) || span.start < 0 || span.end > text.length) return null;
  const { start, end } = trim(text, wholeCharacters(text, span));
  if (!isVisible(text.slice(start, end))) return null;
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

/** The anchor of a selection for an appearance that stood at `standing`: `confirmed` when that was unsure or is the same place. */
export function placeAnew(standing: Anchor, selected: Anchor): Anchor {
  const isSame = selected.start === standing.start && selected.end === standing.end;
  return isSame || !isSure(standing) ? { ...selected, method: 'confirmed' } : selected;
}

/** Cut a span in two at `at`. Refuses with `split-outside` unless words stand on both sides and no character is cut. */
export function splitSpan(text: string, span: Span, at: number): [first: Anchor, second: Anchor] {
  const isInside = at > span.start && at < span.end;
  const first = isInside ? markSpan(text, { start: span.start, end: at }) : null;
  const second = isInside ? markSpan(text, { start: at, end: span.end }) : null;
  if (first === null || second === null || first.end > second.start) throw new Refusal('split-outside', { field: 'at' });
  return [first, second];
}

/** The quote of a span with `length` units of context on each side, cut between characters. */
export function describe(text: string, { start, end }: Span, length = contextLength): Span & Quote {
  const before = wholeCharacters(text, { start: Math.max(0, start - length), end: start });
  const after = wholeCharacters(text, { start: end, end: Math.min(text.length, end + length) });
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(before.start, start),
    suffix: text.slice(end, after.end),
  };
}

/**
 * The context of a quote as a person reads it: no word that its length cut through, and `…` where the text goes on.
 *
 * A script without spaces, or an address longer than the context, is left as it is: cut between characters.
 *
 * @param length what {@link describe} was asked for; a shorter context reaches an end of the text.
 */
export function wordsAround({ prefix, suffix }: Omit<Quote, 'exact'>, length = contextLength): { before: string; after: string } {
  return {
    before: prefix.length < length ? prefix : `…${prefix.replace(/^\S*\s+(?=\S)/u, '')}`,
    after: suffix.length < length ? suffix : `${suffix.replace(/(?<=\S)\s+\S*$/u, '')}…`,
  };
}

/** Drop characters of white space from both edges. A blank that carries an accent is no white space. */
function trim(text: string, { start, end }: Span): Span {
  for (let at = characterAt(text, start); start < end && isBlank(at); at = characterAt(text, start)) start = at.end;
  for (let at = characterAt(text, end - 1); start < end && isBlank(at); at = characterAt(text, end - 1)) end = at.start;
  return { start, end };
}

function isBlank({ character }: { character: string }): boolean {
  return /^\s+$/u.test(character);
}

/** Widen a span so that neither edge splits what a reader sees as one character. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  const last = isBetween(text, end) ? null : characterAt(text, end);
  return {
    start: isBetween(text, start) ? start : characterAt(text, start).start,
    end: last !== null && last.start < end ? last.end : end,
  };
}

/** Whether this is surely between characters: at an end of the text, or where both neighbours are plain and no CRLF. */
function isBetween(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before < 128 && after < 128 && (before !== 13 || after !== 10);
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How far a character is looked for on each side: no character crosses the end of a line, and few are longer than ten units. */
const reach = 1000;

/** The character (grapheme cluster) that the unit at `at` belongs to. */
function characterAt(text: string, at: number): Span & { character: string } {
  if (isBetween(text, at) && isBetween(text, at + 1)) return { start: at, end: at + 1, character: text.charAt(at) };
  // Before the very first unit there is no line end, though `lastIndexOf` looks at that unit itself when asked.
  const line = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const from = Math.max(line, at - reach, 0);
  const found = characters.segment(text.slice(from, at + reach)).containing(at - from);
  const character = found?.segment ?? '';
  const start = from + (found?.index ?? 0);
  return { start, end: start + character.length, character };
}

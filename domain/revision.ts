import { describe, isSure, markSpan, wholeCharacters } from '#domain/anchor';
import type { Anchor, AnchorMethod, Quote, Span } from '#domain/anchor';
import { invalid } from '#domain/invalid-input';
import type { RuleCode } from '#domain/rule';

/**
 * What a new text does to an appearance: its words are the same where they were, the same elsewhere (`moved`, by a
 * person), others, or wait for a person; they are gone, were gone already, or were gone and the same are there again (`found`).
 */
export const anchorOutcomes = ['kept', 'moved', 'changed', 'found', 'to-confirm', 'still-lost', 'lost'] as const;
export type AnchorOutcome = (typeof anchorOutcomes)[number];

/**
 * An anchor that is kept, with its id and the number of its revision. `foundFromId` is the anchor of a person's making from
 * which it was found, `null` when it is one itself; `placeId` the one by which a person last put the claim elsewhere, which
 * may be itself, `null` for where the claim was marked first.
 */
export type PlacedAnchor = Anchor & { id: string; revision: number; foundFromId: string | null; placeId: string | null };

/**
 * The quote that an appearance was last known by: that of its newest anchor, unless that one is a mere proposal; then
 * that of the last anchor (`base`) that a person made or confirmed.
 */
export function lastQuote<T extends Anchor>({ anchor, base }: { anchor: T; base: T }): T {
  return anchor.method === 'proposed' ? base : anchor;
}

/** What the new text does to words that stood like `was`. `isMoved`: the place that they have now is another one. */
export function outcomeOf(was: Pick<Anchor, 'exact' | 'method'>, now: Pick<Anchor, 'exact' | 'method'>, isMoved = false): AnchorOutcome {
  const isFresh = was.method !== 'lost';
  if (now.method === 'lost') return isFresh ? 'lost' : 'still-lost';
  if (!isSure(now)) return 'to-confirm';
  if (now.exact !== was.exact) return 'changed';
  if (!isFresh) return 'found';
  return isMoved ? 'moved' : 'kept';
}

/** How sure an anchor was, in three words. */
export function stoodAs({ method }: Pick<Anchor, 'method'>): 'sure' | 'to-confirm' | 'lost' {
  if (method === 'lost') return 'lost';
  return isSure({ method }) ? 'sure' : 'to-confirm';
}

/** How many of a revision's anchors came to what. */
export function countOutcomes(outcomes: readonly { outcome: AnchorOutcome }[]): Record<AnchorOutcome, number> {
  const counts = { kept: 0, moved: 0, changed: 0, found: 0, 'to-confirm': 0, 'still-lost': 0, lost: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}

/**
 * Anchor a span that the editor carried through every step.
 *
 * Carrying adds no certainty: what was to be confirmed still is, in its new place. White space at the edges is left out.
 * Refuses with `invalid-input`, naming the field, a span that leaves the text, cuts a character or holds no words, and
 * one of an anchor that was lost.
 */
export function carryAnchor(standing: Anchor, text: string, span: Span, field: string): Anchor {
  const refuse = (rule: RuleCode, key: string) => invalid(`${field}.${key}`, rule);
  if (standing.method === 'lost') throw refuse('lost-in-base', 'appearanceId');
  if (span.end > text.length) throw refuse('outside-text', 'end');
  if (span.start >= span.end) throw refuse('before-start', 'end');
  const whole = wholeCharacters(text, span);
  if (whole.start !== span.start || whole.end !== span.end) throw refuse('cuts-character', whole.start === span.start ? 'end' : 'start');
  const anchor = markSpan(text, span);
  if (anchor === null) throw refuse('no-words', 'end');
  return { ...anchor, method: isSure(standing) ? 'carried' : 'proposed', confidence: standing.confidence };
}

/** An anchor as it stands after its words went: without a place, with the quote and the context that it had. */
export function loseAnchor({ exact, prefix, suffix }: Quote): Anchor {
  return { start: 0, end: 0, exact, prefix, suffix, method: 'lost', confidence: 0 };
}

/** What a comparison of two texts says of a quote (see domain/reanchor). */
export type Found = { span: Span | null; method: AnchorMethod; confidence: number };

/** The anchor that a comparison found; a lost one keeps the quote that the appearance was last known by. */
export function foundAnchor(last: Anchor, text: string, { span, method, confidence }: Found): Anchor {
  if (span === null || method === 'lost') return loseAnchor(last);
  return { ...describe(text, span), method, confidence };
}

/** How much of the text on either side tells a place by its neighbours, and how much may have been typed between, in UTF-16 units. */
const neighbours = 12;
const typed = 200;

/**
 * Whether an anchor of this text, that a person chose or the editor carried, stands elsewhere than a comparison puts it.
 *
 * The very same words have to stand exactly there: they may overlap themselves, as those of “ha ha ha” do. What the
 * comparison is not sure of is told by the neighbours: the same words have to stand between the same two, with nothing but
 * words of their own line typed against them; other words right beside one of them. `isAnothers`: what stands there was another passage
 * before, whatever its neighbours read like.
 */
export function isElsewhere(was: Anchor, now: Anchor, { span, method, isAnothers }: Pick<Found, 'span' | 'method'> & { isAnothers: boolean }, text: string): boolean {
  if (span !== null && isSure({ method })) return text.slice(span.start, span.end) === now.exact ? span.start !== now.start : !doOverlap(span, now);
  if (isAnothers) return true;
  const behind = was.prefix.slice(-neighbours);
  const before = was.suffix.slice(0, neighbours);
  if (was.exact === now.exact) return !(isBehind(text, now.start, behind) && isBefore(text, now.end, before));
  return behind !== now.prefix.slice(-neighbours) && before !== now.suffix.slice(0, neighbours);
}

/** Whether a neighbour stands before `at`. One that is shorter than others is all that there is from the beginning of the text. */
function isBehind(text: string, at: number, neighbour: string): boolean {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const around = text.slice(Math.max(0, at - typed, line - neighbour.length), at);
  return neighbour.length < neighbours ? around.length === at && around.startsWith(neighbour) : around.includes(neighbour);
}

/** The same after `at`, to the end of the text. */
function isBefore(text: string, at: number, neighbour: string): boolean {
  const line = text.indexOf('\n', at);
  const around = text.slice(at, Math.min(at + typed, line < 0 ? text.length : line + neighbour.length));
  return neighbour.length < neighbours ? at + around.length === text.length && around.endsWith(neighbour) : around.includes(neighbour);
}

/** Whether two spans of one text have something in common. */
export function doOverlap(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** The places that may be meant, each once: the one that stands first, then the rest by confidence. */
export function rankCandidates<T extends Span & { confidence: number }>([first, ...rest]: readonly T[]): T[] {
  if (first === undefined) return [];
  const others = rest.toSorted((a, b) => b.confidence - a.confidence);
  const ranked: T[] = [];
  for (const one of [first, ...others]) if (!ranked.some(({ start, end }) => start === one.start && end === one.end)) ranked.push(one);
  return ranked;
}

/** The anchor of an earlier revision whose text came back letter for letter. */
export function restoredAnchor({ start, end, exact, prefix, suffix, confidence }: Anchor): Anchor {
  return { start, end, exact, prefix, suffix, method: 'identical', confidence };
}

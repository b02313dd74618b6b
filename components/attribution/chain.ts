import type { HopView } from '#contract/attribution';
import { walk } from '#domain/attribution';

/** A hop in the order in which a chain is read, with its depth and its neighbours among siblings. */
export type PlacedHop = { hop: HopView; depth: number; before: HopView | null; after: HopView | null };

/** The hops of a chain as they are drawn: parents before children, siblings by position. */
export function placeHops(hops: readonly HopView[]): PlacedHop[] {
  const ordered = walk(hops);
  return ordered.map(({ hop, depth }) => {
    const siblings = ordered.map((placed) => placed.hop).filter(({ parentId }) => parentId === hop.parentId);
    const at = siblings.findIndex(({ id }) => id === hop.id);
    return { hop, depth, before: siblings[at - 1] ?? null, after: siblings[at + 1] ?? null };
  });
}

/** One of the words from which a cue is picked, and where it stands in the text. */
export type CueWord = { text: string; start: number; end: number };

const reach = 400;

/** The words of the claim's own paragraph around its quote, at most `reach` units each way. */
export function cueWords(text: string, span: { start: number; end: number }): CueWord[] {
  const from = Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.start - reach);
  const break_ = text.indexOf('\n', span.end);
  const to = Math.min(break_ < 0 ? text.length : break_, span.end + reach);
  const isWhole = (match: RegExpExecArray) => !/\S/u.test((text[from + match.index - 1] ?? '') + (text[from + match.index + match[0].length] ?? ''));
  return [...text.slice(from, to).matchAll(/\S+/gu)].filter(isWhole).map((match) => {
    const start = from + match.index;
    return { text: match[0], start, end: start + match[0].length };
  });
}

/** Where a key leads along `total` words from the one at `at`; `null` for a key that leads nowhere. */
export function wordAfter(key: string, at: number, total: number): number | null {
  const steps = new Map([['ArrowRight', at + 1], ['ArrowDown', at + 1], ['ArrowLeft', at - 1], ['ArrowUp', at - 1], ['Home', 0], ['End', total - 1]]);
  const to = steps.get(key);
  return to === undefined ? null : Math.min(Math.max(to, 0), total - 1);
}

/** A span without the punctuation that hangs on its edges, since cue words are words. */
export function trimCue(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const cut = text.slice(start, end);
  const lead = /^[\p{P}\s]*/u.exec(cut)?.[0].length ?? 0;
  const trail = /[\p{P}\s]*$/u.exec(cut)?.[0].length ?? 0;
  return lead + trail >= cut.length ? { start, end } : { start: start + lead, end: end - trail };
}

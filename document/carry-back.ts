import type { Span } from '#domain/anchor';
import { align } from '#domain/reanchor/align';
import { reanchor } from '#domain/reanchor/reanchor';

/** Words that went out of a text, and by index the spans of which nothing was left without them; offsets count in `text`. */
export type Removed = { text: string; spans: readonly (Span & { index: number })[] };

/** A span that is back, in offsets of the words that came. */
export type Back = Span & { index: number };

/**
 * Find spans that went in words that came: those whose removal stands there whole and unchanged, but for blanks at its ends.
 *
 * Of several removals of the same words the latest counts, and of several places the first.
 */
export function putBack(removed: readonly Removed[], words: string, isGone: (index: number) => boolean): Back[] {
  const back = new Map<number, Back>();
  for (const { text, spans } of removed) {
    const wanted = text.trim();
    const at = wanted === '' ? -1 : words.indexOf(wanted);
    if (at < 0) continue;
    const shift = at - text.indexOf(wanted);
    for (const { index, start, end } of spans) {
      if (isGone(index) && !back.has(index)) back.set(index, { index, start: start + shift, end: end + shift });
    }
  }
  return [...back.values()];
}

/** Find spans that went in the words put in their place, by comparing the two; only what needs nobody's confirmation. */
export function recognise({ text, spans }: Removed, words: string): Back[] {
  const found = reanchor(align(text, words), spans);
  return spans.flatMap(({ index }, at) => {
    const { span = null, method } = found[at] ?? { method: 'lost' };
    return span === null || method === 'proposed' || method === 'lost' ? [] : [{ index, ...span }];
  });
}

import type { Span } from '#domain/anchor';
import { align } from '#domain/reanchor/align';
import { reanchor } from '#domain/reanchor/reanchor';

/** Words of a document, and by index the spans that stand in them; offsets count in `text`. */
export type Clip = { text: string; spans: readonly (Span & { index: number })[] };

/** A span that is back, in offsets of the words that came. */
export type Back = Span & { index: number };

/**
 * The clip that words are which came by a paste: the same from the first to the last, but for blanks at the ends. Words that
 * only hold those of a clip, or parts of a word that read like it, are other words.
 */
export function findClip(clips: readonly Clip[], words: string): Clip | null {
  const wanted = words.trim();
  return wanted === '' ? null : (clips.find(({ text }) => text.trim() === wanted) ?? null);
}

/** The spans of a clip, in offsets of the words that it came as ({@link findClip}). */
export function putBack({ text, spans }: Clip, words: string): Back[] {
  return shifted(spans, blanksBefore(words) - blanksBefore(text));
}

/** The spans of a clip that stood whole in those of its lines which words are, all of them; none when its lines are so twice. */
export function putLinesBack({ text, spans }: Clip, words: string): Back[] {
  const wanted = words.replace(/^\n+|\n+$/g, '');
  const [lines, sought] = [`\n${text}\n`, `\n${wanted}\n`];
  const at = lines.indexOf(sought);
  if (wanted === '' || at < 0 || at !== lines.lastIndexOf(sought)) return [];
  const whole = spans.filter(({ start, end }) => start >= at && end <= at + wanted.length);
  return shifted(whole, words.indexOf(wanted) - at);
}

function shifted(spans: Clip['spans'], by: number): Back[] {
  return spans.map(({ index, start, end }) => ({ index, start: start + by, end: end + by }));
}

function blanksBefore(text: string): number {
  return text.length - text.trimStart().length;
}

/** Find spans that went in the words put in their place, by comparing the two; only what needs nobody's confirmation. */
export function recognise({ text, spans }: Clip, words: string): Back[] {
  const found = reanchor(align(text, words), spans);
  return spans.flatMap(({ index }, at) => {
    const { span = null, method } = found[at] ?? { method: 'lost' };
    return span === null || method === 'proposed' || method === 'lost' ? [] : [{ index, ...span }];
  });
}

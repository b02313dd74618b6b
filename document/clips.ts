import type { EditorState } from '@tiptap/pm/state';
import type { Span } from '#domain/anchor';
import { canonicalText, PositionMap } from './canonical-text';
import { spansOf } from './carry';
import type { Places } from './carry';
import type { Clip } from './carry-back';

/** What is selected as clips: all of it, and where it has several parts (the cells of a table) each of them, since they may be put apart. */
export function clipsOf({ doc, selection }: EditorState, places: Places): Clip[] {
  const [positions, text, spans] = [new PositionMap(doc), canonicalText(doc), spansOf(doc, places)];
  const parts = selection.ranges
    .map(({ $from, $to }) => ({ start: positions.offsetAt($from.pos), end: positions.offsetAt($to.pos) }))
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }): Clip => {
      const whole = spans.flatMap((span, index) => (span !== null && span.start >= start && span.end <= end ? { index, ...span } : []));
      return { text: text.slice(start, end), spans: whole.map((span) => moved(span, -start)) };
    });
  return parts.length === 1 ? parts : [join(parts), ...parts];
}

/** Clips one after the other, a line each, as they stand in a table. */
function join(parts: readonly Clip[]): Clip {
  const zeros = parts.map((_, at) => parts.slice(0, at).reduce((sum, { text }) => sum + text.length + 1, 0));
  return { text: parts.map(({ text }) => text).join('\n'), spans: parts.flatMap(({ spans }, at) => spans.map((span) => moved(span, zeros[at] ?? 0))) };
}

function moved<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

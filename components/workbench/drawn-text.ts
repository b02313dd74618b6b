import type { EditorView } from '@tiptap/pm/view';
import type { InlineRange } from '#document/canonical-text';

/** Ranges of a document as ranges of the page. */
export function domRanges(view: EditorView, ranges: readonly InlineRange[]): Range[] {
  return ranges.map(({ from, to }) => {
    const range = document.createRange();
    const [first, last] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return range;
  });
}

/** Bring the first of some ranges into view, with room around it; leaves the page alone when it is in view. */
export function revealRange([first]: readonly Range[]): void {
  if (first) revealBox(first.getBoundingClientRect());
}

/** The same for a box on the screen. */
export function revealBox(box: DOMRect): void {
  const [top, bottom] = [box.top - window.innerHeight * 0.14, box.top + Math.min(box.height, 120) + window.innerHeight * 0.2];
  if (top >= 0 && bottom <= window.innerHeight) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  window.scrollBy({ top: box.top - window.innerHeight * 0.3, behavior: Math.abs(box.top) > window.innerHeight * 3 ? 'auto' : behavior });
}

import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { PositionMap } from '#document/canonical-text';
import type { Span } from '#domain/anchor';
import { drawMarks } from './claim-marks';
import type { Mark } from './claim-marks';
import { canPaint, paint } from './highlight';
import type { Layer } from './highlight';
import { drawLayer } from './layer-marks';

/** The drawn article, spoken to in offsets of its canonical text. The text itself never changes. */
export class ArticleSurface {
  readonly #view: EditorView;
  readonly #positions: PositionMap;
  readonly #layers = new Map<Layer, Span | null>();

  constructor(view: EditorView) {
    this.#view = view;
    this.#positions = new PositionMap(view.state.doc);
  }

  get element(): HTMLElement {
    return this.#view.dom;
  }

  draw(marks: readonly Mark[]): void {
    drawMarks(this.#view, this.#positions, marks);
    for (const [layer, span] of this.#layers) this.paint(layer, span);
  }

  /** Paint a span over the words, or nothing. */
  paint(layer: Layer, span: Span | null): void {
    this.#layers.set(layer, span);
    if (canPaint()) paint(layer, span === null ? [] : this.#ranges(span));
    else drawLayer(this.#view, layer, span === null ? [] : this.#positions.rangesOf(span.start, span.end));
  }

  /** The selected words; `null` when nothing is selected. */
  selected(): Span | null {
    const { from, to, empty } = this.#view.state.selection;
    if (empty) return null;
    const span = { start: this.#positions.offsetAt(from), end: this.#positions.offsetAt(to) };
    return span.start < span.end ? span : null;
  }

  /** Where the caret stands, when it stands in the article. */
  caret(): number | null {
    return this.#view.hasFocus() ? this.#positions.offsetAt(this.#view.state.selection.head) : null;
  }

  /** Let go of the selected words; the caret stays at their end. */
  deselect(): void {
    const { doc, selection, tr } = this.#view.state;
    if (!selection.empty) this.#view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(selection.to), -1)));
  }

  /** The box of a span's last line, in the window's coordinates; where a toolbar stands above. */
  endOf(span: Span): DOMRect | null {
    const rects = this.#ranges(span).flatMap((range) => [...range.getClientRects()]);
    return rects.findLast(({ width }) => width > 0) ?? rects.at(-1) ?? null;
  }

  /** Bring a span into view, with room around it; leaves the page alone when it is in view. */
  reveal(span: Span): void {
    const box = this.#ranges(span)[0]?.getBoundingClientRect();
    if (!box) return;
    const [top, bottom] = [box.top - window.innerHeight * 0.14, box.top + Math.min(box.height, 120) + window.innerHeight * 0.2];
    if (top >= 0 && bottom <= window.innerHeight) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    window.scrollBy({ top: box.top - window.innerHeight * 0.3, behavior: Math.abs(box.top) > window.innerHeight * 3 ? 'auto' : behavior });
  }

  /** The offset of the first word below a height of the window. */
  offsetBelow(y: number): number {
    const box = this.#view.dom.getBoundingClientRect();
    const found = this.#view.posAtCoords({ left: box.left + 4, top: Math.max(y, box.top + 4) });
    return found === null ? 0 : this.#positions.offsetAt(found.pos);
  }

  /** How far below `origin` each drawn appearance begins, in CSS pixels. One read of the layout for all of them. */
  topsFrom(origin: HTMLElement): Map<string, number> {
    const zero = origin.getBoundingClientRect().top;
    const tops = new Map<string, number>();
    for (const mark of this.#view.dom.querySelectorAll<HTMLElement>('mark[data-appearance]')) {
      const id = mark.dataset['appearance'];
      if (id !== undefined && !tops.has(id)) tops.set(id, Math.round(mark.getBoundingClientRect().top - zero));
    }
    return tops;
  }

  #ranges({ start, end }: Span): Range[] {
    return this.#positions.rangesOf(start, end).map(({ from, to }) => {
      const range = document.createRange();
      const [first, last] = [this.#view.domAtPos(from, 1), this.#view.domAtPos(to, -1)];
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset);
      return range;
    });
  }
}

import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { PositionMap } from '#document/canonical-text';
import type { Span } from '#domain/anchor';
import { drawMarks } from './claim-marks';
import type { Mark } from './claim-marks';
import { domRanges, revealRange } from './drawn-text';
import { canPaint, paint } from './highlight';
import type { Layer } from './highlight';
import { drawLayer } from './layer-marks';
import { MarkTops } from './mark-tops';

/** The drawn article, spoken to in offsets of its canonical text. The text itself never changes. */
export class ArticleSurface {
  readonly #view: EditorView;
  readonly #positions: PositionMap;
  readonly #layers = new Map<Layer, Span | null>();
  readonly #tops: MarkTops;

  constructor(view: EditorView) {
    this.#view = view;
    this.#positions = new PositionMap(view.state.doc);
    this.#tops = new MarkTops(view.dom);
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
    revealRange(this.#ranges(span));
  }

  /** The offset of the first word below a height of the window. */
  offsetBelow(y: number): number {
    const box = this.#view.dom.getBoundingClientRect();
    const found = this.#view.posAtCoords({ left: box.left + 4, top: Math.max(y, box.top + 4) });
    return found === null ? 0 : this.#positions.offsetAt(found.pos);
  }

  /** How far below `origin` each drawn appearance begins, in CSS pixels. */
  topsFrom(origin: HTMLElement): Map<string, number> {
    return this.#tops.from(origin);
  }

  /** Be told when words may have moved: at another width, or when a font or an image has come. */
  onMove(listener: () => void): () => void {
    const observer = new ResizeObserver(listener);
    observer.observe(this.#view.dom);
    return () => observer.disconnect();
  }

  #ranges({ start, end }: Span): Range[] {
    return domRanges(this.#view, this.#positions.rangesOf(start, end));
  }
}

/** What the workbench asks of a drawn article, whether it is read or written. */
export type Surface = Pick<ArticleSurface, keyof ArticleSurface>;

import type { EditorView } from '@tiptap/pm/view';
import { PositionMap } from '#document/canonical-text';
import type { InlineRange } from '#document/canonical-text';
import { carriedIn } from '#document/carrying';
import type { Span } from '#domain/anchor';
import type { Surface } from '../workbench/article-surface';
import type { Mark } from '../workbench/claim-marks';
import { domRanges, revealBox, revealRange } from '../workbench/drawn-text';
import { canPaint, paint } from '../workbench/highlight';
import type { Layer } from '../workbench/highlight';
import { drawLayer } from '../workbench/layer-marks';
import { MarkTops } from '../workbench/mark-tops';
import { drawClaims } from './drawn-claims';

/** How long the text has to rest before cards are moved to their words, in milliseconds. */
const restMs = 250;

/**
 * The article while it is written. Claims are spoken of by the spans at which they were anchored before, and shown where
 * they stand now. Words cannot be taken in hand: they have no offsets until they are saved.
 */
export class WritingSurface implements Surface {
  readonly #view: EditorView;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #anchored = new Map<string, number>();
  readonly #tops: MarkTops;
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(view: EditorView, appearanceIds: readonly string[]) {
    this.#view = view;
    this.#tops = new MarkTops(view.dom);
    this.#indexOf = new Map(appearanceIds.map((id, index) => [id, index]));
  }

  get element(): HTMLElement {
    return this.#view.dom;
  }

  draw(marks: readonly Mark[]): void {
    this.#anchored.clear();
    for (const { appearanceId, start, end } of marks) {
      const index = this.#indexOf.get(appearanceId);
      if (index !== undefined) this.#anchored.set(`${start} ${end}`, index);
    }
    drawClaims(this.#view, marks);
  }

  paint(layer: Layer, span: Span | null): void {
    this.paintRanges(layer, span === null ? [] : this.#rangesOf(span));
  }

  paintRanges(layer: Layer, ranges: readonly InlineRange[]): void {
    if (canPaint()) paint(layer, domRanges(this.#view, ranges));
    else drawLayer(this.#view, layer, ranges);
  }

  selected(): null {
    return null;
  }

  caret(): null {
    return null;
  }

  deselect(): void {
    // What is selected here belongs to the writer.
  }

  endOf(): null {
    return null;
  }

  offsetBelow(): number {
    return 0;
  }

  reveal(span: Span): void {
    revealRange(domRanges(this.#view, this.#rangesOf(span)));
  }

  revealRanges(ranges: readonly InlineRange[]): void {
    revealRange(domRanges(this.#view, ranges));
  }

  /** Bring the caret's line into view. A range of no words has no box of its own, in an empty paragraph for one. */
  revealPlace(position: number): void {
    const { left, top, bottom } = this.#view.coordsAtPos(position);
    revealBox(new DOMRect(left, top, 0, bottom - top));
  }

  topsFrom(origin: HTMLElement): Map<string, number> {
    return this.#tops.from(origin);
  }

  onMove(listener: () => void): () => void {
    const observer = new ResizeObserver(() => this.moved());
    observer.observe(this.#view.dom);
    this.#listeners.add(listener);
    return () => {
      observer.disconnect();
      this.#listeners.delete(listener);
    };
  }

  /** Say that words were written; who listens is told when the text rests, and never within the key itself. */
  moved(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#listeners.forEach((listener) => listener()), restMs);
  }

  #rangesOf({ start, end }: Span): InlineRange[] {
    const places = carriedIn(this.#view.state)?.places;
    const index = this.#anchored.get(`${start} ${end}`) ?? -1;
    const [from, to] = [places?.from[index] ?? -1, places?.to[index] ?? -1];
    if (from < 0 || from >= to) return [];
    const positions = new PositionMap(this.#view.state.doc);
    return positions.rangesOf(positions.offsetAt(from), positions.offsetAt(to));
  }
}

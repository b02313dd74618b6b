import type { Span } from '#domain/anchor';
import type { ArticleBlock, ArticleDocument, ArticleInline, ArticleTextblock, ListItem, TableCell, TableRow } from './article-document';

/** One stretch of canonical text that a claim, by its number in the article, stands on. */
export type ClaimSpan = Span & { number: number };

/**
 * A longest stretch of one textblock that the same claims cover.
 *
 * `claims` are their numbers, each once, ascending. `starts` and `ends` name the spans that have their first
 * or last character here: where a reader needs a claim's number, and what to link to. `inlines` are the
 * texts and breaks of the stretch with their marks.
 */
export type Segment = Span & { claims: number[]; starts: number[]; ends: number[]; inlines: ArticleInline[] };

/** One textblock of a document: its line of the canonical text, cut into segments that cover it exactly. */
export type Line = Span & { segments: Segment[] };

/**
 * Cut a document along the edges of overlapping and nesting spans.
 *
 * One {@link Line} for each textblock, in document order, also for an empty one. Spans may come in any order
 * and cross textblocks; what lies outside the text is ignored. One sweep: linear in the document and the
 * result, after sorting the spans.
 */
export function segments(document: ArticleDocument, spans: readonly ClaimSpan[]): Line[] {
  const sweep = new Sweep(spans);
  const lines: Line[] = [];
  let start = 0;
  for (const block of textblocks(document)) {
    const inlines: readonly ArticleInline[] = block.content ?? [];
    const end = start + inlines.reduce((length, inline) => length + lengthOf(inline), 0);
    lines.push({ start, end, segments: cutInlines(inlines, sweep.cut(start, end)) });
    start = end + 1;
  }
  sweep.finish();
  return lines;
}

/** The textblocks of a document in order, each a line of its canonical text. */
function textblocks(document: ArticleDocument): ArticleTextblock[] {
  const found: ArticleTextblock[] = [];
  const visit = (node: ArticleBlock | ListItem | TableRow | TableCell): void => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'codeBlock':
        found.push(node);
        break;
      case 'image':
      case 'horizontalRule':
        break;
      default:
        node.content?.forEach(visit);
    }
  };
  document.content.forEach(visit);
  return found;
}

/** Moves once over the text and knows at each offset which spans are open. */
class Sweep {
  readonly #byStart: readonly ClaimSpan[];
  readonly #open = new Set<ClaimSpan>();
  readonly #edges: readonly number[];
  readonly #lastOf = new Map<ClaimSpan, Segment>();
  #nextSpan = 0;
  #nextEdge = 0;

  constructor(spans: readonly ClaimSpan[]) {
    this.#byStart = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number);
    this.#edges = this.#byStart.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  }

  /** The segments from `start` to `end`, still without inlines. Calls must go forward. */
  cut(start: number, end: number): Segment[] {
    const cuts: Segment[] = [];
    for (let at = start; at < end; ) {
      this.#advance(at);
      const to = Math.min(end, this.#edges[this.#nextEdge] ?? end);
      cuts.push(this.#segment(at, to));
      at = to;
    }
    return cuts;
  }

  /** Say where each span ended; known only when no later textblock can hold more of it. */
  finish(): void {
    for (const [{ number }, segment] of this.#lastOf) segment.ends.push(number);
  }

  #advance(at: number): void {
    for (let span = this.#byStart[this.#nextSpan]; span !== undefined && span.start <= at; span = this.#byStart[this.#nextSpan]) {
      this.#open.add(span);
      this.#nextSpan += 1;
    }
    for (const span of this.#open) if (span.end <= at) this.#open.delete(span);
    while ((this.#edges[this.#nextEdge] ?? Infinity) <= at) this.#nextEdge += 1;
  }

  #segment(start: number, end: number): Segment {
    const claims = new Set<number>();
    const segment: Segment = { start, end, claims: [], starts: [], ends: [], inlines: [] };
    for (const span of this.#open) {
      claims.add(span.number);
      if (!this.#lastOf.has(span)) segment.starts.push(span.number);
      this.#lastOf.set(span, segment);
    }
    segment.claims = [...claims].sort((a, b) => a - b);
    return segment;
  }
}

/** Give each segment its part of the textblock's inline content. */
function cutInlines(inlines: readonly ArticleInline[], cuts: Segment[]): Segment[] {
  let index = 0;
  let used = 0;
  for (const segment of cuts) {
    for (let room = segment.end - segment.start; room > 0; ) {
      const inline = inlines[index];
      if (inline === undefined) break;
      const taken = Math.min(room, lengthOf(inline) - used);
      segment.inlines.push(inline.type === 'text' ? { ...inline, text: inline.text.slice(used, used + taken) } : inline);
      room -= taken;
      used = used + taken === lengthOf(inline) ? 0 : used + taken;
      if (used === 0) index += 1;
    }
  }
  return cuts;
}

function lengthOf(inline: ArticleInline): number {
  return inline.type === 'text' ? inline.text.length : 1;
}

import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { StepMap } from '@tiptap/pm/transform';
import { markSpan, wholeCharacters } from '#domain/anchor';
import type { Span } from '#domain/anchor';
import { canonicalText, PositionMap } from './canonical-text';
import { findClip, putBack, putLinesBack, recognise } from './carry-back';
import type { Back, Clip } from './carry-back';

/**
 * Where a list of spans stands in a document that is being written, by index: ProseMirror positions. Of a span of which nothing
 * is left `from` is -1 and `to` the place where it went, -1 when it was never there. `edges` holds the bits of {@link edge}. Never changed once made.
 */
export type Places = { readonly from: Int32Array; readonly to: Int32Array; readonly edges: Uint8Array };

/** What is known of a span's edges besides where they are. */
export const edge = {
  /** Its first or last words were just taken out: what is typed right there takes their place, inside. */
  startOpen: 1,
  endOpen: 2,
  /** Found again by comparing texts, not carried: drawn, but for somebody else to vouch for. */
  found: 4,
  /** Some of its words were taken out; when nothing but marks is left of it, it is gone. */
  cut: 8,
  /** A change met one of its edges, so that they may stand on a blank or within a character. */
  met: 16,
} as const;

/** What a transaction did to spans. `touched` lists those whose edges it met, or that went or came back. */
export type Carrying = { places: Places; touched: readonly number[] };

/** Spans of a document's canonical text as places in it; those whose index is among `found` are marked so. */
export function placesOf(doc: Node, spans: readonly (Span | null)[], found: ReadonlySet<number>): Places {
  const positions = new PositionMap(doc);
  return {
    from: Int32Array.from(spans, (span) => (span === null ? -1 : positions.positionAt(span.start))),
    to: Int32Array.from(spans, (span) => (span === null ? -1 : positions.positionAt(span.end))),
    edges: Uint8Array.from(spans, (_span, index) => (found.has(index) ? edge.found : 0)),
  };
}

/**
 * Places as spans of the canonical text: blanks trimmed off their edges, whole characters only. An accent whose letter was taken
 * out goes with the letter on which it stands now, which is nobody's for that.
 *
 * Edges that no change ever met stand where they were put, so that a long list costs little while one writes.
 *
 * @returns `null` where nothing but white space is left, or nothing but the marks between words that were taken out.
 */
export function spansOf(doc: Node, { from, to, edges }: Places): (Span | null)[] {
  const positions = new PositionMap(doc);
  const text = canonicalText(doc);
  return Array.from(from, (start, index) => {
    if (start < 0) return null;
    const bits = edges[index] ?? 0;
    const carried = { start: positions.offsetAt(start), end: positions.offsetAt(to[index] ?? start) };
    if ((bits & (edge.met | edge.cut | edge.found)) === 0) return carried;
    const span = markSpan(text, fromLetter(text, carried));
    const isRest = span !== null && (bits & edge.cut) !== 0 && wordless.test(span.exact);
    return span === null || isRest ? null : { start: span.start, end: span.end };
  });
}

/** What may be left of words that were taken out: marks and signs between them, and accents without a letter. */
const wordless = /^[\p{P}\p{M}\p{Sc}\p{Sk}\p{Sm}\s]*$/u;

/** What only changes the character before it: accents, skin tones, joiners. */
const modifiers = /^[\p{M}\p{EMod}\u200c\u200d]+/u;

/** A span without the accents at its beginning that stand on a letter outside of it. */
function fromLetter(text: string, { start, end }: Span): Span {
  if (wholeCharacters(text, { start, end }).start === start) return { start, end };
  const [foreign = ''] = modifiers.exec(text.slice(start, end)) ?? [];
  return { start: start + foreign.length, end };
}

/**
 * The spans of which no word is left, by index: the `null` ones of {@link spansOf}, without reading the whole document. Those that
 * had no place in it to begin with are among them.
 *
 * Costs one pass over the spans, and reads only those of which some words were taken out.
 */
export function emptiedIn(doc: Node, { from, to, edges }: Places): number[] {
  const emptied: number[] = [];
  for (let index = 0; index < from.length; index += 1) {
    const [start = -1, end = -1] = [from[index], to[index]];
    const isCut = ((edges[index] ?? 0) & edge.cut) !== 0;
    if (start < 0 || (isCut && wordless.test(doc.textBetween(start, end, '\n', ' ')))) emptied.push(index);
  }
  return emptied;
}

/**
 * Carry spans through every step of a transaction.
 *
 * Text put in exactly at either edge stays outside, text inside is inside. Of a span that is deleted in part the rest
 * remains; what replaces its first or last words is inside, and so is what is typed on at that very place. A span goes when
 * all of its words go. It is back when the transaction pastes or drops the very words that it was copied, cut or dragged with
 * (`pasted`) and it has gone; words that only read the same never bring it back. Where a step puts other words in the place of
 * those that it takes, the two are compared, and what is recognised is marked as found. Structure and emphasis move nothing.
 *
 * Costs one pass over the spans for each changed range; the document is read only when a span went or may come back.
 */
export function carry(places: Places, transaction: Transaction, pasted: readonly Clip[]): Carrying {
  const isPut = ['paste', 'drop'].includes(String(transaction.getMeta('uiEvent')));
  const moving = new Moving(places, isPut ? pasted : []);
  transaction.steps.forEach((_step, index) => {
    const [map, before] = [transaction.mapping.maps[index], transaction.docs[index]];
    if (map && before) moving.step(map, before, transaction.docs[index + 1] ?? transaction.doc);
  });
  return moving.finish();
}

/** Forget which edges are open: the caret went elsewhere. */
export function closeEdges(places: Places): Places {
  const isOpen = places.edges.some((bits) => (bits & (edge.startOpen | edge.endOpen)) !== 0);
  return isOpen ? { ...places, edges: places.edges.map((bits) => bits & lasting) } : places;
}

/** What a caret that goes elsewhere does not change. */
const lasting = edge.found | edge.cut | edge.met;

type Range = { from: number; to: number; newFrom: number; newTo: number };

/** A span of which nothing is left, and the positions at which it stood. */
type Gone = { index: number; from: number; to: number };

/** Places on their way through the steps of one transaction. */
class Moving {
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #edges: Uint8Array;
  readonly #touched = new Set<number>();
  /** What is being pasted and was not met yet. */
  #pasted: readonly Clip[];
  /** What went in earlier steps, which commands that change a structure put elsewhere by later ones. */
  #taken: readonly Clip[] = [];

  constructor({ from, to, edges }: Places, pasted: readonly Clip[]) {
    [this.#from, this.#to, this.#edges] = [from.slice(), to.slice(), edges.slice()];
    this.#pasted = pasted;
  }

  step(map: StepMap, before: Node, after: Node): void {
    const ranges: Range[] = [];
    map.forEach((from, to, newFrom, newTo) => ranges.push({ from, to, newFrom, newTo }));
    // From the last to the first, so that the positions of those still to come are those of the old document.
    const taken = ranges.toReversed().map((range) => {
      const gone = this.#replace(range);
      return gone.length > 0 ? clipOf(before, range, gone) : null;
    });
    const isQuiet = this.#pasted.length + this.#taken.length === 0 && taken.every((clip) => clip === null);
    ranges.forEach((range, index) => {
      if (!isQuiet && range.newTo > range.newFrom) this.#put(range, after, taken[ranges.length - 1 - index] ?? null);
    });
    this.#taken = [...this.#taken, ...taken.filter((clip) => clip !== null)];
  }

  finish(): Carrying {
    return { places: this.#places, touched: [...this.#touched] };
  }

  get #places(): Places {
    return { from: this.#from, to: this.#to, edges: this.#edges };
  }

  /** Carry every span across one replaced range. @returns the spans of which nothing is left, where they stood before it. */
  #replace({ from: a, to: b, newFrom, newTo }: Range): Gone[] {
    const [from, to, edges] = [this.#from, this.#to, this.#edges];
    const gone: Gone[] = [];
    const put = newTo - newFrom;
    const shift = put - (b - a);
    for (let index = 0; index < from.length; index += 1) {
      const start = from[index] ?? -1;
      const end = to[index] ?? -1;
      const bits = edges[index] ?? 0;
      edges[index] = bits & lasting;
      if (start < 0 && end > a) to[index] = end > b ? end + shift : a;
      if (start < 0 || end < a) continue;
      const isMet = start <= b && (start >= a || end <= b);
      if (!isMet) {
        if (start > b) from[index] = start + shift;
        else if (a < b) edges[index] = (bits & lasting) | edge.cut;
        to[index] = end + shift;
        continue;
      }
      this.#touched.add(index);
      const heldStart = a === start && (a === b ? (bits & edge.startOpen) !== 0 : b < end);
      const heldEnd = b === end && (a === b ? (bits & edge.endOpen) !== 0 : a > start);
      const newStart = start < a || heldStart ? start : start >= b ? start + shift : a + put;
      const newEnd = end > b || heldEnd ? end + shift : end <= a ? end : a;
      const isGone = newStart >= newEnd || (a <= start && end <= b && a < b);
      if (isGone) gone.push({ index, from: start, to: end });
      from[index] = isGone ? -1 : newStart;
      to[index] = isGone ? a : newEnd;
      edges[index] = (bits & lasting) | edge.met | (a < end && b > start ? edge.cut : 0) | (heldStart ? edge.startOpen : 0) | (heldEnd ? edge.endOpen : 0);
    }
    return gone;
  }

  /** Bring back the spans of a clip that came; those in whose place other words came are looked for in these. */
  #put({ newFrom, newTo }: Range, after: Node, replaced: Clip | null): void {
    const positions = new PositionMap(after);
    const zero = positions.offsetAt(newFrom);
    const words = canonicalText(after).slice(zero, positions.offsetAt(newTo));
    const place = ({ index, start, end }: Back, bits: number) => {
      this.#from[index] = positions.positionAt(zero + start);
      this.#to[index] = positions.positionAt(zero + end);
      this.#edges[index] = bits | edge.met;
      this.#touched.add(index);
    };
    const clip = findClip(this.#pasted, words);
    if (clip !== null) {
      this.#pasted = this.#pasted.filter((one) => one !== clip);
      const now = spansOf(after, this.#places);
      for (const back of putBack(clip, words)) if (now[back.index] === null) place(back, (this.#edges[back.index] ?? 0) & edge.found);
    }
    const isGone = ({ index }: Back) => (this.#from[index] ?? -1) < 0;
    for (const one of this.#taken) for (const back of putLinesBack(one, words)) if (isGone(back)) place(back, (this.#edges[back.index] ?? 0) & edge.found);
    if (replaced === null || words.trim() === '') return;
    for (const back of recognise(replaced, words)) if (isGone(back)) place(back, edge.found);
  }
}

/** The words of a range that went, and the spans that went with them. */
function clipOf(before: Node, { from, to }: Range, gone: readonly Gone[]): Clip {
  const positions = new PositionMap(before);
  const zero = positions.offsetAt(from);
  const text = canonicalText(before).slice(zero, positions.offsetAt(to));
  const spans = gone.map((span) => ({
    index: span.index,
    start: Math.max(0, positions.offsetAt(span.from) - zero),
    end: Math.min(text.length, positions.offsetAt(span.to) - zero),
  }));
  return { text, spans };
}

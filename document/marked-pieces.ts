import type { Span } from '#domain/anchor';
import { firstAtLeast } from '#domain/reanchor/token';
import { isAway, isFresh } from './pieces';
import type { Piece, PieceKind } from './pieces';

/** Where a claim, by its number, stands in one of two compared texts: in the earlier one only when it is gone from the later. */
export type PieceMark = Span & { number: number; isGone: boolean };

/**
 * Words of a piece that the same claims cover. `starts` and `ends` name the claims of which these are the first or the
 * last words that are drawn: what to link to, and where the number stands. `move` is that of the piece, and whether it went down.
 */
export type MarkedPiece = { kind: PieceKind; move: Moved | null; words: string; claims: number[]; starts: number[]; ends: number[] };

/** A move by its number; `isDown` when its words stand further down now than they did. */
export type Moved = { number: number; isDown: boolean };

/**
 * Cut the pieces of compared passages along the edges of claims, for each passage in turn.
 *
 * Claims that are gone are marked on words that are gone, all others on words of the later text. One whose words stand
 * nowhere in these pieces has no first word.
 */
export function markPieces(rows: readonly (readonly Piece[])[], texts: { before: string; after: string }, marks: readonly PieceMark[]): MarkedPiece[][] {
  const last = new Map<number, MarkedPiece>();
  const down = movesDown(rows.flat());
  const [gone, standing] = [new Marks(marks.filter(({ isGone }) => isGone)), new Marks(marks.filter(({ isGone }) => !isGone))];
  const marked = rows.map((pieces) => pieces.flatMap((piece, at) => {
    const isGone = isAway(piece.kind);
    const move = piece.move === null ? null : { number: piece.move, isDown: down.has(piece.move) };
    const cuts = cut(piece, (isGone ? gone : standing).over(piece), isGone ? texts.before : texts.after).map((one) => ({ ...one, move }));
    for (const one of cuts) {
      one.starts = one.claims.filter((number) => !last.has(number));
      for (const number of one.claims) last.set(number, one);
    }
    return isGone && isFresh(pieces[at + 1]?.kind) ? [...cuts, gap] : cuts;
  }));
  for (const [number, piece] of last) piece.ends.push(number);
  return marked;
}

/** The moves whose words are met where they left before they are met where they came to. */
function movesDown(pieces: readonly Piece[]): ReadonlySet<number> {
  const met = new Set<number>();
  const down = new Set<number>();
  for (const { kind, move } of pieces) {
    if (move === null || met.has(move)) continue;
    met.add(move);
    if (kind === 'left') down.add(move);
  }
  return down;
}

/** Between words and those in their place. */
const gap: MarkedPiece = { kind: 'same', move: null, words: ' ', claims: [], starts: [], ends: [] };

function cut(piece: Piece, marks: readonly PieceMark[], text: string): MarkedPiece[] {
  const edges = marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > piece.start && at < piece.end);
  const cuts = [...new Set([piece.start, ...edges, piece.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? piece.start;
    const claims = marks.filter((mark) => mark.start < end && mark.end > start).map(({ number }) => number);
    return { kind: piece.kind, move: null, words: text.slice(start, end), claims: [...new Set(claims)].sort((a, b) => a - b), starts: [], ends: [] };
  });
}

/** Marks on one text, for finding those over a span without looking at all of them. */
class Marks {
  readonly #sorted: readonly PieceMark[];
  /** By mark the furthest end of it and all before it, which ascends. */
  readonly #reach: Int32Array;

  constructor(marks: readonly PieceMark[]) {
    this.#sorted = marks.toSorted((a, b) => a.start - b.start);
    let reach = 0;
    this.#reach = Int32Array.from(this.#sorted, ({ end }) => (reach = Math.max(reach, end)));
  }

  over({ start, end }: Span): PieceMark[] {
    const found: PieceMark[] = [];
    for (let at = firstAtLeast(this.#reach, start + 1); at < this.#sorted.length; at += 1) {
      const mark = this.#sorted[at];
      if (mark === undefined || mark.start >= end) break;
      if (mark.end > start) found.push(mark);
    }
    return found;
  }
}

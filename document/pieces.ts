import type { Span } from '#domain/anchor';
import type { Run, Tokens } from '#domain/reanchor/token';
import { spanOf } from '#domain/reanchor/token';

/**
 * Words of a compared passage. The span counts in the earlier text for what is `gone` or `left`, in the later one otherwise.
 * `move` is a number that what `left` one passage and `came` to another have in common, also where words between are others, and `null` for the rest.
 */
export type Piece = Span & { kind: PieceKind; move: number | null };

/**
 * Where the words of a piece stand: in both texts, in the earlier one only, in the later one only; or in both but elsewhere, seen
 * from the place that they `left` and from the one to which they `came`.
 */
export type PieceKind = 'same' | 'gone' | 'new' | 'left' | 'came';

/** The same as tokens, of the text in which a {@link Piece} of that kind counts. */
export type PieceRun = Run & Pick<Piece, 'kind' | 'move'>;

/** Whether words of this kind no longer stand where they are drawn. */
export function isAway(kind: PieceKind | undefined): boolean {
  return kind === 'gone' || kind === 'left';
}

/**
 * Cut a passage of the later text along runs of its tokens, all of which are named in order; what is gone stands between.
 *
 * The pieces that are not away cover the passage exactly. White space goes to what stayed; what is away brings its own,
 * unless something new stands in its place.
 */
export function cutPieces(before: Tokens, after: Tokens, passage: Span, runs: readonly PieceRun[]): Piece[] {
  const pieces: Piece[] = [];
  let [at, reached] = [passage.start, 0];
  runs.forEach((run, index) => {
    const { kind, move } = run;
    if (isAway(kind)) {
      const span = spanOf(before, run);
      const drawn = isFresh(runs[index + 1]?.kind) ? span : withSpace(before.text, span, reached);
      pieces.push({ kind, move, ...drawn });
      reached = drawn.end;
      return;
    }
    let next = index + 1;
    while (isAway(runs[next]?.kind)) next += 1;
    const following = runs[next];
    const end = following === undefined ? passage.end : run.kind === 'same' ? (after.starts[following.from] ?? at) : spanOf(after, run).end;
    pieces.push({ kind, move, start: at, end });
    at = end;
  });
  return pieces;
}

/** Cut a passage of the earlier text, of which nothing stands in its place any more, along runs that name its tokens in order. */
export function cutAway(before: Tokens, passage: Span, runs: readonly PieceRun[]): Piece[] {
  return runs.map(({ kind, move, from }, index) => {
    const next = runs[index + 1];
    const start = index === 0 ? passage.start : (before.starts[from] ?? passage.start);
    return { kind, move, start, end: next === undefined ? passage.end : (before.starts[next.from] ?? passage.end) };
  });
}

/** Whether words of this kind are drawn as those that take the place of others. */
export function isFresh(kind: PieceKind | undefined): boolean {
  return kind === 'new' || kind === 'came';
}

/** Words that were taken out leave with the space behind them, at the end of a line with the one before unless what was `reached` has it. */
function withSpace(text: string, { start, end }: Span, reached: number): Span {
  const isSpace = (offset: number) => /[^\S\n]/u.test(text.charAt(offset));
  if (isSpace(end)) return { start, end: end + 1 };
  return { start: start > reached && isSpace(start - 1) ? start - 1 : start, end };
}

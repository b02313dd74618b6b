import type { Span } from '#domain/anchor';
import type { Run, Tokens } from '#domain/reanchor/token';
import { spanOf } from '#domain/reanchor/token';

/**
 * Words of a compared passage: in both texts, in the earlier one only, or in the later one only. The span counts in the
 * earlier text for what is `gone`, in the later one otherwise.
 */
export type Piece = Span & { kind: PieceKind };
/** Which of the two texts has the words of a piece. */
export type PieceKind = 'same' | 'gone' | 'new';

/** The same as tokens, of the text in which a {@link Piece} of that kind counts. */
export type PieceRun = Run & { kind: PieceKind };

/**
 * Cut a passage of the later text along runs of its tokens, all of which are named in order; what is gone stands between.
 *
 * The pieces that are not `gone` cover the passage exactly. White space goes to what stayed; what is gone brings its own,
 * unless something new stands in its place.
 */
export function cutPieces(before: Tokens, after: Tokens, passage: Span, runs: readonly PieceRun[]): Piece[] {
  const pieces: Piece[] = [];
  let at = passage.start;
  runs.forEach((run, index) => {
    if (run.kind === 'gone') {
      const span = spanOf(before, run);
      pieces.push({ kind: 'gone', ...(runs[index + 1]?.kind === 'new' ? span : withSpace(before.text, span)) });
      return;
    }
    let next = index + 1;
    while (runs[next]?.kind === 'gone') next += 1;
    const following = runs[next];
    const end = following === undefined ? passage.end : run.kind === 'same' ? (after.starts[following.from] ?? at) : spanOf(after, run).end;
    pieces.push({ kind: run.kind, start: at, end });
    at = end;
  });
  return pieces;
}

/** Words that were taken out leave with the space behind them, at the end of a line with the one before. */
function withSpace(text: string, { start, end }: Span): Span {
  const isSpace = (offset: number) => /[^\S\n]/u.test(text.charAt(offset));
  if (isSpace(end)) return { start, end: end + 1 };
  return { start: start > 0 && isSpace(start - 1) ? start - 1 : start, end };
}

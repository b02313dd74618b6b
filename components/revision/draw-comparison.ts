import { gatherTables } from '#document/compared-tables';
import type { Gathered } from '#document/compared-tables';
import { compareTexts } from '#document/comparison';
import type { Row, Version } from '#document/comparison';
import { formChangesOf } from '#document/form-changes';
import type { FormChange } from '#document/form-changes';
import { markPieces } from '#document/marked-pieces';
import type { MarkedPiece, PieceMark } from '#document/marked-pieces';
import type { Fate } from '#domain/fate';

/** A passage of two compared texts, ready to be drawn. */
export type DrawnRow = { row: Row; words: readonly MarkedPiece[]; changes: readonly FormChange[] };

/** A stretch of passages and tables in which nothing changed, or one in which something did. */
export type Stretch = { isFolded: boolean; blocks: readonly Gathered<DrawnRow>[] };

/** Two texts as they are drawn. `placed`: the numbers of the claims that are marked on them. */
export type DrawnComparison = { stretches: readonly Stretch[]; counts: Record<Counted, number>; placed: ReadonlySet<number> };

export const counted = ['changed', 'added', 'removed', 'moved', 'form'] as const;
type Counted = (typeof counted)[number];

/** Compare two texts and put what became of their claims on them. */
export function drawComparison(before: Version, after: Version, fates: readonly Fate[]): DrawnComparison {
  const texts = { before: before.text, after: after.text };
  const compared = compareTexts(before, after);
  const words = markPieces(compared.map(({ pieces }) => pieces), texts, fates.flatMap(markOf));
  const rows = compared.map((row, at) => ({ row, words: words[at] ?? [], changes: formChangesOf(row, texts) }));
  return { stretches: fold(gatherTables(rows)), counts: count(rows), placed: new Set(words.flat().flatMap(({ starts }) => starts)) };
}

/** A claim is marked where it stands in the later text; one that has no place there, where it stood. */
function markOf({ number, before, after }: Fate): PieceMark[] {
  const span = after ?? before;
  return span === null ? [] : [{ ...span, number, isGone: after === null }];
}

/** Whether a passage is as it was, in words and in form. */
export function isPlain({ row: { kind, isMoved }, changes }: DrawnRow): boolean {
  return kind === 'kept' && !isMoved && changes.length === 0;
}

function isPlainBlock({ part, lines }: Gathered<DrawnRow>): boolean {
  return lines === null ? isPlain(part) : lines.every(({ cells }) => cells.every(({ parts }) => parts.every(isPlain)));
}

/** So many passages are shown on either side of a change, so that it is read in its place. */
const context = 1;

/** Fewer than this are not worth folding. */
const fewest = 3;

/** Fold away what did not change, but for what stands beside a change. */
function fold(blocks: readonly Gathered<DrawnRow>[]): Stretch[] {
  const isNear = (at: number) => blocks.slice(Math.max(0, at - context), at + context + 1).some((block) => !isPlainBlock(block));
  const stretches: { isFolded: boolean; blocks: Gathered<DrawnRow>[] }[] = [];
  blocks.forEach((block, at) => {
    const isFolded = !isNear(at);
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.blocks.push(block);
    else stretches.push({ isFolded, blocks: [block] });
  });
  return stretches.map((stretch) => ({ ...stretch, isFolded: stretch.isFolded && stretch.blocks.length >= fewest }));
}

function count(rows: readonly DrawnRow[]): Record<Counted, number> {
  const counts = { changed: 0, added: 0, removed: 0, moved: 0, form: 0 };
  for (const { row, changes } of rows) {
    if (row.kind === 'changed' || row.kind === 'added' || row.kind === 'removed') counts[row.kind] += 1;
    if (row.isMoved && row.kind !== 'left') counts.moved += 1;
    if (changes.length > 0) counts.form += 1;
  }
  counts.moved += new Set(rows.flatMap(({ words }) => words.flatMap(({ kind, move }) => (kind === 'came' && move !== null ? [move.number] : [])))).size;
  return counts;
}

import type { Node } from '@tiptap/pm/model';
import type { Span } from '#domain/anchor';
import { match, none } from '#domain/reanchor/sequence';
import type { ArticleBlock, ArticleDocument } from './article-document';
import { canonicalText, PositionMap } from './canonical-text';
import { partsOf } from './merge-parts';
import { articleNode } from './schema';

/** Whose words: somebody saved theirs while mine were being written. */
export type Side = 'theirs' | 'mine';

/**
 * A stretch of blocks in which two descendants of one text are alike, or differ. `usual` is the side on which something was
 * changed since; `null` where both changed it, for a person to choose. Spans count blocks, `end` exclusive.
 */
export type MergeHunk = { isSame: boolean; theirs: Span; mine: Span; usual: Side | null };

/**
 * Compare two descendants of one document, block by block of the outermost level: words, structure and emphasis.
 *
 * Whole blocks are the grain, since any choice of them makes a sound document, and nobody's half sentence ends in another's.
 */
export function mergeHunks(base: ArticleDocument, theirs: ArticleDocument, mine: ArticleDocument): MergeHunk[] {
  const number = numbering();
  const [root, a, b] = [base.content.map(number), theirs.content.map(number), mine.content.map(number)];
  const [partner, intoTheirs, intoMine] = [partners(a, b), partners(root, a), partners(root, b)];
  const hunks: MergeHunk[] = [];
  let [at, bt] = [0, 0];
  while (at < a.length || bt < b.length) {
    let [aEnd, bEnd] = [at, bt];
    while (aEnd < a.length && partner[aEnd] === bEnd) [aEnd, bEnd] = [aEnd + 1, bEnd + 1];
    const isSame = aEnd > at;
    if (!isSame) {
      while (aEnd < a.length && partner[aEnd] === none) aEnd += 1;
      bEnd = aEnd < a.length ? (partner[aEnd] ?? b.length) : b.length;
    }
    const hunk = { theirs: { start: at, end: aEnd }, mine: { start: bt, end: bEnd } };
    if (isSame) hunks.push({ ...hunk, isSame, usual: null });
    else hunks.push(...differing({ root, a, b, intoTheirs, intoMine }, hunk));
    [at, bt] = [aEnd, bEnd];
  }
  return hunks;
}

/** The three texts as numbers of blocks, and where the blocks of the common one live on. */
type Texts = { root: readonly number[]; a: readonly number[]; b: readonly number[]; intoTheirs: Int32Array; intoMine: Int32Array };

/** What differs, in as few hunks as tell what one side alone changed from what both did. */
function differing({ root, a, b, intoTheirs, intoMine }: Texts, hunk: Pick<MergeHunk, 'theirs' | 'mine'>): MergeHunk[] {
  const was = between(root.length, [[intoTheirs, hunk.theirs], [intoMine, hunk.mine]]);
  if (was === null) return [{ ...hunk, isSame: false, usual: null }];
  const hunks: MergeHunk[] = [];
  for (const { root: old, theirs, mine } of partsOf(was, { mates: intoTheirs, stretch: hunk.theirs }, { mates: intoMine, stretch: hunk.mine })) {
    const usual = usualSide(root.slice(old.start, old.end), a.slice(theirs.start, theirs.end), b.slice(mine.start, mine.end));
    const last = hunks.at(-1);
    if (last?.usual === usual) [last.theirs, last.mine] = [{ ...last.theirs, end: theirs.end }, { ...last.mine, end: mine.end }];
    else hunks.push({ theirs, mine, isSame: false, usual });
  }
  return hunks;
}

/** For each block the place of the same one in the other text, or {@link none}. */
function partners(from: readonly number[], to: readonly number[]): Int32Array {
  const partner = new Int32Array(from.length).fill(none);
  match(Int32Array.from(from), Int32Array.from(to), { aFrom: 0, aTo: from.length, bFrom: 0, bTo: to.length }, partner);
  return partner;
}

/** The blocks of the common text where a hunk is now; `null` where blocks changed places and there is no such stretch. */
function between(count: number, sides: readonly (readonly [partner: Int32Array, hunk: Span])[]): Span | null {
  let [from, to] = [0, count];
  for (const [partner, { start, end }] of sides) {
    for (const [index, place] of partner.entries()) {
      if (place === none) continue;
      if (place < start) from = Math.max(from, index + 1);
      else if (place >= end) to = Math.min(to, index);
    }
  }
  return from <= to ? { start: from, end: to } : null;
}

/** The side on which something is not as it was. */
function usualSide(was: readonly number[], theirs: readonly number[], mine: readonly number[]): Side | null {
  const isAsItWas = (blocks: readonly number[]) => blocks.length === was.length && blocks.every((block, at) => block === was[at]);
  if (isAsItWas(theirs)) return 'mine';
  return isAsItWas(mine) ? 'theirs' : null;
}

/** A number for each different block. */
function numbering(): (block: ArticleBlock) => number {
  const numbers = new Map<string, number>();
  return (block) => {
    const words = JSON.stringify(block);
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    return number;
  };
}

/** The blocks that were chosen for each hunk that differs, and those that are the same. An empty choice leaves one empty paragraph. */
export function mergeDocuments(theirs: ArticleDocument, mine: ArticleDocument, hunks: readonly MergeHunk[], sides: readonly Side[]): ArticleDocument {
  const content = hunks.flatMap((hunk, index) => chosen(hunk, sides[index]).flatMap(([side, at]) => (side === 'mine' ? mine : theirs).content[at] ?? []));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** The blocks of a hunk by their side and index; the same ones are taken as theirs. */
function chosen({ isSame, theirs, mine }: MergeHunk, side: Side = 'mine'): (readonly [Side, number])[] {
  const from: Side = isSame ? 'theirs' : side;
  const { start, end } = from === 'theirs' ? theirs : mine;
  return Array.from({ length: end - start }, (_, index) => [from, start + index] as const);
}

/**
 * Carry spans of one side's text into the merged one.
 *
 * @returns `null` for a span of which a block was not chosen, or that now has other words in it: somebody else must find it.
 */
export function carryIntoMerged(side: Side, document: ArticleDocument, spans: readonly (Span | null)[], merged: ArticleDocument, hunks: readonly MergeHunk[], sides: readonly Side[]): (Span | null)[] {
  const [doc, into] = [articleNode(document), articleNode(merged)];
  const [before, after] = [new PositionMap(doc), new PositionMap(into)];
  const [text, newText] = [canonicalText(doc), canonicalText(into)];
  const starts = startsOf(into, side, hunks, sides);
  const carried = (offset: number): number | null => {
    const position = before.positionAt(offset);
    const block = doc.resolve(position);
    const start = starts.get(block.index(0));
    return start === undefined || block.depth === 0 ? null : after.offsetAt(start + position - block.before(1));
  };
  return spans.map((span) => {
    if (span === null) return null;
    const [start, end] = [carried(span.start), carried(span.end)];
    return start !== null && end !== null && newText.slice(start, end) === text.slice(span.start, span.end) ? { start, end } : null;
  });
}

/** Where the blocks of one side begin in the merged document, by their index; the same blocks belong to both sides. */
function startsOf(into: Node, side: Side, hunks: readonly MergeHunk[], sides: readonly Side[]): Map<number, number> {
  const starts = new Map<number, number>();
  let [index, position] = [0, 0];
  for (const [at, hunk] of hunks.entries()) {
    for (const [from, block] of chosen(hunk, sides[at])) {
      if (hunk.isSame) starts.set(block - hunk.theirs.start + hunk[side].start, position);
      else if (from === side) starts.set(block, position);
      position += into.child(index).nodeSize;
      index += 1;
    }
  }
  return starts;
}

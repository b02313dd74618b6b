import type { Alignment } from '#domain/reanchor/alignment';
import { align } from '#domain/reanchor/align';
import { match, none } from '#domain/reanchor/sequence';
import type { ArticleDocument } from './article-document';
import { Kinship } from './kinship';
import { passagesOf } from './passages';
import type { Passage } from './passages';
import { cutAway, cutPieces } from './pieces';
import type { Piece } from './pieces';

/** A text as a revision holds it: the document and its canonical text. */
export type Version = { document: ArticleDocument; text: string };

/**
 * One passage of two compared texts.
 *
 * `kept`: the same words. `changed`: some of them are others. `added` and `removed` stand in one of the texts only. `left`: it
 * moved from here, to the row of the passage `to` or, where it has pieces, in part to here and in part to there. `sources` are the earlier passages that a row comes from, in order:
 * several when they were joined; `isSplit` when the first of them is the source of other rows too.
 */
export type Row = {
  kind: 'kept' | 'changed' | 'added' | 'removed' | 'left';
  isMoved: boolean;
  isSplit: boolean;
  sources: readonly Passage[];
  after: Passage | null;
  /** The place of `after` among the later text's passages, or of the passage that a `left` one became; -1 when there is none. */
  to: number;
  pieces: readonly Piece[];
};

/**
 * Compare two texts passage by passage, in the order of the later one; what was removed or moved away stands where it used to.
 *
 * The words are those of the one alignment through which claims are carried too (domain/reanchor), so that both say the same.
 */
export function compareTexts(before: Version, after: Version): Row[] {
  const [old, recent] = [passagesOf(before.document), passagesOf(after.document)];
  const alignment = align(before.text, after.text);
  const kinship = new Kinship(alignment, old, recent);
  const bare = pairBare(old, recent);
  const rows = recent.flatMap((passage, at): Row[] => {
    if (isBare(passage)) return [bareRow(passage, at, bare.get(at))];
    if (kinship.hasWords(at)) return [wordRow(alignment, kinship, old, passage, at)];
    return passage.place === null ? [] : [blankRow(passage, at)];
  });
  return withGone(rows, { kinship, alignment, old, bare: new Set(bare.values()) });
}

function wordRow({ before, after }: Alignment, kinship: Kinship, old: readonly Passage[], passage: Passage, to: number): Row {
  const pieces = cutPieces(before, after, passage, kinship.runsOf(to));
  const sources = kinship.sourcesOf(to);
  const isChanged = pieces.some(({ kind }) => kind !== 'same');
  return {
    kind: sources.length === 0 && pieces.some(({ kind }) => kind === 'new') ? 'added' : isChanged ? 'changed' : 'kept',
    isMoved: kinship.isMoved(to),
    isSplit: sources.slice(0, 1).some((source) => kinship.homesOf(source).length > 1),
    sources: sources.flatMap((source) => old[source] ?? []),
    after: passage,
    to,
    pieces,
  };
}

/** A line without words is worth a row only where it keeps a cell of a table. */
function blankRow(after: Passage, to: number): Row {
  return { kind: 'kept', isMoved: false, isSplit: false, sources: [], after, to, pieces: [] };
}

/** Images and rules have no words to be known by. */
function isBare({ form: { kind } }: Passage): boolean {
  return kind === 'image' || kind === 'rule';
}

/** Which image or rule of the earlier text a later one is: those of the same address, in order. */
function pairBare(old: readonly Passage[], recent: readonly Passage[]): Map<number, Passage> {
  const numbers = new Map<string, number>();
  const bare = (passages: readonly Passage[]) => passages.flatMap((passage, at) => {
    if (!isBare(passage)) return [];
    const key = `${passage.form.kind} ${passage.picture?.src ?? ''}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return [{ passage, at, number }];
  });
  const [a, b] = [bare(old), bare(recent)];
  const partner = new Int32Array(a.length).fill(none);
  const box = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
  match(Int32Array.from(a, ({ number }) => number), Int32Array.from(b, ({ number }) => number), box, partner);
  return new Map(a.flatMap(({ passage }, index) => {
    const mate = b[partner[index] ?? none];
    return mate ? [[mate.at, passage] as const] : [];
  }));
}

function bareRow(after: Passage, to: number, source: Passage | undefined): Row {
  const kind = source === undefined ? 'added' : source.picture?.alt === after.picture?.alt ? 'kept' : 'changed';
  return { kind, isMoved: false, isSplit: false, sources: source === undefined ? [] : [source], after, to, pieces: [] };
}

type Before = { kinship: Kinship; alignment: Alignment; old: readonly Passage[]; bare: ReadonlySet<Passage> };

/** Put what was removed, and a trace of what moved away, behind whatever stood before it and is still in its place. */
function withGone(rows: readonly Row[], { kinship, alignment, old, bare }: Before): Row[] {
  const behind = new Map<number, Row[]>();
  let place = none;
  old.forEach((passage, at) => {
    const homes = kinship.homesOf(at);
    const [home = none] = homes;
    if (home !== none && !kinship.isMoved(home)) place = Math.max(...homes);
    else if (kinship.hadWords(at) || (isBare(passage) && !bare.has(passage))) behind.set(place, [...(behind.get(place) ?? []), home === none ? awayRow(passage, cutAway(alignment.before, passage, kinship.awayRunsOf(at))) : leftRow(passage, home)]);
  });
  return [...(behind.get(none) ?? []), ...rows.flatMap((row) => [row, ...(behind.get(row.to) ?? [])])];
}

function leftRow(passage: Passage, to: number): Row {
  return { kind: 'left', isMoved: true, isSplit: false, sources: [passage], after: null, to, pieces: [] };
}

/** A passage that no later one comes from. Some of its words may stand in others all the same. */
function awayRow(passage: Passage, pieces: readonly Piece[]): Row {
  const isLeft = pieces.length > 0 && pieces.every(({ kind }) => kind === 'left');
  return { kind: isLeft ? 'left' : 'removed', isMoved: isLeft, isSplit: false, sources: [passage], after: null, to: none, pieces };
}

import type { Span } from '#domain/anchor';
import { none } from '#domain/reanchor/sequence';

/** What became of a stretch of the common text on one side: `mates[i]` is the same block there, or `none`. */
type Became = { mates: Int32Array; stretch: Span };

type Part = { root: Span; theirs: Span; mine: Span };

/**
 * Cut what differs wherever the same place between two blocks is known on both sides, so that neighbours whom different
 * people changed are told apart, and what was put in between from both. A place is known beside a block that lives on, and
 * within a run of as many blocks as before.
 *
 * @returns the parts in order, of the common text, of theirs and of mine; together they are the whole stretch
 */
export function partsOf(root: Span, theirs: Became, mine: Became): Part[] {
  const [a, b] = [placesOf(root, theirs), placesOf(root, mine)];
  const parts: Part[] = [];
  let last = { at: root.start, theirs: theirs.stretch.start, mine: mine.stretch.start };
  a.forEach((their, index) => {
    const my = b[index] ?? null;
    if (their === null || my === null) return;
    const at = root.start + index;
    parts.push({ root: { start: last.at, end: at }, theirs: { start: last.theirs, end: their.start }, mine: { start: last.mine, end: my.start } });
    parts.push({ root: { start: at, end: at }, theirs: their, mine: my });
    last = { at, theirs: their.end, mine: my.end };
  });
  return parts.filter(({ theirs: a, mine: b }) => a.start < a.end || b.start < b.end);
}

/** Each place between the blocks of a stretch, its ends included: what was put in there on one side, `null` where that is not known. */
function placesOf(root: Span, { mates, stretch }: Became): (Span | null)[] {
  const count = root.end - root.start;
  const mate = (at: number) => mates[root.start + at] ?? none;
  const places = Array.from({ length: count + 1 }, (_, at): Span | null => {
    const before = at === 0 ? stretch.start : mate(at - 1) + 1;
    const next = at === count ? stretch.end : mate(at);
    const isBefore = at === 0 || mate(at - 1) !== none;
    if (!isBefore) return next === none ? null : { start: next, end: next };
    return { start: before, end: next === none ? before : next };
  });
  return filled(places);
}

/** Between two known places that are as far apart as before, those between them are known too. */
function filled(places: (Span | null)[]): (Span | null)[] {
  let last = 0;
  places.forEach((place, at) => {
    if (place === null) return;
    const from = places[last]?.end ?? 0;
    for (let between = last + 1; place.start - from === at - last && between < at; between += 1) {
      places[between] = { start: from + between - last, end: from + between - last };
    }
    last = at;
  });
  return places;
}

/**
 * Which items of one sequence stand for which of another: patience first, Myers for what is left.
 *
 * Items that occur once on each side are trustworthy and cheap to find, so they cut the problem (Cohen's patience
 * diff). Between them the shortest edit script is looked for (Myers 1986, in linear space), with a limit on the
 * differences that one search walks through; beyond it the furthest point reached becomes a cut, as in GNU diff. So
 * the time stays in proportion to the length, whatever the input.
 */
export type Sequence = Int32Array;

/** A stretch of both sequences, ends exclusive: `a` from … to against `b` from … to. */
export type Box = { aFrom: number; aTo: number; bFrom: number; bTo: number };

/** No partner. */
export const none = -1;

/** How many differences one search walks through before it settles for the furthest point. */
const maxDifferences = 100;

/** Match the items of a box in order: `partner[i]` becomes the index in `b` that stands for `a[i]`, ascending. */
export function match(a: Sequence, b: Sequence, box: Box, partner: Int32Array): void {
  const width = 2 * maxDifferences + 5;
  const search: Search = { a, b, partner, ahead: new Int32Array(width), behind: new Int32Array(width) };
  const open = [{ box, searched: Infinity }];
  for (let next = open.pop(); next; next = open.pop()) {
    const rest = trim(search, next.box);
    if (rest === null) continue;
    let { searched } = next;
    if (2 * size(rest) <= searched) {
      searched = size(rest);
      const anchors = uniqueAnchors(search, rest);
      if (anchors.length > 0) {
        for (const between of boxesBetween(search, rest, anchors)) open.push({ box: between, searched: Infinity });
        continue;
      }
    }
    for (const half of halves(search, rest)) open.push({ box: half, searched });
  }
}

type Search = { a: Sequence; b: Sequence; partner: Int32Array; ahead: Int32Array; behind: Int32Array };

function size({ aFrom, aTo, bFrom, bTo }: Box): number {
  return aTo - aFrom + bTo - bFrom;
}

/** Match what both sides begin and end with. */
function trim({ a, b, partner }: Search, { aFrom, aTo, bFrom, bTo }: Box): Box | null {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) partner[aFrom++] = bFrom++;
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) partner[--aTo] = --bTo;
  return aFrom < aTo && bFrom < bTo ? { aFrom, aTo, bFrom, bTo } : null;
}

/** Two items that stand for each other, by their indices. */
export type Pair = readonly [a: number, b: number];

/** Items that occur once on each side: the longest row of them that is in order on both. */
function uniqueAnchors({ a, b }: Search, { aFrom, aTo, bFrom, bTo }: Box): Pair[] {
  const seen = new Map<number, number>();
  for (let at = aFrom; at < aTo; at += 1) {
    const item = a[at] ?? none;
    seen.set(item, seen.has(item) ? none : at);
  }
  const found = new Map<number, number>();
  for (let at = bFrom; at < bTo; at += 1) {
    const item = b[at] ?? none;
    if ((seen.get(item) ?? none) !== none) found.set(item, found.has(item) ? none : at);
  }
  const pairs: Pair[] = [];
  for (const [item, left] of seen) {
    const right = found.get(item) ?? none;
    if (left !== none && right !== none) pairs.push([left, right]);
  }
  return longestAscending(pairs.sort((one, other) => one[0] - other[0]));
}

/** The longest part of `pairs`, which ascend on the left, that ascends on the right too (patience sorting). */
export function longestAscending(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const previous = pairs.map(([, right], at) => {
    let low = 0;
    for (let high = tops.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    tops[low] = at;
    return tops[low - 1] ?? none;
  });
  const row: Pair[] = [];
  for (let at = tops.at(-1) ?? none; at !== none; at = previous[at] ?? none) {
    const pair = pairs[at];
    if (pair) row.push(pair);
  }
  return row.reverse();
}

function boxesBetween({ partner }: Search, box: Box, anchors: readonly Pair[]): Box[] {
  const boxes: Box[] = [];
  let { aFrom, bFrom } = box;
  for (const [a, b] of anchors) {
    partner[a] = b;
    boxes.push({ aFrom, aTo: a, bFrom, bTo: b });
    [aFrom, bFrom] = [a + 1, b + 1];
  }
  return [...boxes, { ...box, aFrom, bFrom }];
}

/** Cut a box at a point that a shortest edit script passes through, or none when that is a corner. */
function halves(search: Search, { aFrom, aTo, bFrom, bTo }: Box): Box[] {
  const [x, y] = crossing(search, { aFrom, aTo, bFrom, bTo });
  const isCorner = (x === aFrom && y === bFrom) || (x === aTo && y === bTo);
  return isCorner ? [] : [{ aFrom, aTo: x, bFrom, bTo: y }, { aFrom: x, aTo, bFrom: y, bTo }];
}

/** Search from both corners in step until the two meet, or the limit is reached. */
function crossing({ a, b, ahead, behind }: Search, { aFrom, aTo, bFrom, bTo }: Box): Pair {
  const [n, m] = [aTo - aFrom, bTo - bFrom];
  const forward: Side = { a, b, n, m, reach: ahead, opposite: behind, aOrigin: aFrom, bOrigin: bFrom, sign: 1 };
  const backward: Side = { a, b, n, m, reach: behind, opposite: ahead, aOrigin: aTo - 1, bOrigin: bTo - 1, sign: -1 };
  const best = { x: 0, y: 0 };
  for (const reach of [ahead, behind]) {
    reach.fill(outside, middleOf - 1, middleOf + 2);
    reach[middleOf + 1] = 0;
  }
  for (let d = 0; d <= maxDifferences; d += 1) {
    const met = sweep(forward, d, best);
    if (met) return [aFrom + met[0], bFrom + met[1]];
    const metBehind = sweep(backward, d, null);
    if (metBehind) return [aTo - metBehind[0], bTo - metBehind[1]];
  }
  return [aFrom + best.x, bFrom + best.y];
}

/** One corner's view: coordinates count away from it, `reach[k]` is the furthest `x` on the diagonal `k = x − y`. */
type Side = { a: Sequence; b: Sequence; n: number; m: number; reach: Int32Array; opposite: Int32Array; aOrigin: number; bOrigin: number; sign: 1 | -1 };

const outside = -2;
const middleOf = maxDifferences + 2;

/** Take every diagonal one difference further. @returns where it meets the other side, if it does. */
function sweep({ a, b, n, m, reach, opposite, aOrigin, bOrigin, sign }: Side, d: number, best: { x: number; y: number } | null): Pair | null {
  reach[middleOf + d + 1] = d === 0 ? 0 : outside;
  reach[middleOf - d - 1] = outside;
  for (let k = -d; k <= d; k += 2) {
    const down = reach[middleOf + k + 1] ?? outside;
    const right = (reach[middleOf + k - 1] ?? outside) + 1;
    let x = down >= 0 && down - k <= m ? down : outside;
    if (right > x && right > 0 && right <= n) x = right;
    while (x >= 0 && x < n && x - k < m && a[aOrigin + sign * x] === b[bOrigin + sign * (x - k)]) x += 1;
    reach[middleOf + k] = x;
    if (x < 0) continue;
    if (best && 2 * x - k > best.x + best.y) Object.assign(best, { x, y: x - k });
    const facing = n - m - k;
    const isSwept = Math.abs(facing) <= (sign === 1 ? d - 1 : d);
    if (isSwept && x + (opposite[middleOf + facing] ?? outside) >= n) return [x, x - k];
  }
  return null;
}

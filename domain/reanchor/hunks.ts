import type { Span } from '#domain/anchor';
import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';
import type { Tokens } from '#domain/reanchor/token';

/**
 * One stretch of two compared revisions, from its first word to its last. White space between words belongs to nobody.
 *
 * `kept`: the same words, letter for letter. `changed`: other words in their place. `moved`: the same words, from
 * elsewhere. `added` and `removed` have an empty span, where it would stand, on the side that lacks them.
 */
export type Hunk = { kind: 'kept' | 'changed' | 'moved' | 'added' | 'removed'; before: Span; after: Span };

/**
 * The differences of two revisions in the order of the later text; what was removed stands where it used to.
 *
 * @public
 */
export function hunksOf(alignment: Alignment): Hunk[] {
  const { before, after, partner, isMoved } = alignment;
  const hunks: Hunk[] = [];
  let [a, b] = [0, 0];
  while (a < before.count || b < after.count) {
    let next = a;
    while (next < before.count && (partner[next] === none || isMoved[next] === 1)) next += 1;
    const meeting = next < before.count ? partner[next] ?? none : after.count;
    for (const hunk of between(alignment, { from: a, to: next }, { from: b, to: meeting })) hunks.push(hunk);
    [a, b] = [next, meeting];
    while (a < before.count && partner[a] === b && isMoved[a] === 0) [a, b] = [a + 1, b + 1];
    for (const hunk of together(alignment, next, meeting, a - next)) hunks.push(hunk);
  }
  return hunks;
}

/** A run of tokens, `to` exclusive. */
type Run = { from: number; to: number };

/** Words that stayed in order: kept, or changed where only their letters, quotes or accents differ. */
function together({ before, after }: Alignment, a: number, b: number, length: number): Hunk[] {
  const isKept = (at: number) => wordAt(before, a + at) === wordAt(after, b + at);
  return runs(length, (at) => isKept(at)).map(({ from, to }) => ({
    kind: isKept(from) ? 'kept' : 'changed',
    before: spanOf(before, { from: a + from, to: a + to }),
    after: spanOf(after, { from: b + from, to: b + to }),
  }));
}

/** What stands between two words that stayed: new words replace old ones in turn, and moved passages arrive. */
function between({ before, after, partner, origin }: Alignment, old: Run, recent: Run): Hunk[] {
  const gone = runs(old.to - old.from, (at) => partner[old.from + at] === none)
    .map((run) => shifted(run, old.from)).filter(({ from }) => partner[from] === none);
  const arrivals = runs(recent.to - recent.from, (at) => step(origin, recent.from, at)).map((run) => shifted(run, recent.from));
  const came = arrivals.map((run): Hunk => {
    const source = origin[run.from] ?? none;
    if (source !== none) return { kind: 'moved', before: spanOf(before, { from: source, to: source + run.to - run.from }), after: spanOf(after, run) };
    const replaced = gone.shift();
    if (replaced) return { kind: 'changed', before: spanOf(before, replaced), after: spanOf(after, run) };
    return { kind: 'added', before: spanOf(before, { from: old.to, to: old.to }), after: spanOf(after, run) };
  });
  const left = gone.map((run): Hunk => ({ kind: 'removed', before: spanOf(before, run), after: spanOf(after, { from: recent.to, to: recent.to }) }));
  return [...came, ...left];
}

/** Equal along a moved passage, and along a run of new words: `null` there, since a passage may have moved by any distance. */
function step(origin: Int32Array, start: number, at: number): number | null {
  const source = origin[start + at] ?? none;
  return source === none ? null : source - at;
}

/** Cut `0 … length` wherever the key changes. */
function runs(length: number, keyOf: (at: number) => unknown): Run[] {
  const found: Run[] = [];
  for (let from = 0; from < length;) {
    const key = keyOf(from);
    let to = from + 1;
    while (to < length && keyOf(to) === key) to += 1;
    found.push({ from, to });
    from = to;
  }
  return found;
}

function shifted({ from, to }: Run, by: number): Run {
  return { from: from + by, to: to + by };
}

function wordAt({ text, starts, ends }: Tokens, at: number): string {
  return text.slice(starts[at], ends[at]);
}

/** The units of a run; an empty run stands after the word before it. */
function spanOf({ starts, ends }: Tokens, { from, to }: Run): Span {
  if (from < to) return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
  const at = from > 0 ? ends[from - 1] ?? 0 : 0;
  return { start: at, end: at };
}

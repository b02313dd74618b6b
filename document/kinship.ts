import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';
import type { Run, Tokens } from '#domain/reanchor/token';
import { tokensIn, wordAt } from '#domain/reanchor/token';
import { movedWords } from './moved-words';
import type { Passage } from './passages';
import type { PieceRun } from './pieces';

/** A word of the earlier text, and the same word of the later one. */
type Pair = { a: number; b: number };

/** One passage of the later text: the earlier passages that it comes from, in order, and the words that it has of them. */
type Kin = { sources: readonly number[]; pairs: readonly Pair[]; isMoved: boolean };

/** Which passages of a later text come from which of an earlier one, and which of their words. */
export class Kinship {
  readonly #old: readonly Run[];
  readonly #recent: readonly Run[];
  readonly #kin: readonly Kin[];
  readonly #homes: readonly (readonly number[])[];
  /** By token of the earlier and of the later text the move that it is a part of, or `none`. */
  readonly #moves: { before: Int32Array; after: Int32Array };

  constructor(alignment: Alignment, old: readonly Passage[], recent: readonly Passage[]) {
    this.#old = old.map((passage) => tokensIn(alignment.before, passage));
    this.#recent = recent.map((passage) => tokensIn(alignment.after, passage));
    const origin = sameWords(alignment);
    const owner = ownersOf(this.#old, alignment.before.count);
    this.#kin = inOrder(this.#recent.map((run) => kinOf(run, { origin, owner, isMoved: alignment.isMoved, lengthOf: (at) => lengthOf(this.#old[at]) })));
    const homes: number[][] = old.map(() => []);
    this.#kin.forEach(({ sources }, home) => sources.forEach((source) => homes[source]?.push(home)));
    this.#moves = this.#findMoves(alignment, origin, owner);
    this.#homes = homes.map((list, source) => list.sort((one, other) => this.#first(one, source) - this.#first(other, source)));
  }

  /** Whether a passage of the later text holds words. */
  hasWords(recent: number): boolean {
    return lengthOf(this.#recent[recent]) > 0;
  }

  /** Whether a passage of the earlier text held words. */
  hadWords(old: number): boolean {
    return lengthOf(this.#old[old]) > 0;
  }

  /** The earlier passages that a later one comes from, in order. */
  sourcesOf(recent: number): readonly number[] {
    return this.#kin[recent]?.sources ?? [];
  }

  /** The later passages that an earlier one became, in the order of its words. */
  homesOf(old: number): readonly number[] {
    return this.#homes[old] ?? [];
  }

  /** Whether most words of a later passage come from elsewhere. */
  isMoved(recent: number): boolean {
    return this.#kin[recent]?.isMoved ?? false;
  }

  /** The words of an earlier passage in runs: gone for good, or elsewhere now. */
  awayRunsOf(old: number): PieceRun[] {
    const { from, to } = this.#old[old] ?? { from: 0, to: 0 };
    const runs: PieceRun[] = [];
    for (let a = from; a < to; a += 1) this.#add(runs, 'gone', a);
    return runs;
  }

  /** The words of a later passage in runs, and in their places the words of its sources that are gone. */
  runsOf(recent: number): PieceRun[] {
    const { sources = [], pairs = [] } = this.#kin[recent] ?? {};
    const { from, to } = this.#recent[recent] ?? { from: 0, to: 0 };
    const stayed = new Set(pairs.map(({ a }) => a));
    const gone = sources.flatMap((source) => this.#share(source, recent)).filter((a) => !stayed.has(a));
    const runs: PieceRun[] = [];
    let [b, next] = [from, 0];
    for (const pair of [...pairs, { a: Infinity, b: to }]) {
      for (let a = gone[next]; a !== undefined && a < pair.a; a = gone[next += 1]) this.#add(runs, 'gone', a);
      for (; b < pair.b; b += 1) this.#add(runs, 'new', b);
      if (b < to) this.#add(runs, 'same', b);
      b += 1;
    }
    return runs;
  }

  #add(runs: PieceRun[], kind: 'same' | 'gone' | 'new', token: number): void {
    const move = kind === 'same' ? none : ((kind === 'gone' ? this.#moves.before : this.#moves.after)[token] ?? none);
    add(runs, move === none ? { kind, move: null } : { kind: kind === 'gone' ? 'left' : 'came', move }, token);
  }

  #findMoves({ before, after }: Alignment, origin: Int32Array, owner: Int32Array): { before: Int32Array; after: Int32Array } {
    const isAtHome = { before: new Uint8Array(before.count), after: new Uint8Array(after.count) };
    for (const { a, b } of this.#kin.flatMap(({ pairs }) => pairs)) [isAtHome.before[a], isAtHome.after[b]] = [1, 1];
    const moves = { before: new Int32Array(before.count).fill(none), after: new Int32Array(after.count).fill(none) };
    const owners = { before: owner, after: ownersOf(this.#recent, after.count) };
    movedWords({ before, after, origin, owner: owners, isAtHome }).forEach(({ from, to, length }, number) => {
      moves.before.fill(number, from, from + length);
      moves.after.fill(number, to, to + length);
    });
    return moves;
  }

  /** Those words of an earlier passage that stand, or would stand, in this one of the passages that it became. */
  #share(source: number, home: number): number[] {
    const { from, to } = this.#old[source] ?? { from: 0, to: 0 };
    const homes = this.homesOf(source);
    const next = homes[homes.indexOf(home) + 1];
    const start = homes[0] === home ? from : this.#first(home, source);
    const end = next === undefined ? to : this.#first(next, source);
    return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
  }

  /** The first word of an earlier passage that a later one has. */
  #first(home: number, source: number): number {
    const { from, to } = this.#old[source] ?? { from: 0, to: 0 };
    return this.#kin[home]?.pairs.find(({ a }) => a >= from && a < to)?.a ?? to;
  }
}

function lengthOf(run: Run | undefined): number {
  return run === undefined ? 0 : run.to - run.from;
}

function add(runs: PieceRun[], { kind, move }: Pick<PieceRun, 'kind' | 'move'>, token: number): void {
  const last = runs.at(-1);
  if (last?.kind === kind && last.move === move && last.to === token) last.to += 1;
  else runs.push({ kind, move, from: token, to: token + 1 });
}

/** By token the passage that it stands in. */
function ownersOf(runs: readonly Run[], count: number): Int32Array {
  const owner = new Int32Array(count).fill(none);
  runs.forEach(({ from, to }, at) => owner.fill(at, from, to));
  return owner;
}

/** So much of the shorter of two passages has to stand in the other. */
const enough = 0.5;

/** So many words do, where the passages differ in length: a heading is not taken for a sentence that names its subject. */
const fewWords = 3;

type Words = { origin: Int32Array; owner: Int32Array; isMoved: Uint8Array; lengthOf: (old: number) => number };

function kinOf(run: Run, { origin, owner, isMoved, lengthOf: lengthOfOld }: Words): Kin {
  const pairs: Pair[] = [];
  for (let b = run.from; b < run.to; b += 1) if (origin[b] !== none) pairs.push({ a: origin[b] ?? none, b });
  const counts = new Map<number, number>();
  for (const { a } of pairs) counts.set(owner[a] ?? none, (counts.get(owner[a] ?? none) ?? 0) + 1);
  const isSource = (old: number) => {
    const [count, length, oldLength] = [counts.get(old) ?? 0, lengthOf(run), lengthOfOld(old)];
    return count >= enough * Math.min(length, oldLength) && (count >= fewWords || count >= enough * Math.max(length, oldLength));
  };
  const own = pairs.filter(({ a }) => isSource(owner[a] ?? none));
  const moved = own.filter(({ a }) => isMoved[a] === 1);
  const hasMoved = 2 * moved.length > own.length;
  const kept = ascending(hasMoved ? moved : own.filter(({ a }) => isMoved[a] !== 1));
  const sources = [...new Set(kept.map(({ a }) => owner[a] ?? none))];
  return { sources, pairs: kept, isMoved: hasMoved };
}

/** What words were moved over, a sentence that went elsewhere, say, did not move itself while it stands between the same passages. */
function inOrder(kin: readonly Kin[]): Kin[] {
  const followed: number[] = [];
  let least = Infinity;
  for (let at = kin.length - 1; at >= 0; at -= 1) {
    followed[at] = least;
    const { sources = [], isMoved = false } = kin[at] ?? {};
    if (!isMoved) least = Math.min(least, ...sources);
  }
  let reached = none;
  return kin.map((one, at) => {
    const { sources, isMoved } = one;
    const fits = sources.every((source) => source >= reached && source <= (followed[at] ?? Infinity));
    if (!isMoved || fits) reached = Math.max(reached, ...sources);
    return isMoved && fits ? { ...one, isMoved: false } : one;
  });
}

/** The pairs without those that fall back behind an earlier one. */
function ascending(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const pair of pairs) if (pair.a > (kept.at(-1)?.a ?? none)) kept.push(pair);
  return kept;
}

/** Where the words of the later text come from, if they are the same to the letter and no part of a number that is another. */
function sameWords({ before, after, partner, origin }: Alignment): Int32Array {
  const sound = origin.map((a, b) => (a !== none && wordAt(before, a) === wordAt(after, b) ? a : none));
  const found = partner.map((b, a) => (b !== none && sound[b] === a ? b : none));
  for (const number of numbersIn(before)) if (isTorn(number, found)) for (let a = number.from; a < number.to; a += 1) sound[found[a] ?? none] = none;
  for (const number of numbersIn(after)) if (isTorn(number, sound)) sound.fill(none, number.from, number.to);
  return sound;
}

function isTorn({ from, to }: Run, mates: Int32Array): boolean {
  return mates.subarray(from, to).includes(none);
}

/** Numbers that are several tokens: 80,000, 12.5 or 2026-11-24. */
function numbersIn(tokens: Tokens): Run[] {
  const { starts, ends, count } = tokens;
  const isGlued = (token: number) => token < count && starts[token] === ends[token - 1];
  const isNumber = (token: number) => /\p{N}/u.test(wordAt(tokens, token));
  const numbers: Run[] = [];
  for (let from = 0; from < count; from += 1) {
    if (!isNumber(from)) continue;
    let to = from + 1;
    while (isGlued(to) && isGlued(to + 1) && /^[.,:/\-–’']$/u.test(wordAt(tokens, to)) && isNumber(to + 1)) to += 2;
    if (to > from + 1) numbers.push({ from, to });
    from = to - 1;
  }
  return numbers;
}

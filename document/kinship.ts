import type { Alignment } from '#domain/reanchor/alignment';
import { longestAscending, none } from '#domain/reanchor/sequence';
import type { Run } from '#domain/reanchor/token';
import { tokensIn } from '#domain/reanchor/token';
import { movedWords } from './moved-words';
import type { Alike } from './moved-words';
import { movesOf } from './moves';
import type { Moves } from './moves';
import type { Passage } from './passages';
import type { PieceRun } from './pieces';
import { sameWords, wholeNumbers } from './same-words';
import { strays, withoutStrays } from './strays';
import { spellingOf, tokensOf, withGaps } from './word-pairs';
import type { Pair, Spelling } from './word-pairs';

/** One passage of the later text: the earlier passages that it comes from, in order, and the words that it has of them. */
type Kin = { sources: readonly number[]; pairs: readonly Pair[]; isMoved: boolean };

/** Which passages of a later text come from which of an earlier one, and which of their words. */
export class Kinship {
  readonly #old: readonly Run[];
  readonly #recent: readonly Run[];
  readonly #homes: readonly (readonly number[])[];
  readonly #moves: Moves;
  /** 1 for each word of the earlier text that went along with its passage. */
  readonly #stayed: Uint8Array;
  #kin: readonly Kin[];

  constructor(alignment: Alignment, old: readonly Passage[], recent: readonly Passage[]) {
    const { before, after, isMoved } = alignment;
    this.#old = old.map((passage) => tokensIn(before, passage));
    this.#recent = recent.map((passage) => tokensIn(after, passage));
    const origin = sameWords(alignment);
    const isStray = strays(alignment);
    const owner = { before: ownersOf(this.#old, before.count), after: ownersOf(this.#recent, after.count) };
    this.#kin = inOrder(this.#recent.map((run) => kinOf(run, { origin, owner: owner.before, isMoved, isStray, lengthOf: (at) => lengthOf(this.#old[at]) })));
    const homes: number[][] = old.map(() => []);
    this.#kin.forEach(({ sources }, home) => sources.forEach((source) => homes[source]?.push(home)));
    this.#homes = homes.map((list, source) => list.sort((one, other) => this.#first(one, source) - this.#first(other, source)));
    const spelling = spellingOf(before, after);
    const alike = () => ({ before, after, origin, owner, isAtHome: this.#atHome(alignment) });
    this.#kin = this.#pairRest(alike(), spelling, isStray);
    this.#stayed = this.#atHome(alignment).before;
    this.#moves = movesOf(alike(), alignment, { before: this.#old, after: this.#recent }, spelling);
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
    const gone = sources.flatMap((source) => this.#share(source, recent)).filter((a) => this.#stayed[a] === 0);
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

  /** 1 for each word of either text that went along with its passage. */
  #atHome({ before, after }: Alignment): Alike['isAtHome'] {
    const isAtHome = { before: new Uint8Array(before.count), after: new Uint8Array(after.count) };
    for (const { pairs } of this.#kin) for (const { a, b } of pairs) [isAtHome.before[a], isAtHome.after[b]] = [1, 1];
    return isAtHome;
  }

  /** Pair in each passage, with what it comes from, the words that the texts have given to other passages, or to nobody. */
  #pairRest(alike: Alike, spelling: Spelling, isStray: (pair: Pair) => boolean): Kin[] {
    const { before, after, isAtHome } = alike;
    for (const { from, to, length } of movedWords(alike)) {
      isAtHome.before.fill(1, from, from + length);
      isAtHome.after.fill(1, to, to + length);
    }
    const home = new Int32Array(after.count).fill(none);
    this.#kin.forEach(({ sources, pairs }, at) => {
      const left = sources.flatMap((source) => this.#share(source, at)).filter((a) => isAtHome.before[a] === 0);
      const right = tokensOf(this.#recent[at] ?? nowhere).filter((b) => isAtHome.after[b] === 0);
      for (const { a, b } of withoutStrays(withGaps(pairs, left, right, spelling), isStray)) home[b] = a;
    });
    const sound = wholeNumbers(before, after, home);
    return this.#kin.map((kin, at) => ({ ...kin, pairs: tokensOf(this.#recent[at] ?? nowhere).flatMap((b) => (sound[b] === none ? [] : [{ a: sound[b] ?? none, b }])) }));
  }

  /** Those words of an earlier passage that stand, or would stand, in this one of the passages that it became. */
  #share(source: number, home: number): number[] {
    const { from, to } = this.#old[source] ?? { from: 0, to: 0 };
    const homes = this.homesOf(source);
    const next = homes[homes.indexOf(home) + 1];
    const start = homes[0] === home ? from : this.#first(home, source);
    const end = next === undefined ? to : this.#first(next, source);
    return tokensOf({ from: start, to: end });
  }

  /** The first word of an earlier passage that a later one has. */
  #first(home: number, source: number): number {
    const { from, to } = this.#old[source] ?? { from: 0, to: 0 };
    return this.#kin[home]?.pairs.find(({ a }) => a >= from && a < to)?.a ?? to;
  }
}

const nowhere: Run = { from: 0, to: 0 };

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

type Words = { origin: Int32Array; owner: Int32Array; isMoved: Uint8Array; isStray: (pair: Pair) => boolean; lengthOf: (old: number) => number };

function kinOf(run: Run, { origin, owner, isMoved, isStray, lengthOf: lengthOfOld }: Words): Kin {
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
  const kept = withoutStrays(longestAscending(own.map(({ a, b }) => [b, a] as const)).map(([b, a]) => ({ a, b })), isStray);
  const sources = [...new Set(kept.map(({ a }) => owner[a] ?? none))];
  return { sources, pairs: kept, isMoved: 2 * moved.length > own.length };
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

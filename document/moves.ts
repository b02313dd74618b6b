import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';
import { sentenceAt } from '#domain/reanchor/sentence';
import type { Sentences } from '#domain/reanchor/sentence';
import type { Run } from '#domain/reanchor/token';
import { movedWords } from './moved-words';
import type { Alike } from './moved-words';
import { wholeNumbers } from './same-words';
import { tokensOf, withGaps } from './word-pairs';
import type { Pair, Spelling } from './word-pairs';

/** By token of the earlier and of the later text the number of the move that it is a part of, or `none`. */
export type Moves = { before: Int32Array; after: Int32Array };

/** A passage of each text by the runs of their tokens. */
type Passages = { before: readonly Run[]; after: readonly Run[] };

/**
 * What did not go where its passage went, as sentences where most of a sentence went: the words in it that are others now are no
 * part of the move, those beyond them are.
 */
export function movesOf(alike: Alike, { sentences }: Alignment, passages: Passages, spelling: Spelling): Moves {
  const { before, after } = alike;
  const found = new Int32Array(after.count).fill(none);
  const moves = { before: new Int32Array(before.count).fill(none), after: new Int32Array(after.count).fill(none) };
  const taken = { before: alike.isAtHome.before.slice(), after: alike.isAtHome.after.slice() };
  movedWords(alike).forEach((words, number) => {
    const rest = Array.from({ length: words.length }, (_, at): Pair => ({ a: words.from + at, b: words.to + at })).filter(({ a, b }) => taken.before[a] === 0 && taken.after[b] === 0);
    const [first, last] = [rest.at(0), rest.at(-1)];
    if (first === undefined || last === undefined) return;
    const left = sentencesOver({ from: first.a, to: last.a + 1 }, sentences.before.sentences, passages.before[alike.owner.before[first.a] ?? none]);
    const right = sentencesOver({ from: first.b, to: last.b + 1 }, sentences.after.sentences, passages.after[alike.owner.after[first.b] ?? none]);
    for (const { a, b } of wholeMove(rest, { left, right, taken, spelling })) [taken.before[a], taken.after[b], found[b], moves.after[b]] = [1, 1, a, number];
  });
  const sound = wholeNumbers(before, after, found);
  sound.forEach((a, b) => {
    if (a === none) moves.after[b] = none;
    else moves.before[a] = moves.after[b] ?? none;
  });
  return moves;
}

/** The sentences that a run of tokens touches, as far as they stand in its passage. */
function sentencesOver({ from, to }: Run, sentences: Sentences, passage: Run | undefined): Run {
  const [first, last] = [sentences[sentenceAt(sentences, from)] ?? from, sentences[sentenceAt(sentences, to - 1) + 1] ?? to];
  return { from: Math.max(first, passage?.from ?? first), to: Math.min(last, passage?.to ?? last) };
}

/** So much of the longer of two sentences has to be in the other for the one to be the other, moved. */
const enough = 0.5;

type Sentence = { left: Run; right: Run; taken: { before: Uint8Array; after: Uint8Array }; spelling: Spelling };

/** The pairs of words that moved, and those around them in their sentences when the sentences are the same one. */
function wholeMove(words: readonly Pair[], { left, right, taken, spelling }: Sentence): readonly Pair[] {
  const own = { a: new Set(words.map(({ a }) => a)), b: new Set(words.map(({ b }) => b)) };
  const free = (run: Run, isTaken: Uint8Array) => tokensOf(run).filter((at) => isTaken[at] === 0);
  const [old, recent] = [free(left, taken.before), free(right, taken.after)];
  const around = withGaps(words, old.filter((a) => !own.a.has(a)), recent.filter((b) => !own.b.has(b)), spelling);
  return around.length >= enough * Math.max(old.length, recent.length) ? around : words;
}

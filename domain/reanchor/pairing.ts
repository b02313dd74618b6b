import type { Bag } from '#domain/reanchor/bag';
import { likeness, together } from '#domain/reanchor/bag';
import type { Link } from '#domain/reanchor/chain';
import { chain } from '#domain/reanchor/chain';
import { none } from '#domain/reanchor/sequence';
import { similar } from '#domain/reanchor/similar';
import type { Text } from '#domain/reanchor/text';
import { bagAt, bagOver } from '#domain/reanchor/text';

/**
 * What became of each sentence of the earlier text.
 *
 * `first[i] … last[i]` are the sentences of the later text that sentence `i` became, `none` when it is gone; two that
 * became one have the same. `likeness[i]` is how alike they are, 0 to 1. `trust[i]` is below 1
 * where a sentence was both reworded and moved, or has to share what it became with one that is more like it: people
 * who compare drafts call such sentences deleted about as often as not.
 */
export type Pairing = { first: Int32Array; last: Int32Array; likeness: Float64Array; trust: Float64Array };

/** As alike as this, two sentences are the same wherever they stand. */
const strong = 0.5;

/** How far likeness goes for a sentence that was reworded and moved, or that shares what it became. */
const littleTrust = 0.5;

/** Pair the sentences of two texts: untouched ones, then alike ones in order, then moved, split and merged ones. */
export function pair(before: Text, after: Text, partner: Int32Array): Pairing {
  const state = newState(before, after);
  const same = untouched(state, partner);
  const [fromDone, toDone] = [new Set(same.map(({ a }) => a)), new Set(same.map(({ b }) => b))];
  const links = [...same, ...similar(before, after, { a: (at) => !fromDone.has(at), b: (at) => !toDone.has(at) })];
  for (const link of chain(links, after.count)) take(state, link, 1);
  const rest = links.filter((link) => link.likeness >= strong).sort((one, other) => other.likeness - one.likeness);
  for (const link of rest) if (state.first[link.a] === none && state.owner[link.b] === none) take(state, link, fromDone.has(link.a) ? 1 : littleTrust);
  for (let b = 0; b < after.count; b += 1) if (state.owner[b] === none) splitInto(state, b);
  for (let a = 0; a < before.count; a += 1) if (state.first[a] === none) mergeInto(state, a);
  return { first: state.first, last: state.last, likeness: state.likeness, trust: state.trust };
}

/**
 * `owner[b]` is the sentence that became `b`, or the one that is most like it. `became` are the words of all that a sentence became,
 * gathered once: a paragraph that was cut into hundreds of lines grows by one at a time.
 */
type State = Pairing & { before: Text; after: Text; owner: Int32Array; became: (Bag | undefined)[] };

function newState(before: Text, after: Text): State {
  return {
    before, after, owner: new Int32Array(after.count).fill(none), became: [],
    first: new Int32Array(before.count).fill(none), last: new Int32Array(before.count).fill(none),
    likeness: new Float64Array(before.count), trust: new Float64Array(before.count),
  };
}

function take(state: State, { a, b, likeness: alike }: Link, trust: number): void {
  [state.first[a], state.last[a], state.likeness[a], state.trust[a]] = [b, b, alike, trust];
  state.owner[b] = a;
}

/** The words of all that a sentence became. */
function becameOf({ after, first, last, became }: State, a: number): Bag {
  return became[a] ??= bagOver(after, { from: first[a] ?? 0, to: (last[a] ?? 0) + 1 });
}

/** Sentences all of whose words became, in a row, all the words of another. */
function untouched({ before, after }: State, partner: Int32Array): Link[] {
  const starts = new Map(Array.from(after.sentences, (token, at) => [token, at]));
  const links: Link[] = [];
  for (let a = 0; a < before.count; a += 1) {
    const [from, to] = [before.sentences[a] ?? 0, before.sentences[a + 1] ?? 0];
    const mate = partner[from] ?? none;
    const b = starts.get(mate);
    if (mate === none || b === undefined || after.sentences[b + 1] !== mate + to - from) continue;
    let at = from;
    while (at < to && partner[at] === mate + at - from) at += 1;
    if (at === to) links.push({ a, b, likeness: 1 });
  }
  return links;
}

/** Give a new sentence to its neighbour's source when the two together are more like that than the neighbour alone. */
function splitInto(state: State, b: number): void {
  const { before, after, owner, first, last, likeness: alike } = state;
  let best: { a: number; bag: Bag; gain: number } | null = null;
  for (const neighbour of [b - 1, b + 1]) {
    const a = owner[neighbour] ?? none;
    if (a === none) continue;
    const bag = together(becameOf(state, a), bagAt(after, b));
    const gain = likeness(bagAt(before, a), bag, before.weights) - (alike[a] ?? 0);
    if (gain > (best?.gain ?? 0)) best = { a, bag, gain };
  }
  if (best === null) return;
  const { a, bag, gain } = best;
  [first[a], last[a], alike[a], state.became[a]] = [Math.min(b, first[a] ?? b), Math.max(b, last[a] ?? b), (alike[a] ?? 0) + gain, bag];
  owner[b] = a;
}

/** Let a sentence share what its neighbour became when the two together are more like it than the neighbour alone. */
function mergeInto(state: State, a: number): void {
  const { before, first, last, likeness: alike, trust } = state;
  for (const neighbour of [a - 1, a + 1]) {
    const [from, to] = [first[neighbour] ?? none, last[neighbour] ?? none];
    if (from === none) continue;
    const both = likeness(together(bagAt(before, a), bagAt(before, neighbour)), becameOf(state, neighbour), before.weights);
    if (both <= (alike[neighbour] ?? 0)) continue;
    [first[a], last[a], alike[a], trust[a], state.became[a]] = [from, to, both, littleTrust, becameOf(state, neighbour)];
    return;
  }
}

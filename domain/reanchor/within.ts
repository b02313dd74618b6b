import type { Alignment } from '#domain/reanchor/alignment';
import type { Pairing } from '#domain/reanchor/pairing';
import type { Box } from '#domain/reanchor/sequence';
import { match, none } from '#domain/reanchor/sequence';

/** As much of an alignment as this needs. */
type Words = Pick<Alignment, 'before' | 'after' | 'partner' | 'origin' | 'isMoved' | 'sentences'>;

/**
 * Pair the words of sentences that were both moved and reworded.
 *
 * A move is found by a row of equal words and ends with it. What was written anew around that row would be torn from it,
 * and a quote cut off there, so the rest of the two sentences is matched too. Words that have a partner keep it.
 */
export function pairWithin(words: Words, { first, last, trust }: Pairing): void {
  const [old, recent] = [words.sentences.before.sentences, words.sentences.after.sentences];
  first.forEach((from, sentence) => {
    if (from === none || trust[sentence] === 1) return;
    fill(words, {
      aFrom: old[sentence] ?? 0, aTo: old[sentence + 1] ?? 0,
      bFrom: recent[from] ?? 0, bTo: recent[(last[sentence] ?? from) + 1] ?? 0,
    });
  });
}

function fill({ before, after, partner, origin, isMoved }: Words, { aFrom, aTo, bFrom, bTo }: Box): void {
  const left = before.ids.slice(aFrom, aTo);
  const right = after.ids.slice(bFrom, bTo);
  left.forEach((_, at) => {
    if (partner[aFrom + at] !== none) left[at] = none - 1 - at;
  });
  right.forEach((_, at) => {
    const source = origin[bFrom + at] ?? none;
    if (source !== none) right[at] = source >= aFrom && source < aTo ? none - 1 - (source - aFrom) : none;
  });
  const found = new Int32Array(left.length).fill(none);
  match(left, right, { aFrom: 0, aTo: left.length, bFrom: 0, bTo: right.length }, found);
  found.forEach((to, at) => {
    const [a, b] = [aFrom + at, bFrom + to];
    if (to === none || partner[a] !== none || origin[b] !== none) return;
    [partner[a], origin[b], isMoved[a]] = [b, a, 1];
  });
}

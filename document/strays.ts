import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';
import { sentenceAt } from '#domain/reanchor/sentence';
import type { Pair } from './word-pairs';

/** As alike as this, the sentence that another one became is that sentence. */
const alike = 0.5;

/** Tells pairs of words whose sentence became another one than that in which the later of them stands. */
export function strays({ sentences, pairing }: Alignment): (pair: Pair) => boolean {
  return ({ a, b }) => {
    const [old, recent] = [sentenceAt(sentences.before.sentences, a), sentenceAt(sentences.after.sentences, b)];
    const [first = none, last = none, likeness = 0] = [pairing.first[old], pairing.last[old], pairing.likeness[old]];
    return first !== none && likeness >= alike && (recent < first || recent > last);
  };
}

/** So many words in a row stay a pair all the same. */
const fewest = 5;

/** The pairs without those few in a row that only look alike, as an article that stands in every sentence. */
export function withoutStrays(pairs: readonly Pair[], isStray: (pair: Pair) => boolean): Pair[] {
  const kept: Pair[] = [];
  for (let from = 0; from < pairs.length;) {
    let to = from + 1;
    while (follows(pairs[to - 1], pairs[to])) to += 1;
    const row = pairs.slice(from, to);
    for (const pair of row) if (row.length >= fewest || !isStray(pair)) kept.push(pair);
    from = to;
  }
  return kept;
}

function follows(one: Pair | undefined, next: Pair | undefined): boolean {
  return one !== undefined && next !== undefined && next.a === one.a + 1 && next.b === one.b + 1;
}

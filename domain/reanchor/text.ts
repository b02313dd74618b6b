import type { Bag } from '#domain/reanchor/bag';
import { bagOf, together } from '#domain/reanchor/bag';
import type { Sentences } from '#domain/reanchor/sentence';
import { sentencesOf } from '#domain/reanchor/sentence';
import type { Run, Tokens } from '#domain/reanchor/token';

/** A text in sentences. Ids and weights are those of the roots of its words, so that forms of a word count as one. */
export type Text = { sentences: Sentences; count: number; ids: Int32Array; weights: Float64Array; bags: (Bag | undefined)[] };

/** Cut a text into sentences, for comparing them by the roots of their words. */
export function textOf(tokens: Tokens, roots: Int32Array, weights: Float64Array): Text {
  const sentences = sentencesOf(tokens);
  return { sentences, count: sentences.length - 1, ids: tokens.ids.map((id) => roots[id] ?? id), weights, bags: [] };
}

/** The words of a sentence, gathered when they are first asked for: most sentences never change. */
export function bagAt(text: Text, sentence: number): Bag {
  return text.bags[sentence] ??= bagOf(text.ids.subarray(text.sentences[sentence], text.sentences[sentence + 1]), text.weights);
}

/** The words of a run of sentences that is not empty. */
export function bagOver(text: Text, { from, to }: Run): Bag {
  let bag = bagAt(text, from);
  for (let sentence = from + 1; sentence < to; sentence += 1) bag = together(bag, bagAt(text, sentence));
  return bag;
}

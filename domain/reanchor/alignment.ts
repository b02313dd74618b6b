import type { Pairing } from '#domain/reanchor/pairing';
import type { Text } from '#domain/reanchor/text';
import type { Tokens } from '#domain/reanchor/token';
import type { WordIndex } from '#domain/reanchor/word-index';

/**
 * What became of every word and every sentence between two revisions. Made once, then asked about any number of spans.
 *
 * `partner[i]` is the token of the later text that stands for token `i` of the earlier one, or `none`; `origin` is the
 * inverse. Tokens with `isMoved` were found out of order, in a passage that now stands elsewhere.
 */
export type Alignment = {
  before: Tokens;
  after: Tokens;
  partner: Int32Array;
  origin: Int32Array;
  isMoved: Uint8Array;
  /** How telling each word of the vocabulary is, in bits: the rarer in both texts, the more. */
  weights: Float64Array;
  /** Which of the vocabulary are words, and not marks. */
  isWord: Uint8Array;
  /** Where the words of the later text stand. */
  index: WordIndex;
  sentences: { before: Text; after: Text };
  pairing: Pairing;
};

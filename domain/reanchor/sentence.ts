import { firstAtLeast, wordAt } from '#domain/reanchor/token';
import type { Tokens } from '#domain/reanchor/token';

/** Where each sentence of a text begins, as token indices in order, with the count of tokens at the end. */
export type Sentences = Int32Array;

/**
 * Cut a text into sentences: at lines, and after a full stop, question or exclamation mark that closes one.
 *
 * Quotes and brackets after the mark stay with it. A full stop closes nothing after a single letter or a common short
 * form, before a small letter, or with no space after it; nor does a line that goes on with a small letter, as in text
 * wrapped by hand. Wrong cuts do little harm as long as both revisions are cut alike, so no locale is asked for.
 */
export function sentencesOf(tokens: Tokens): Sentences {
  const firsts: number[] = [];
  let first = -longest;
  for (let token = 0; token < tokens.count; token += 1) {
    if (token - first < longest && !isStart(tokens, token)) continue;
    first = token;
    firsts.push(token);
  }
  return Int32Array.from([...firsts, tokens.count]);
}

/** What has more words and marks than this is no sentence but a table or worse, and is cut, since long ones are slow to compare. */
const longest = 500;

/** The sentence that a token belongs to. */
export function sentenceAt(sentences: Sentences, token: number): number {
  return firstAtLeast(sentences, token + 1) - 1;
}

/** Whether a sentence closes with this token, which may be a quote or bracket after the mark. */
export function isEnd(tokens: Tokens, token: number): boolean {
  if (/[\p{L}\p{N}]/u.test(tokens.text.charAt((tokens.ends[token] ?? 0) - 1))) return false;
  let last = token;
  while (last > 0 && closers.has(wordAt(tokens, last)) && tokens.ends[last - 1] === tokens.starts[last]) last -= 1;
  const mark = wordAt(tokens, last);
  return hardEnds.has(mark) || (mark === '.' && isFullStop(tokens, last));
}

const closers = new Set(['"', "'", '”', '’', '»', ')', ']', '*', '_']);
const hardEnds = new Set(['!', '?', '…', '。', '！', '？']);
const shortForms = new Set('mr mrs ms dr prof sr sra st vs jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp gen gov sen rep fig approx pág núm ee uu'.split(' '));

function isStart(tokens: Tokens, token: number): boolean {
  const { text, starts, ends } = tokens;
  const from = ends[token - 1] ?? 0;
  const to = starts[token] ?? 0;
  if (from === to) return /[。！？]/u.test(text.charAt(from - 1));
  const gap = to === from + 1 && text.charCodeAt(from) === space ? ' ' : text.slice(from, to);
  const isNewLine = gap.includes('\n');
  if (!isNewLine && !isEnd(tokens, token - 1)) return false;
  const goesOn = /^\p{Ll}/u.test(wordAt(tokens, token));
  return !goesOn || (isNewLine && (/\n\s*\n/u.test(gap) || isEnd(tokens, token - 1)));
}

const space = 32;

function isFullStop(tokens: Tokens, stop: number): boolean {
  const before = stop > 0 ? wordAt(tokens, stop - 1).toLowerCase() : '';
  return !/^\p{L}$/u.test(before) && !shortForms.has(before);
}

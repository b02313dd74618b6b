import type { Span } from '#domain/anchor';

/**
 * The words and marks of a text, as numbers that are equal when the words are.
 *
 * Words are what alignment compares: fewer than characters by a factor of five, and a match of words never begins in
 * the middle of one. `starts` and `ends` count UTF-16 units of `text`; `ids` come from a vocabulary that both
 * revisions share.
 */
export type Tokens = { text: string; count: number; starts: Int32Array; ends: Int32Array; ids: Int32Array };

/** A run of items by index, `to` exclusive. */
export type Run = { from: number; to: number };

/** The numbers of words, handed out in order of first sight: by the word as folded, and by each way it was written. */
export type Vocabulary = { folded: Map<string, number>; written: Map<string, number> };

/** A vocabulary that knows no words yet. Texts that are compared share one. */
export function newVocabulary(): Vocabulary {
  return { folded: new Map(), written: new Map() };
}

/**
 * Cut a text into words and single marks; white space only separates.
 *
 * A word is a run of letters, digits and the accents on them. Scripts that are written without spaces (Han, Kana,
 * Thai, …) give one token per character. Two tokens are the same word when they fold alike: capitals, curly or
 * straight quotes, kinds of dashes and ways to compose an accent make no difference.
 */
export function tokensOf(text: string, vocabulary: Vocabulary): Tokens {
  const [starts, ends, ids] = [new Int32Array(text.length), new Int32Array(text.length), new Int32Array(text.length)];
  let count = 0;
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    const end = kind === word ? endOfWord(text, at) : at + widthAt(text, at);
    if (kind !== blank) {
      starts[count] = at;
      ends[count] = end;
      ids[count] = numberOf(text.slice(at, end), vocabulary);
      count += 1;
    }
    at = end;
  }
  return { text, count, starts: starts.slice(0, count), ends: ends.slice(0, count), ids: ids.slice(0, count) };
}

/** Whether a word of the vocabulary has letters or digits, and is not a mark. */
export function hasLetters(written: string): boolean {
  return /[\p{L}\p{N}]/u.test(written);
}

/** The tokens that a span touches. */
export function tokensIn({ starts, ends }: Tokens, { start, end }: Span): Run {
  const from = firstAtLeast(ends, start + 1);
  return { from, to: Math.max(from, firstAtLeast(starts, end)) };
}

/** From the first to the last of a run of tokens that is not empty. */
export function spanOf({ starts, ends }: Tokens, { from, to }: Run): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

/** A token as it is written. */
export function wordAt({ text, starts, ends }: Tokens, token: number): string {
  return text.slice(starts[token], ends[token]);
}

/** The index of the first of these ascending numbers that is not below `least`, by binary search. */
export function firstAtLeast(ascending: Int32Array, least: number): number {
  let low = 0;
  for (let high = ascending.length; low < high;) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const blank = 0;
const word = 1;
const mark = 2;

const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/u.test(character)) return blank;
  return /[\dA-Za-z]/u.test(character) ? word : mark;
});

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] ?? mark;
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (/\s/u.test(character)) return blank;
  return /[\p{L}\p{N}\p{M}]/u.test(character) && !unspaced.test(character) ? word : mark;
}

function widthAt(text: string, at: number): number {
  if (text.charCodeAt(at) < 0xd800) return 1;
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function endOfWord(text: string, at: number): number {
  let end = at;
  do end += widthAt(text, end); while (end < text.length && kindAt(text, end) === word);
  return end;
}

function numberOf(written: string, { folded, written: known }: Vocabulary): number {
  const seen = known.get(written);
  if (seen !== undefined) return seen;
  const like = fold(written);
  const number = folded.get(like) ?? folded.size;
  folded.set(like, number);
  known.set(written, number);
  return number;
}

function fold(written: string): string {
  return alike.get(written) ?? written.normalize('NFC').toLowerCase();
}

/** Marks that are written in many ways, by the plain one. */
const alike = new Map([["'", '‘’‚‛′`´'], ['"', '“”„‟″«»'], ['-', '‐‑‒–—―−']].flatMap(([plain = '', ways = '']) => [...ways].map((way) => [way, plain] as const)));

/**
 * The words and marks of a text, as numbers that are equal when the words are.
 *
 * Words are what alignment compares: fewer than characters by a factor of five, and a match of words never begins in
 * the middle of one. `starts` and `ends` count UTF-16 units of `text`; `ids` come from a vocabulary that both
 * revisions share.
 */
export type Tokens = { text: string; count: number; starts: Int32Array; ends: Int32Array; ids: Int32Array };

/** Folded words and their numbers, handed out in order of first sight. */
export type Vocabulary = Map<string, number>;

/**
 * Cut a text into words and single marks; white space only separates.
 *
 * A word is a run of letters, digits and the accents on them. Scripts that are written without spaces (Han, Kana,
 * Thai, …) give one token per character. Two tokens are the same word when they fold alike: capitals, curly or
 * straight quotes, kinds of dashes and ways to compose an accent make no difference.
 */
export function tokensOf(text: string, vocabulary: Vocabulary): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    const end = kind === word ? endOfWord(text, at) : at + widthAt(text, at);
    if (kind !== blank) {
      starts.push(at);
      ends.push(end);
      ids.push(numberOf(fold(text.slice(at, end)), vocabulary));
    }
    at = end;
  }
  return { text, count: ids.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends), ids: Int32Array.from(ids) };
}

/** The first token that ends after `offset`, by binary search; `count` when there is none. */
export function tokenAfter({ ends, count }: Tokens, offset: number): number {
  let low = 0;
  for (let high = count; low < high;) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The number of a word, a new one when it is new. */
export function numberOf(words: string, vocabulary: Vocabulary): number {
  const known = vocabulary.get(words);
  if (known !== undefined) return known;
  vocabulary.set(words, vocabulary.size);
  return vocabulary.size - 1;
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
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function endOfWord(text: string, at: number): number {
  let end = at;
  do end += widthAt(text, end); while (end < text.length && kindAt(text, end) === word);
  return end;
}

function fold(words: string): string {
  const [first] = words;
  if (words.length === 1 && first !== undefined) return folded.get(first) ?? first.toLowerCase();
  return words.normalize('NFC').toLowerCase();
}

const folded = new Map<string, string>();
for (const quote of '‘’‚‛′`´') folded.set(quote, "'");
for (const quote of '“”„‟″«»') folded.set(quote, '"');
for (const dash of '‐‑‒–—―−') folded.set(dash, '-');

import type { Span } from '#domain/anchor';

/** A text as it is searched: what differs only in case, accents, quotation marks, dashes or white space is equal. */
export type Searchable = { readonly text: string; readonly folded: string; readonly starts: Uint32Array };

/**
 * Find where words stand in a text, as a person or a screen reader copied them.
 *
 * @returns the places in order, at most `limit`, as spans of the text; none overlaps another.
 */
export function findText({ text, folded, starts }: Searchable, words: string, limit = 50): Span[] {
  const wanted = searchable(words.trim()).folded;
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let at = folded.indexOf(wanted); at !== -1 && found.length < limit; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push({ start: starts[at] ?? text.length, end: starts[at + wanted.length] ?? text.length });
  }
  return found;
}

/** Prepare a text once for many searches. `starts[i]` is where the character behind `folded[i]` begins. */
export function searchable(text: string): Searchable {
  const starts: number[] = [];
  let folded = '';
  let offset = 0;
  for (const character of text) {
    const plain = fold(character);
    const repeats = plain === ' ' && folded.endsWith(' ');
    if (!repeats) {
      for (let unit = 0; unit < plain.length; unit += 1) starts.push(offset);
      folded += plain;
    }
    offset += character.length;
  }
  return { text, folded, starts: Uint32Array.from([...starts, offset]) };
}

const replacements = new Map([
  ...[...'‘’‚‛′`´'].map((mark): [string, string] => [mark, "'"]),
  ...[...'“”„‟«»″'].map((mark): [string, string] => [mark, '"']),
  ...[...'‐‑‒–—―−'].map((mark): [string, string] => [mark, '-']),
  ['…', '...'],
  ['\u00ad', ''],
  ['\u200b', ''],
]);

function fold(character: string): string {
  if (character < '\u0080') return /\s/u.test(character) ? ' ' : character.toLowerCase();
  const replaced = replacements.get(character);
  if (replaced !== undefined) return replaced;
  if (/\s/u.test(character)) return ' ';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

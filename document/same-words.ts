import type { Alignment } from '#domain/reanchor/alignment';
import { none } from '#domain/reanchor/sequence';
import type { Run, Tokens } from '#domain/reanchor/token';
import { wordAt } from '#domain/reanchor/token';

/** Where the words of the later text come from, if they are the same to the letter and no part of a number that is another. */
export function sameWords({ before, after, origin }: Alignment): Int32Array {
  return wholeNumbers(before, after, origin.map((a, b) => (a !== none && wordAt(before, a) === wordAt(after, b) ? a : none)));
}

/** The same origins without those of numbers of which only a part has one: 80,000 is not 85,000, in no part of it. */
export function wholeNumbers(before: Tokens, after: Tokens, origin: Int32Array): Int32Array {
  const sound = origin.slice();
  const partner = new Int32Array(before.count).fill(none);
  sound.forEach((a, b) => {
    if (a !== none) partner[a] = b;
  });
  for (const number of numbersIn(before)) if (isTorn(number, partner)) for (let a = number.from; a < number.to; a += 1) sound[partner[a] ?? none] = none;
  for (const number of numbersIn(after)) if (isTorn(number, sound)) sound.fill(none, number.from, number.to);
  return sound;
}

function isTorn({ from, to }: Run, mates: Int32Array): boolean {
  const first = mates[from] ?? none;
  return mates.subarray(from, to).some((mate, at) => mate === none || mate !== first + at);
}

/** Numbers that are several tokens: 80,000, 12.5 or 2026-11-24. */
function numbersIn(tokens: Tokens): Run[] {
  const { starts, ends, count } = tokens;
  const isGlued = (token: number) => token < count && starts[token] === ends[token - 1];
  const isNumber = (token: number) => /\p{N}/u.test(wordAt(tokens, token));
  const numbers: Run[] = [];
  for (let from = 0; from < count; from += 1) {
    if (!isNumber(from)) continue;
    let to = from + 1;
    while (isGlued(to) && isGlued(to + 1) && /^[.,:/\-–’']$/u.test(wordAt(tokens, to)) && isNumber(to + 1)) to += 2;
    if (to > from + 1) numbers.push({ from, to });
    from = to - 1;
  }
  return numbers;
}

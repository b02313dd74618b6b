import { none } from '#domain/reanchor/sequence';
import type { Tokens } from '#domain/reanchor/token';
import { hasLetters, wordAt } from '#domain/reanchor/token';

/**
 * Give closing marks back to the words that they close.
 *
 * When sentences were added after a full stop, a shortest edit script is free to keep either the first full stop or
 * the last, and a quote that ends in it would reach over everything that was added. The mark goes to the first place
 * after the word before it.
 */
export function settleMarks(before: Tokens, after: Tokens, partner: Int32Array, isMark = isClosing): void {
  let previous = none;
  for (let token = 0; token < before.count; token += 1) {
    const mate = partner[token] ?? none;
    if (mate === none) continue;
    if (mate > previous + 1 && isMark(before, token)) {
      let first = previous + 1;
      while (after.ids[first] !== before.ids[token]) first += 1;
      partner[token] = first;
    }
    previous = partner[token] ?? mate;
  }
}

/** The same where sentences were taken out behind a full stop: `origin` says where the words of the later text come from. */
export function settleStops(before: Tokens, after: Tokens, origin: Int32Array): void {
  settleMarks(after, before, origin, (tokens, token) => isClosing(tokens, token) && /^[.!?…]$/u.test(wordAt(tokens, token)));
}

/** A mark with a word or mark right before it and none right after. */
function isClosing(tokens: Tokens, token: number): boolean {
  const { starts, ends, count } = tokens;
  const isGlued = token > 0 && ends[token - 1] === starts[token];
  const isLast = token + 1 === count || (starts[token + 1] ?? 0) > (ends[token] ?? 0);
  return isGlued && isLast && !hasLetters(wordAt(tokens, token));
}

import { describe, expect, it } from 'vitest';
import { cutsIn, likelyCut } from './cuts';

const text = 'Before. Mexico sent fuel, and EFE said so. After.';
const quote = { start: 8, end: 42 };
const cuts = cutsIn(text, quote, 'en');

describe('where a claim can be split', () => {
  it('is before each word but the first', () => {
    expect(cuts.map((cut) => text.slice(cut, cut + 4))).toEqual(['sent', 'fuel', 'and ', 'EFE ', 'said', 'so. ']);
  });

  it('is most likely after punctuation', () => {
    expect(text.slice(quote.start, likelyCut(text, quote, cuts) ?? 0)).toBe('Mexico sent fuel, ');
  });

  it('is nowhere in a single word', () => {
    expect(likelyCut('fuel', { start: 0, end: 4 }, cutsIn('fuel', { start: 0, end: 4 }, 'en'))).toBeNull();
  });
});

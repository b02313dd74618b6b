import { describe, expect, it } from 'vitest';
import { defaultScale, scalePresets } from '#domain/scale-presets';

describe('the ready scales', () => {
  it('include the one that a new newsroom starts with', () => {
    expect(scalePresets.map(({ code }) => code)).toContain(defaultScale);
  });

  it.each(scalePresets)('$code names every rating once, in both languages, with a definition', ({ ratings }) => {
    expect(new Set(ratings.map(({ code }) => code)).size).toBe(ratings.length);
    for (const { labels, definitions } of ratings) {
      for (const words of [labels.en, labels.es, definitions.en, definitions.es]) expect(words.trim()).not.toBe('');
    }
  });

  it.each(scalePresets)('$code has numbers for its whole line or for none of it, from 1 without a gap', ({ ratings }) => {
    const line = ratings.filter(({ kind }) => kind === 'truth').map(({ value }) => value);
    const numbers = line.filter((value) => value !== null).sort((a, b) => a - b);
    expect([0, line.length]).toContain(numbers.length);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(ratings.filter(({ kind }) => kind !== 'truth').every(({ value }) => value === null)).toBe(true);
  });
});

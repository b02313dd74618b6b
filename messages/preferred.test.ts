import { describe, expect, it } from 'vitest';
import { preferredLocale } from './preferred';

describe('the language of a browser', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['fr-FR, fr;q=0.9, es;q=0.4, en;q=0.6', 'en'],
    ['de, es;q=0.1', 'es'],
    ['es;q=0, en', 'en'],
    ['', 'en'],
    [';;q=,,*', 'en'],
  ])('%s is %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});

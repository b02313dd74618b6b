import { expect, it } from 'vitest';
import { normaliseAddress } from '#domain/address';

it.each([
  ['HTTPS://Example.org:443/News', 'https://example.org/News'],
  ['https://example.org/a?utm_source=x&id=7&fbclid=y', 'https://example.org/a?id=7'],
  ['https://example.org/a?utm_source=x', 'https://example.org/a'],
  ['https://example.org/a#:~:text=fuel', 'https://example.org/a'],
  ['https://example.org/#!/page/2', 'https://example.org/#!/page/2'],
  ['https://example.org/a?b=2&a=1', 'https://example.org/a?b=2&a=1'],
  ['https://ejemplo.es/año', 'https://ejemplo.es/a%C3%B1o'],
])('spells %s as %s', (given, expected) => {
  expect(normaliseAddress(given)).toBe(expected);
  expect(normaliseAddress(expected)).toBe(expected);
});

import { describe, expect, it } from 'vitest';
import { safeNext } from './next';

describe('the address after signing in', () => {
  it.each(['/desk', '/desk/articles/1?tab=evidence#c-2', '/'])('keeps %s', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%5cevil\\',
    '/\t/evil.example',
    '\n//evil.example',
    'javascript:alert(1)',
    'desk',
    '',
    undefined,
    ['/desk', '//evil.example'],
  ])('goes to the desk instead of %j', (next) => {
    expect(safeNext(next)).toBe('/desk');
  });
});

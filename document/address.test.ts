import { expect, it } from 'vitest';
import { readAddress } from './address';

it('reads the address that a browser would, and none with a host of several words', () => {
  expect(readAddress(' https://example.org/a b\n', 'link')).toBe('https://example.org/a%20b');
  expect(readAddress('https://not a link', 'link')).toBeNull();
  expect(readAddress('https://not%20a%20link/', 'link')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { wordAfter } from './chain';

describe('going along the words of an article', () => {
  it.each([
    ['ArrowRight', 3, 4],
    ['ArrowDown', 3, 4],
    ['ArrowLeft', 3, 2],
    ['ArrowUp', 3, 2],
    ['Home', 3, 0],
    ['End', 3, 9],
    ['ArrowRight', 9, 9],
    ['ArrowLeft', 0, 0],
    ['Enter', 3, null],
  ])('%s at %i leads to %s', (key, at, to) => {
    expect(wordAfter(key, at, 10)).toBe(to);
  });
});

import { describe, expect, it } from 'vitest';
import type { Stage } from '#domain/claim';
import { Horizon } from './beyond';

const card = (stage: Stage) => ({ stage });
const [a, b, c, d] = [card('draft'), card('approved'), card('in-review'), card('approved')];
const horizon = new Horizon([
  { top: 0, bottom: 100, cards: [a] },
  { top: 108, bottom: 140, cards: [b, c] },
  { top: 400, bottom: 500, cards: [d] },
]);

describe('what lies beyond the screen', () => {
  it('counts what ends above it, with the last one nearest', () => {
    expect(horizon.above(200)).toEqual({ count: 3, open: 2, nearest: c });
  });
  it('counts what begins below it, with the first one nearest', () => {
    expect(horizon.below(100)).toEqual({ count: 3, open: 1, nearest: b });
  });
  it('leaves out what is seen in part', () => {
    expect(horizon.above(120)).toEqual({ count: 1, open: 1, nearest: a });
    expect(horizon.below(450)).toEqual({ count: 0, open: 0, nearest: null });
  });
  it('is nothing at either end, and without claims', () => {
    expect(horizon.above(0)).toEqual({ count: 0, open: 0, nearest: null });
    expect(new Horizon([]).below(0)).toEqual({ count: 0, open: 0, nearest: null });
  });
});

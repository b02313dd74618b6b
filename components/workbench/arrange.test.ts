import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, comfortableCards } from './arrange';
import type { Card } from './stack';

const room = { viewport: 800, pinsPerRow: 4, pinHeight: 32 };
const line = (count: number, apart: number): Card[] =>
  Array.from({ length: count }, (_, index) => ({ id: `c${index}`, top: index * apart, height: 96 }));

describe('a crowded margin', () => {
  it('draws a few claims as cards, however near they stand', () => {
    expect(arrange(line(comfortableCards, 1), null, room).every(({ pins }) => pins === null)).toBe(true);
  });

  it('draws many claims as cards where the text gives them room', () => {
    expect(arrange(line(50, 140), null, room).every(({ pins }) => pins === null)).toBe(true);
  });

  it('draws pins where cards would crowd each other out, those of one line in one row', () => {
    const items = arrange(line(24, 10), null, room);
    expect(items.every(({ pins }) => pins !== null)).toBe(true);
    expect(items[0]?.pins).toEqual(['c0', 'c1', 'c2', 'c3']);
  });

  it('keeps the open claim whole in the middle of pins', () => {
    expect(arrange(line(24, 10), 'c7', room).find(({ id }) => id === 'c7')?.pins).toBeNull();
  });

  it('shows every claim exactly once, in order', () => {
    const margin = fc.array(fc.record({ top: fc.nat(6000), height: fc.integer({ min: 40, max: 200 }) }), { maxLength: 80 });
    fc.assert(
      fc.property(margin, fc.nat(80), (given, active) => {
        const cards = given.sort((a, b) => a.top - b.top).map((card, index) => ({ id: `c${index}`, ...card }));
        const items = arrange(cards, `c${active}`, room);
        expect(items.flatMap(({ id, pins }) => pins ?? [id])).toEqual(cards.map(({ id }) => id));
      }),
    );
  });
});

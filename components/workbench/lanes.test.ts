import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanes } from './lanes';

const spans = fc.array(
  fc.record({ start: fc.nat(300), length: fc.integer({ min: 1, max: 40 }) }).map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 60 },
);

describe('underlines', () => {
  it('share a lane when they only touch', () => {
    expect(lanes([{ start: 0, end: 5 }, { start: 5, end: 9 }])).toEqual([0, 0]);
  });

  it('put a nested claim below the one around it', () => {
    expect(lanes([{ start: 3, end: 6 }, { start: 0, end: 9 }])).toEqual([1, 0]);
  });

  it('never share a lane where they overlap, and take no more lanes than overlap', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const drawn = lanes(given).map((lane, index) => ({ lane, start: given[index]?.start ?? 0, end: given[index]?.end ?? 0 }));
        for (const a of drawn) {
          for (const b of drawn) if (a !== b && a.start < b.end && b.start < a.end) expect(a.lane).not.toBe(b.lane);
        }
        const deepest = Math.max(0, ...drawn.map(({ start }) => drawn.filter((other) => other.start <= start && start < other.end).length));
        expect(Math.max(-1, ...drawn.map(({ lane }) => lane)) + 1).toBeLessThanOrEqual(deepest);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardGap, stack } from './stack';
import type { Card } from './stack';

const margin = fc
  .array(fc.record({ top: fc.integer({ min: 0, max: 5000 }), height: fc.integer({ min: 1, max: 400 }) }), { maxLength: 60 })
  .map((cards) => cards.sort((a, b) => a.top - b.top).map((card, index): Card => ({ id: `c${index}`, ...card })));
const marginAndActive = margin.chain((cards) =>
  fc.record({ cards: fc.constant(cards), active: fc.option(fc.constantFrom(...cards.map(({ id }) => id), 'gone'), { nil: null }) }),
);

function placed(cards: readonly Card[], activeId: string | null): Card[] {
  const tops = stack(cards, activeId);
  return cards.map((card) => ({ ...card, top: tops.get(card.id) ?? Number.NaN }));
}

describe('the margin', () => {
  it('puts a card beside its words where there is room', () => {
    expect(placed([{ id: 'a', top: 40, height: 90 }], null)[0]?.top).toBe(40);
  });

  it('puts the second claim of a line right below the first', () => {
    const cards = [{ id: 'a', top: 40, height: 90 }, { id: 'b', top: 40, height: 90 }];
    expect(placed(cards, null).map(({ top }) => top)).toEqual([40, 40 + 90 + cardGap]);
  });

  it('lets the ones above give way to the active card', () => {
    const cards = [{ id: 'a', top: 200, height: 90 }, { id: 'b', top: 210, height: 90 }];
    expect(placed(cards, 'b').map(({ top }) => top)).toEqual([210 - cardGap - 90, 210]);
  });

  it('never overlaps two cards, keeps their order and stays inside', () => {
    fc.assert(
      fc.property(marginAndActive, ({ cards, active }) => {
        let floor = 0;
        for (const { top, height } of placed(cards, active)) {
          expect(top).toBeGreaterThanOrEqual(floor);
          floor = top + height + cardGap;
        }
      }),
    );
  });

  it('puts the active card exactly beside its words whenever those above fit', () => {
    fc.assert(
      fc.property(marginAndActive, ({ cards, active }) => {
        const index = cards.findIndex(({ id }) => id === active);
        const wanted = cards[index];
        if (!wanted) return;
        const above = cards.slice(0, index).reduce((room, { height }) => room + height + cardGap, 0);
        expect(stack(cards, active).get(wanted.id)).toBe(Math.max(wanted.top, above));
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(marginAndActive, ({ cards, active }) => {
        const once = placed(cards, active);
        expect(placed(once, active)).toEqual(once);
      }),
    );
  });
});

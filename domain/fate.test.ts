import { describe, expect, it } from 'vitest';
import type { Anchor } from '#domain/anchor';
import { countFates, fatesBetween } from '#domain/fate';

const stood = (appearanceId: string, exact: string, more: Partial<Anchor & { closed: boolean; placeId: string; was: string }> = {}) => {
  const { closed = false, ...anchor } = more;
  return { appearanceId, number: 1, closed, anchor: { start: 0, end: exact.length, exact, prefix: '', suffix: '', method: 'mapped' as const, confidence: 1, placeId: null, was: exact, ...anchor } };
};
const lost = { method: 'lost', start: 0, end: 0 } as const;

describe('between two texts a claim', () => {
  it.each([
    ['kept', [stood('a', 'It rained.')], [stood('a', 'It rained.', { start: 9 })]],
    ['moved', [stood('a', 'It rained.')], [stood('a', 'It rained.', { start: 9, placeId: 'there' })]],
    ['moved', [stood('a', 'It rained.', { placeId: 'there' })], [stood('a', 'It rained.')]],
    ['kept', [stood('a', 'It rained.', { placeId: 'there' })], [stood('a', 'It rained.', { placeId: 'there' })]],
    ['changed', [stood('a', '80,000 barrels')], [stood('a', '85,000 barrels')]],
    ['to-confirm', [stood('a', 'It rained.')], [stood('a', 'It snowed.', { method: 'proposed' })]],
    ['lost', [stood('a', 'It rained.')], [stood('a', 'It rained.', lost)]],
    ['lost', [stood('a', 'It rained.')], []],
    ['still-lost', [stood('a', 'It rained.', lost)], [stood('a', 'It rained.', lost)]],
    ['found', [stood('a', 'It rained.', lost)], [stood('a', 'It rained.')]],
    ['changed', [stood('a', '80,000 barrels', lost)], [stood('a', '85,000 barrels')]],
    ['to-confirm', [stood('a', 'It rained.', lost)], [stood('a', 'It snowed.', { method: 'proposed' })]],
    ['kept', [stood('a', 'It snowed.', { method: 'proposed', was: 'It rained.' })], [stood('a', 'It rained.')]],
    ['changed', [stood('a', 'It snowed.', { method: 'proposed', was: 'It rained.' })], [stood('a', 'It snowed.', { method: 'confirmed' })]],
    ['closed', [stood('a', 'It rained.')], [stood('a', 'It rained.', { ...lost, closed: true })]],
    ['marked', [], [stood('a', 'It rained.', { placeId: 'there' })]],
    ['lost', [], [stood('a', 'It rained.', lost)]],
  ] as const)('is %s', (kind, earlier, later) => {
    expect(fatesBetween(earlier, later).map((fate) => fate.kind)).toEqual([kind]);
  });

  it('has its words, its places and what changed about it', () => {
    expect(fatesBetween([stood('a', '80,000 barrels', { start: 4 })], [stood('a', '85,000 barrels')])).toEqual([
      {
        appearanceId: 'a', number: 1, kind: 'changed', was: '80,000 barrels', is: '85,000 barrels', before: { start: 4, end: 14 }, after: { start: 0, end: 14 },
        changes: [{ kind: 'number', was: '80,000 barrels', is: '85,000 barrels' }],
      },
    ]);
    expect(fatesBetween([stood('a', 'It rained.')], [stood('a', 'It rained.', lost)])).toMatchObject([{ was: 'It rained.', is: '', after: null, changes: [] }]);
  });

  it('comes in the order of the later text, what is lost before', () => {
    const fates = fatesBetween([stood('a', 'x'), stood('b', 'y'), stood('c', 'z')], [stood('a', 'x', { start: 9 }), stood('c', 'z', { start: 2 }), stood('d', 'new', { start: 5 })]);
    expect(fates.map(({ appearanceId }) => appearanceId)).toEqual(['b', 'c', 'd', 'a']);
    expect(countFates(fates)).toMatchObject({ lost: 1, kept: 2, marked: 1, changed: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import type { Fate } from '#domain/fate';
import { soundDocument } from '../document/read-article';
import { drawComparison } from './draw-comparison';

const versionOf = (...lines: string[]) => ({ text: lines.join('\n'), document: soundDocument(null, lines.join('\n')) });
const lines = Array.from({ length: 12 }, (_, at) => `This is line number ${at} of the article.`);
const fate = (number: number, more: Partial<Fate>): Fate => ({ appearanceId: `${number}`, number, kind: 'kept', was: '', is: '', changes: [], before: null, after: null, ...more });

describe('a comparison as it is drawn', () => {
  it('folds what did not change, but for its neighbours', () => {
    const { stretches, counts } = drawComparison(versionOf(...lines), versionOf(...lines.with(5, 'Something else altogether stands here.')), []);
    expect(stretches.map(({ isFolded, blocks }) => [isFolded, blocks.length])).toEqual([[true, 4], [false, 4], [true, 5]]);
    expect(counts).toMatchObject({ added: 1, removed: 1, changed: 0 });
  });

  it('leaves two texts that are the same folded away', () => {
    expect(drawComparison(versionOf(...lines), versionOf(...lines), []).stretches.map(({ isFolded }) => isFolded)).toEqual([true]);
  });

  it('marks a lost claim where it stood, any other where it stands', () => {
    const [before, after] = [versionOf('It rained.', 'Nobody commented on it.'), versionOf('It rained.')];
    const fates = [
      fate(1, { before: { start: 0, end: 10 }, after: { start: 0, end: 10 } }),
      fate(2, { kind: 'lost', before: { start: 11, end: 17 } }),
      fate(3, { kind: 'lost' }),
    ];
    const { stretches, placed } = drawComparison(before, after, fates);
    expect([...placed]).toEqual([1, 2]);
    expect(stretches.flatMap(({ blocks }) => blocks).flatMap(({ part }) => part?.words ?? []).filter(({ claims }) => claims.includes(2))).toMatchObject([{ kind: 'gone', words: 'Nobody' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text';
import { carryIntoMerged, mergeDocuments, mergeHunks } from './merge';
import type { Side } from './merge';
import { anyArticle, paragraphs } from './random-documents';
import { articleNode } from './schema';
import { parseArticleDocument } from './validate';

const textOf = (document: ReturnType<typeof paragraphs>) => canonicalText(articleNode(document)).split('\n');

/** Merge and take each hunk from its usual side, where both changed it from `conflict`. */
function merge(base: string[], theirs: string[], mine: string[], conflict: Side = 'mine'): string[] {
  const [a, b, c] = [paragraphs(...base), paragraphs(...theirs), paragraphs(...mine)];
  const hunks = mergeHunks(a, b, c);
  return textOf(mergeDocuments(b, c, hunks, hunks.map(({ usual }) => usual ?? conflict)));
}

describe('merging two texts that were made from one', () => {
  it('takes what each changed', () => {
    expect(merge(['a', 'b', 'c'], ['A', 'b', 'c'], ['a', 'b', 'C'])).toEqual(['A', 'b', 'C']);
  });

  it('takes what each put in and took out', () => {
    expect(merge(['a', 'b', 'c'], ['a', 'new', 'b', 'c'], ['a', 'b'])).toEqual(['a', 'new', 'b']);
    expect(merge(['a', 'b', 'c'], ['a', 'b'], ['a', 'new', 'b', 'c'])).toEqual(['a', 'new', 'b']);
  });

  it.each([
    ['next to each other', ['a', 'b'], ['A', 'b'], ['a', 'B'], ['A', 'B']],
    ['on both sides of one that both changed', ['a', 'b', 'c'], ['A', 'x', 'c'], ['a', 'y', 'C'], ['A', 'y', 'C']],
    ['beside one that was put in', ['a', 'b'], ['a', 'new', 'b'], ['a', 'B'], ['a', 'new', 'B']],
    ['beside one that was taken out', ['a', 'b', 'c'], ['b', 'c'], ['a', 'B', 'c'], ['B', 'c']],
  ])('takes what each changed %s', (_, base, theirs, mine, merged) => {
    expect(merge(base, theirs, mine)).toEqual(merged);
  });

  it('asks where both changed the same', () => {
    expect(mergeHunks(paragraphs('a', 'b'), paragraphs('x', 'b'), paragraphs('y', 'b')).map(({ usual, isSame }) => [usual, isSame])).toEqual([[null, false], [null, true]]);
    expect(merge(['a', 'b'], ['x', 'b'], ['y', 'b'], 'theirs')).toEqual(['x', 'b']);
    expect(merge(['a', 'b'], ['x', 'b'], ['y', 'b'], 'mine')).toEqual(['y', 'b']);
  });

  it.each([
    ['one was changed and taken out', ['a', 'B'], ['a']],
    ['one was taken out and changed', ['a'], ['a', 'B']],
  ])('asks where %s', (_, theirs, mine) => {
    const hunks = mergeHunks(paragraphs('a', 'b'), paragraphs(...theirs), paragraphs(...mine));
    expect(hunks.filter(({ isSame }) => !isSame).map(({ usual }) => usual)).toEqual([null]);
  });

  it('is the text of whoever wrote alone', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (base, changed) => {
        for (const [theirs, mine] of [[changed, base], [base, changed]] as const) {
          const hunks = mergeHunks(base, theirs, mine);
          expect(mergeDocuments(theirs, mine, hunks, hunks.map(({ usual }): Side => usual ?? (theirs === base ? 'theirs' : 'mine')))).toEqual(changed);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('gives either text whole when that side is chosen throughout', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, anyArticle, (base, theirs, mine) => {
        const hunks = mergeHunks(base, theirs, mine);
        expect(mergeDocuments(theirs, mine, hunks, hunks.map(() => 'mine'))).toEqual(mine);
        expect(mergeDocuments(theirs, mine, hunks, hunks.map(() => 'theirs'))).toEqual(theirs);
      }),
      { numRuns: 20 },
    );
  });
});

describe('claims in a merged text', () => {
  it('stand where their block stands, and are nowhere when it was not chosen', () => {
    const [base, theirs, mine] = [paragraphs('one', 'two', 'three'), paragraphs('zero', 'one', 'two', 'three'), paragraphs('one', 'TWO', 'three')];
    const hunks = mergeHunks(base, theirs, mine);
    const sides = hunks.map(({ usual }): Side => usual ?? 'mine');
    const merged = mergeDocuments(theirs, mine, hunks, sides);
    expect(textOf(merged)).toEqual(['zero', 'one', 'TWO', 'three']);
    expect(carryIntoMerged('mine', mine, [{ start: 4, end: 7 }, { start: 0, end: 3 }, null], merged, hunks, sides)).toEqual([{ start: 9, end: 12 }, { start: 5, end: 8 }, null]);
    expect(carryIntoMerged('theirs', theirs, [{ start: 9, end: 12 }, { start: 0, end: 4 }], merged, hunks, sides)).toEqual([null, { start: 0, end: 4 }]);
  });

  it('keep their words', () => {
    const doc = parseArticleDocument({ type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: paragraphs('in a list').content }] }] });
    const theirs = paragraphs('new');
    const hunks = mergeHunks(doc, theirs, doc);
    const merged = mergeDocuments(theirs, doc, hunks, ['mine']);
    expect(carryIntoMerged('mine', doc, [{ start: 5, end: 9 }], merged, hunks, ['mine'])).toEqual([{ start: 5, end: 9 }]);
  });
});

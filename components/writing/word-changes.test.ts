import { expect, it } from 'vitest';
import { sideChanges, wordChanges } from './word-changes';

it('shows what went and what came in one line', () => {
  expect(wordChanges('carrying 80,000 barrels of fuel', 'carrying 85,000 barrels')).toEqual([
    { kind: 'same', words: 'carrying' },
    { kind: 'same', words: ' ' },
    { kind: 'gone', words: '80,000' },
    { kind: 'same', words: ' ' },
    { kind: 'new', words: '85,000' },
    { kind: 'same', words: ' barrels' },
    { kind: 'same', words: ' ' },
    { kind: 'gone', words: 'of fuel' },
  ]);
});

it('keeps what went and what came apart, at the beginning too', () => {
  expect(wordChanges('Mexico rained', 'Cuba rained').map(({ words }) => words)).toEqual(['Mexico', ' ', 'Cuba', ' ', 'rained']);
  expect(wordChanges('two tankers', 'tankers').map(({ words }) => words)).toEqual(['two', ' ', 'tankers']);
  expect(wordChanges('80,000', ',000').map(({ words }) => words)).toEqual(['80', ',000']);
});

it('shows every letter that went', () => {
  const gone = wordChanges('his country, Canada and Mexico', 'Canada, by Mexico and by his').filter(({ kind }) => kind === 'gone');
  expect(gone.map(({ words }) => words)).toEqual(['his country,', 'and']);
});

it('shows each side with what the other lacks', () => {
  expect(sideChanges('one two', 'one three')).toEqual({
    before: [{ isApart: false, words: 'one ' }, { isApart: true, words: 'two' }],
    after: [{ isApart: false, words: 'one ' }, { isApart: true, words: 'three' }],
  });
});

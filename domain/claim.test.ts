import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkShortStatement, cutStatement, isOutworn, maxStatement, statementOf } from '#domain/claim';

it('starts a statement with its quote on one line', () => {
  expect(statementOf(' It rained.\nIt  poured. ')).toBe('It rained. It poured.');
});

it('cuts a long quote after a whole character', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1500, maxLength: 2500 }), (quote) => {
    const statement = statementOf(quote);
    expect(statement.length).toBeLessThanOrEqual(maxStatement);
    expect(statement.isWellFormed()).toBe(quote.isWellFormed());
  }), { numRuns: 20 });
  expect(statementOf(`${'x'.repeat(1999)}👍`)).toBe('x'.repeat(1999));
});

it('cuts a statement with its quote until somebody puts it into other words', () => {
  expect(cutStatement('It rained. It poured.', 'It rained.\nIt poured.', 'It poured.')).toBe('It poured.');
  expect(cutStatement('Rain fell.', 'It rained.', 'It poured.')).toBe('Rain fell.');
});

it('calls a statement outworn that is what a quote was, and no quote is any more', () => {
  expect(isOutworn('It rained.', ['It\nrained.', 'It poured.'], ['It poured.'])).toBe(true);
  expect(isOutworn('It rained.', ['It rained.'], ['It poured.', 'It rained.'])).toBe(false);
  expect(isOutworn('Rain fell.', ['It rained.'], ['It poured.'])).toBe(false);
});

it('counts a short statement as a reader does', () => {
  expect(() => checkShortStatement('👍'.repeat(75))).not.toThrow();
  expect(() => checkShortStatement('x'.repeat(76))).toThrow(expect.objectContaining({ code: 'short-statement-too-long', field: 'shortStatement' }));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '#domain/differences';

/** Each difference in one line: kind, the claim's words, the excerpt's words. */
function expectDifferences(statement: string, excerpts: string | string[], expected: string[]) {
  const found = differences(statement, [excerpts].flat());
  expect(found.map(({ kind, claim, excerpt }) => `${kind}: ${claim} ≠ ${excerpt}`)).toEqual(expected);
}

const fuel = 'Mexico sent 80,000 barrels of fuel to Cuba.';

describe('numbers', () => {
  it('tells 80,000 from 85,000', () => expectDifferences(fuel, 'tankers with 85,000 barrels of fuel', ['number: 80,000 barrels ≠ 85,000 barrels']));
  it.each(['80.000 barriles', '80 000 barrels', '80\u202f000 barrels', '80 thousand barrels', '80 mil barriles', '80k barrels', '0.08 million barrels', "80'000 barrels"])(
    'takes %s for 80,000 barrels', (excerpt) => expectDifferences(fuel, `Some ${excerpt} of fuel`, []));
  it('takes 1,5 millones for 1.5 million', () => expectDifferences('It cost 1.5 million euros.', 'Costó 1,5 millones de euros', []));
  it('knows that a Spanish billón is a million million', () =>
    expectDifferences('It cost 2 billion euros.', 'Costó 2 billones de euros', ['number: 2 billion euros ≠ 2 billones de euros']));
  it('knows that mil millones is a billion', () => expectDifferences('It cost 2 billion euros.', 'Costó 2 mil millones de euros', []));
  it('counts words as numbers', () => expectDifferences('Mexico sent two tankers.', 'The three tankers sailed', ['number: two tankers ≠ three tankers']));
  it('reads a sign before the number', () => expectDifferences('It cost $80 million.', 'It cost €80 million', ['unit: $80 million ≠ €80 million']));
  it('is content when one of several excerpts bears it out', () => expectDifferences(fuel, ['85,000 barrels', '80,000 barrels'], []));
  it('does not set against each other what counts different things', () => expectDifferences(fuel, 'Ten days later 12 sailors went home', []));
  it('does not use a number twice', () => expectDifferences('Between 80,000 and 90,000 barrels', '80,000 barrels', []));
  it('leaves names, times and ordinals alone', () => expectDifferences('F-16s flew 3 days', 'At 10:30 the 5th of the F-18s', []));
  it('says nothing without a number to compare', () => expectDifferences(fuel, 'tankers full of fuel', []));
});

describe('words that only look like something', () => {
  it('does not take a once for eleven', () => expectDifferences('It sailed 12 times.', 'It sailed once, 12 times', []));
});

describe('units', () => {
  it('tells barrels from tonnes', () => expectDifferences(fuel, '80.000 toneladas de combustible', ['unit: 80,000 barrels ≠ 80.000 toneladas']));
  it('tells a cargo from a rate', () => expectDifferences('Mexico sent 16,000 barrels.', 'it sent 16,000 barrels a day', ['unit: 16,000 barrels ≠ 16,000 barrels a day']));
  it('tells per cent from percentage points', () =>
    expectDifferences('Prices rose by 3 percent.', 'Prices rose by 3 percentage points', ['unit: 3 percent ≠ 3 percentage points']));
  it('knows por ciento for %', () => expectDifferences('Prices rose by 3%.', 'subieron un 3 por ciento', []));
});

describe('dates', () => {
  it('tells years apart', () => expectDifferences('It happened in 2025.', 'Ocurrió en 2024', ['date: 2025 ≠ 2024']));
  it('tells days apart', () => expectDifferences('It sailed on 2 October.', 'It sailed on October 12, 2026', ['date: 2 October ≠ October 12, 2026']));
  it('takes one day in two languages for the same', () => expectDifferences('It sailed on 2 October 2026.', ['Zarpó el 2 de octubre', 'Zarpó el 2026-10-02'], []));
  it('is content with a month that holds the day', () => expectDifferences('It sailed on 2 October 2026.', 'sailed in October 2026', []));
  it('tells months apart', () => expectDifferences('It sailed in September.', 'Zarpó en octubre de 2026', ['date: September ≠ octubre de 2026']));
  it('does not take a date for a quantity', () => expectDifferences('In 2026 it sent 3 ships.', '2 October 2026: 3 ships', []));
  it('does not take a quantity for a year', () => expectDifferences('It cost 2000 euros in 2025.', 'costó 2.000 euros en 2025', []));
});

describe('tense', () => {
  it('tells what was sent from what will arrive', () => expectDifferences('Mexico sent fuel.', 'The tankers will arrive on Friday', ['tense: sent ≠ will arrive']));
  it('tells it in Spanish', () => expectDifferences('México envió combustible.', 'México enviará combustible', ['tense: envió ≠ enviará']));
  it('tells it across languages', () => expectDifferences('Mexico is going to send fuel.', 'México ha enviado combustible', ['tense: is going to send ≠ ha enviado']));
  it('does not mind when it was reported', () => expectDifferences('Mexico will send fuel.', 'EFE reported that Mexico will send fuel', []));
  it.each(['Mexico will send two hundred barrels.', 'Mexico will exceed its quota of fuel.', 'México enviará crudo a Irán.', 'La refinería enviará crudo desde Teherán.'])(
    'knows what is to come by its verb: %s', (statement) => expectDifferences(statement, 'Mexico sent fuel', [expect.stringMatching(/^tense: (will|enviará)/u)]));
  it('takes no country for what is to come', () => expectDifferences('México envió crudo a Irán.', 'Mexico sent crude to Iran', []));
  it('is content when one excerpt has the same tense', () => expectDifferences('Mexico sent fuel.', ['It will arrive', 'It left the port'], []));
  it('says nothing of a text that has both', () => expectDifferences('Mexico sent fuel.', 'It sent one tanker and will send another', []));
});

it('finds nothing that differs between a text and itself', () => {
  const words = fc.constantFrom('80,000', 'barrels', '80.000', 'two', 'tankers', 'sent', 'will arrive', '2026', '2 October', '%', '$5', 'million', 'enviará', 'May', '1.234', '.');
  fc.assert(fc.property(fc.array(words, { maxLength: 20 }).map((list) => list.join(' ')), (text) => {
    expect(differences(text, [text])).toEqual([]);
  }));
});

it('takes any text without failing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'grapheme' })), (statement, excerpts) => {
    differences(statement, excerpts);
  }));
});

it('reads a long excerpt in no time', () => {
  const long = 'The tankers carried 80,000 barrels of fuel on 2 October 2026 and will arrive. '.repeat(250);
  const started = performance.now();
  differences(fuel, [long, '9'.repeat(20_000), '1,'.repeat(10_000), 'a'.repeat(20_000), '1 '.repeat(10_000), '111 '.repeat(5000)]);
  expect(performance.now() - started).toBeLessThan(5_000);
});

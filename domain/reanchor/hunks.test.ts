import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align } from '#domain/reanchor/align';
import { hunksOf } from '#domain/reanchor/hunks';

const tankers = 'Two tankers left Veracruz on Monday with fuel for the island.';
const port = 'The port authority published no figures for the whole month.';
const strike = 'Dockers had been on strike since the first days of autumn.';
const weather = 'It had been raining on the coast for a week.';

it('shows what became of each stretch of a text', () => {
  const before = `${weather}\n${port}\n${strike}\n${tankers}`;
  const after = `${tankers}\n${weather}\n${port}\n${strike.replace('autumn', 'winter')} It rained!`;
  const shown = hunksOf(align(before, after)).map(({ kind, before: old, after: recent }) => [kind, before.slice(old.start, old.end), after.slice(recent.start, recent.end)]);
  const stayed = `${weather}\n${port}\n${strike.slice(0, -' autumn.'.length)}`;
  expect(shown).toEqual([
    ['moved', tankers, tankers],
    ['kept', stayed, stayed],
    ['changed', 'autumn', 'winter'],
    ['kept', '.', '.'],
    ['added', '', 'It rained!'],
  ]);
});

it('tells a word that moved by one place from a new one beside it', () => {
  const [before, after] = ['“no” \n \n ship port', 'ship port “no” port'];
  const moved = hunksOf(align(before, after)).filter(({ kind }) => kind === 'moved');
  expect(moved.map(({ before: old, after: recent }) => [before.slice(old.start, old.end), after.slice(recent.start, recent.end)])).toEqual([['“no”', '“no”']]);
});

const aWord = fc.constantFrom(...'port fuel ship Fuel “no” 80 👍🏽 é e\u0301 . , \n'.split(' '));
const aText = fc.array(aWord, { maxLength: 40 }).map((words) => words.join(' '));

it('accounts for every word of both texts once', () => {
  fc.assert(fc.property(aText, aText, (before, after) => {
    const hunks = hunksOf(align(before, after));
    expect(covered(hunks.map((hunk) => hunk.after), after)).toBe(after.replace(/\s/gu, ''));
    const old = hunks.map((hunk) => hunk.before).filter(({ start, end }) => start < end).sort((one, other) => one.start - other.start);
    expect(covered(old, before)).toBe(before.replace(/\s/gu, ''));
    for (const { kind, before: from, after: to } of hunks) {
      if (kind === 'kept') expect(blankless(before, from)).toBe(blankless(after, to));
    }
  }), { numRuns: 300 });
});

it('holds as many changes as two long texts can have', () => {
  const words = 200_000;
  const hunks = hunksOf(align('port Port '.repeat(words / 2), 'Port Port '.repeat(words / 2)));
  expect(hunks).toHaveLength(words);
});

type Span = { start: number; end: number };

/** The words under spans, one after the other; spans that overlap give some twice. */
function covered(spans: readonly Span[], text: string): string {
  return spans.map((span) => blankless(text, span)).join('');
}

function blankless(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/gu, '');
}

import { describe, expect, it } from 'vitest';
import { align } from '#domain/reanchor/align';
import { hunksOf } from '#domain/reanchor/hunks';
import { reanchor } from '#domain/reanchor/reanchor';

/** Find the words between `[` and `]` of the old text in the new one. */
function find(marked: string, after: string) {
  const start = marked.indexOf('[');
  const before = marked.replace(/[[\]]/gu, '');
  const [found] = reanchor(align(before, after), [{ start, end: marked.indexOf(']') - 1 }]);
  return { method: found?.method, words: found?.span && after.slice(found.span.start, found.span.end) };
}

const tankers = 'Two tankers left Veracruz on Monday with fuel for the island.';
const port = 'The port authority published no figures for the whole month.';
const strike = 'Dockers had been on strike since the first days of autumn.';
const weather = 'It had been raining on the coast for a week.';

describe('a claim', () => {
  it('stays where nothing changed', () => {
    expect(find(`${port}\n[${tankers}]`, `${port}\n${tankers}`)).toEqual({ method: 'identical', words: tankers });
  });
  it('moves with its paragraph', () => {
    expect(find(`[${tankers}]\n${port}\n${strike}`, `${port}\n${strike}\n${tankers}`)).toEqual({ method: 'identical', words: tankers });
  });
  it('is lost with its paragraph, though a lookalike stands elsewhere', () => {
    const lookalike = tankers.replace('Two', 'Three');
    expect(find(`[${tankers}]\n${port}\n${lookalike}`, `${port}\n${lookalike}`).method).toBe('lost');
  });
});

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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSpan } from '#domain/anchor';
import { align } from '#domain/reanchor/align';
import { reanchor } from '#domain/reanchor/reanchor';

/** Find the words between `[` and `]` of the old text in the new one. */
function find(marked: string, after: string) {
  const start = marked.indexOf('[');
  const before = marked.replace(/[[\]]/gu, '');
  const [found] = reanchor(align(before, after), [{ start, end: marked.indexOf(']') - 1 }]);
  const words = found?.span ? after.slice(found.span.start, found.span.end) : null;
  return { method: found?.method, words, candidates: found?.candidates.map((one) => after.slice(one.start, one.end)) };
}

const tankers = 'Two tankers left Veracruz on Monday with fuel for the island.';
const port = 'The port authority published no figures for the whole month.';
const strike = 'Dockers had been on strike since the first days of autumn.';

describe('a claim', () => {
  it('stays where nothing changed', () => {
    expect(find(`${port}\n[${tankers}]`, `${port}\n${tankers}`)).toMatchObject({ method: 'identical', words: tankers });
  });
  it('moves with its paragraph', () => {
    expect(find(`[${tankers}]\n${port}\n${strike}`, `${port}\n${strike}\n${tankers}`)).toMatchObject({ method: 'identical', words: tankers });
  });
  it('is its whole sentence again after words were added at its edges', () => {
    const reworded = 'Officials say that two tankers left Veracruz on Monday with fuel for the island and for Jamaica.';
    expect(find(`${port} [${tankers}] ${strike}`, `${port} ${reworded} ${strike}`)).toMatchObject({ method: 'agreed', words: reworded });
  });
  it('is mapped when its number changed', () => {
    const three = tankers.replace('Two', 'Three');
    expect(find(`${port} [${tankers}]`, `${port} ${three}`)).toMatchObject({ method: 'mapped', words: three });
  });
  it('keeps its own full stop when the sentences behind it are taken out', () => {
    const changed = tankers.replace('Two', 'Three');
    expect(find(`[${tankers}]\n${port}\n${strike}`, `${changed}\n${strike}`)).toMatchObject({ words: changed });
    expect(find(`[Nobody knows why it left on Monday.] ${port} ${strike}`, 'Nobody knows why it went on Monday.')).toMatchObject({ words: 'Nobody knows why it went on Monday.' });
  });
  it.each([
    ['[80,000 barrels of fuel] went', '85,000 barrels of fuel went', '85,000 barrels of fuel'],
    ['some [80,000 barrels, or 12,719 cubic metres] went', 'some 95,500 barrels, or 15,183 cubic metres went', '95,500 barrels, or 15,183 cubic metres'],
    ['it sent [two tankers to Cuba] in May', 'it sent three tankers to Cuba in May', 'three tankers to Cuba'],
    ['it rose by [a full 7] in May', 'it rose by a full 9 in May', 'a full 9'],
  ])('takes in the number that another became at its edge: %s', (marked, after, words) => {
    expect(find(`${port} ${marked}`, `${port} ${after}`)).toMatchObject({ words });
  });
  it('moves with its paragraph when a number in it changed', () => {
    const sent = 'They [carried 80,000 barrels] of fuel to the port of Matanzas on Monday.';
    expect(find(`${sent}\n${port}\n${strike}`, `${port}\n${strike}\n${sent.replace('80', '85').replaceAll(/[[\]]/gu, '')}`)).toMatchObject({ words: 'carried 85,000 barrels' });
  });
  it('stops at its own full stop when sentences are added behind it', () => {
    expect(find(`Reports say that [it left on Monday.]`, `Reports say that it left on Monday. ${port} ${strike}`)).toMatchObject({ method: 'identical', words: 'it left on Monday.' });
  });
  it('is proposed where it was both moved and reworded', () => {
    const reworded = 'On Monday the two tankers had left Veracruz with fuel for that island.';
    expect(find(`[${tankers}]\n${port}\n${strike}`, `${port}\n${strike}\n${reworded}`)).toMatchObject({ method: 'proposed', words: reworded });
  });
  it.each([
    ['its first word', '[Rural mayors who are threatened in village squares] leave', 'the mayors of villages who get threatened in village squares leave', 'mayors of villages who get threatened in village squares'],
    ['its last word', 'Rural mayors [who are threatened in village squares and leave office]', 'Mayors who are threatened in village squares and leave their posts', 'who are threatened in village squares and leave'],
  ])('that is part of a sentence is proposed, where it moved and lost %s', (_, marked, reworded, words) => {
    expect(find(`It is ${marked}.\n${port}\n${strike}`, `${port}\n${strike}\nIt is ${reworded}.`)).toMatchObject({ method: 'proposed', words });
  });
  it.each(['[12 people died]', 'said [12 people] died', '[the mayor said 12 people died]'])('is proposed where its words come up in a new sentence and its own is gone: %s', (marked) => {
    const words = marked.replace(/^.*\[|\].*$/gu, '');
    const old = 'At noon the mayor said 12 people died in the fire near the harbour.'.replace(marked.replace(/[[\]]/gu, ''), marked);
    const paragraphs = [port, strike, tankers];
    expect(find([old, ...paragraphs].join('\n'), [...paragraphs, 'Much later, on Sunday, the mayor said 12 people died, this time in the flood.'].join('\n'))).toMatchObject({ method: 'proposed', words });
  });
  it('is proposed where its sentence was cut in two with another between', () => {
    const [may, year] = ['Unemployment fell to 4 percent in May', 'wages rose by 3 percent over the year.'];
    expect(find(`${port} [${may} and ${year}] ${strike}`, `${port} ${may}, the lowest in a decade. Officials praised it. And ${year} ${strike}`)).toMatchObject({ method: 'proposed' });
  });
  it.each([
    ['two sentences', `[${tankers} ${port}]`, `${tankers} BETWEEN ${port}`],
    ['part of one', 'It [left Veracruz on Monday with fuel for the island] again.', 'It left Veracruz on Monday. BETWEEN It came with fuel for the island again.'],
  ])('is proposed where far more than its own words stand between the first and the last of it: %s', (_, marked, after) => {
    const between = Array.from({ length: 30 }, (_one, at) => `Officer ${at} praised the harbour.`).join(' ');
    expect(find(marked, after.replace('BETWEEN', between))).toMatchObject({ method: 'proposed' });
  });
  it('is proposed where so few words of it moved by themselves that they may be said of anything', () => {
    const [money, lima] = ['Did you take the money?', 'Were you in Lima?\nYes, twice.'];
    expect(find(`${money}\n[No.]\n${lima}\n`, `${lima}\nDo you resign?\nNo.\n`)).toMatchObject({ method: 'proposed', words: 'No.' });
    expect(find(`${lima}\n${money}\n[No.]\n`, `No.\n${lima}\n`)).toMatchObject({ method: 'proposed', words: 'No.' });
  });
  it('moves with the few words around it', () => {
    expect(find(`It cost [42 percent] more than before.\n${port}\n${strike}`, `${port}\n${strike}\nIt cost 42 percent more than before.`)).toMatchObject({ method: 'identical', words: '42 percent' });
  });
  it('is lost where another sentence was put in its place, which is only offered', () => {
    const other = 'All schools of the capital stay closed until Monday, says the ministry.';
    expect(find(`${port} [${tankers}] ${strike}`, `${port} ${other} ${strike}`)).toEqual({ method: 'lost', words: null, candidates: [other] });
  });
  it('is lost with its paragraph, though a lookalike stands elsewhere, which is only offered', () => {
    const lookalike = tankers.replace('Two', 'Three');
    expect(find(`[${tankers}]\n${port}\n${lookalike}`, `${port}\n${lookalike}`)).toEqual({ method: 'lost', words: null, candidates: [lookalike.slice('Three '.length)] });
  });
  it('is lost with its paragraph, though the very same words stand elsewhere', () => {
    expect(find(`[${tankers}]\n${port}\n${tankers}\n${strike}`, `${port}\n${tankers}\n${strike}`)).toMatchObject({ method: 'lost' });
  });
  it.each([
    [`${port} [It rained.] ${strike}`, `${port} . ${strike}`],
    [`${port} [It rained, hard.] ${strike}`, `${port} , . ${strike}`],
    [`${port} [It rained, hard.] ${strike}`, `${port} , and snow fell . ${strike}`],
    ['He said [“nobody knows”] twice.', 'He said “” twice.'],
    [`Hospitals ran on [generators.] ${strike}`, `Hospitals ran on diesel. ${strike}`],
  ])('of which only marks are left is lost: %s', (before, after) => {
    expect(find(before, after)).toEqual({ method: 'lost', words: null, candidates: [] });
  });
  it('that is nothing but marks stays', () => {
    expect(find('He said [“…”] twice.', 'She said “…” twice.')).toMatchObject({ method: 'identical', words: '“…”' });
  });
  it.each([['', 'words'], ['   ', 'other words'], ['words', ''], ['words', ' \n']])('in %j is lost in %j', (before, after) => {
    expect(reanchor(align(before, after), [{ start: 0, end: before.length }])).toEqual([{ span: null, method: 'lost', confidence: 0, candidates: [] }]);
  });
});

describe('a claim in any script', () => {
  it.each([
    ['curly quotes', `He said [“it’s gone” – twice] today`, `He said "it's gone" - twice today`, `"it's gone" - twice`],
    ['no-break spaces', 'about [80 000 barrels of fuel] went', 'about 80\u00a0000 barrels of\u00a0fuel went', '80\u00a0000 barrels of\u00a0fuel'],
    ['line ends', '[First line.\r\nSecond line.] Third.', 'First line.\nSecond line. Third.', 'First line.\nSecond line.'],
    ['accents in one piece or two', 'La [caf\u00e9 est all\u00e9e] hier', 'La cafe\u0301 est alle\u0301e hier', 'cafe\u0301 est alle\u0301e'],
    ['marks of direction', 'قال [إن 80 برميلا] وصلت', 'قال \u200fإن 80\u200e برميلا وصلت', 'إن 80\u200e برميلا'],
    ['no spaces at all', '昨日[八万桶の燃料が]届いた。', '昨日、八万桶の燃料が無事届いた。', '八万桶の燃料が'],
    ['emoji that join', 'They [are 👩‍👩‍👧 happy] now', 'They all are 👩‍👩‍👧 happy now', 'are 👩‍👩‍👧 happy'],
  ])('survives %s', (_, marked, after, words) => {
    const { method, words: found } = find(marked, after);
    expect(found).toBe(words);
    expect(['identical', 'agreed', 'mapped']).toContain(method);
  });
});

const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment('ab é 👩‍👩‍👧e\u0301.\n\r\n🇲🇽 नि한👍🏽"\u00a0\u200f!')].map(({ segment }) => segment);
const aText = fc.array(fc.constantFrom(...characters), { maxLength: 60 }).map((list) => list.join(''));
const aWord = fc.constantFrom(...'port fuel ship crew coast month night price council barrel tanker minister'.split(' '));
const aParagraph = fc.array(aWord, { minLength: 6, maxLength: 14 }).map((words) => `${words.join(' ')}.`);
const paragraphs = fc.uniqueArray(aParagraph, { minLength: 3, maxLength: 8 });

/** All marks that a person could make between two places of a text. */
function aSpanOf(text: string) {
  return fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => markSpan(text, { start: Math.min(a, b), end: Math.max(a, b) }));
}

it('stays exactly where it is in the identical text', () => {
  fc.assert(fc.property(aText.chain((text) => fc.tuple(fc.constant(text), aSpanOf(text))), ([text, mark]) => {
    if (mark === null) return;
    const [found] = reanchor(align(text, `${text}`), [mark]);
    expect(found).toMatchObject({ method: 'identical', span: { start: mark.start, end: mark.end }, confidence: 1 });
  }));
});

it('moves with a swapped paragraph', () => {
  fc.assert(fc.property(paragraphs, fc.nat(), fc.nat(), (list, one, other) => {
    const [a, b] = [one % list.length, other % list.length];
    const swapped = list.map((paragraph, at) => (at === a ? list[b] : at === b ? list[a] : paragraph) ?? '');
    const [before, after] = [list.join('\n'), swapped.join('\n')];
    const spans = list.map((paragraph) => ({ start: before.indexOf(`${paragraph}`), end: before.indexOf(paragraph) + paragraph.length }));
    const found = reanchor(align(before, after), spans);
    expect(found.map(({ span }) => span && after.slice(span.start, span.end))).toEqual(list);
    expect(found.every(({ method }) => method === 'identical')).toBe(true);
  }));
});

it('goes with its deleted paragraph, though a lookalike stands elsewhere', () => {
  fc.assert(fc.property(paragraphs, fc.nat(), fc.nat(), (list, one, where) => {
    const at = one % list.length;
    const gone = list[at] ?? '';
    const lookalike = gone.replace(/^\w+/u, 'harbour');
    const full = list.flatMap((paragraph, index) => (index === where % list.length && index !== at ? [paragraph, lookalike] : [paragraph]));
    const [before, after] = [full.join('\n'), full.filter((paragraph) => paragraph !== gone).join('\n')];
    const start = before.indexOf(gone);
    expect(reanchor(align(before, after), [{ start, end: start + gone.length }])).toMatchObject([{ method: 'lost', span: null }]);
  }));
});

it('comes out in the text, between characters, in order, whatever the texts', () => {
  fc.assert(fc.property(aText.chain((text) => fc.tuple(fc.constant(text), fc.array(aSpanOf(text), { maxLength: 4 }))), aText, fc.nat(60), ([before, marks], added, at) => {
    const after = `${before.slice(0, at)}${added}${before.slice(at + (added.length >> 1))}`;
    const edges = new Set([...[...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(after)].map(({ index }) => index), after.length]);
    const spans = marks.filter((mark) => mark !== null);
    const found = reanchor(align(before, after), spans);
    expect(found).toHaveLength(spans.length);
    for (const { span, method, candidates, confidence } of found) {
      expect(method === 'lost').toBe(span === null);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
      for (const { start, end } of [...(span ? [span] : []), ...candidates]) {
        expect(start < end && edges.has(start) && edges.has(end)).toBe(true);
      }
    }
  }), { numRuns: 300 });
});

it('ends soon on the worst of texts', { timeout: 20_000 }, () => {
  const line = 'The same paragraph stands here again and again, word for word.';
  const words = Array.from({ length: 20_000 }, (_, at) => `w${(at * 7919) % 3001}`);
  const text = words.join(' ');
  for (const [before, after] of [
    [text, text.replaceAll('w', 'v')],
    [text, words.toReversed().join(' ')],
    [`${line}\n`.repeat(1000), `${line}\n`.repeat(990)],
    [`${line}\n`.repeat(1000), `${line.replace('The', 'One')}\n`.repeat(1000)],
    ['.'.repeat(20_000), '.!'.repeat(10_000)],
  ] as const) {
    const spans = Array.from({ length: 200 }, (_, at) => ({ start: at * 60, end: at * 60 + 50 }));
    expect(reanchor(align(before, after), spans)).toHaveLength(200);
  }
});

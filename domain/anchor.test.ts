import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorSelection, contextLength, describe as describeSpan, markSpan, splitSpan, wordsAround } from '#domain/anchor';

/** `[` and `]` show what was selected and what is expected. */
function expectMarked(selected: string, expected: string) {
  const { text, span } = bracketed(selected);
  const anchor = markSpan(text, span);
  expect(anchor && `${text.slice(0, anchor.start)}[${anchor.exact}]${text.slice(anchor.end)}`).toBe(expected);
}

function bracketed(example: string) {
  const start = example.indexOf('[');
  const end = example.indexOf(']') - 1;
  return { text: example.replace(/[[\]]/gu, ''), span: { start, end } };
}

describe('a marked span', () => {
  it('holds the words that were selected', () => expectMarked('It [rained] hard.', 'It [rained] hard.'));
  it('leaves out white space at its edges', () => expectMarked('It[ rained\u00a0\n]hard.', 'It [rained]\u00a0\nhard.'));
  it('leaves out an empty paragraph at the very beginning, whatever the script', () => expectMarked('[\nÁrboles] caídos', '\n[Árboles] caídos'));
  it('may cross paragraphs', () => expectMarked('It [rained.\nIt] poured.', 'It [rained.\nIt] poured.'));
  it('never holds half an emoji', () => {
    expect(markSpan('a👍🏽b', { start: 2, end: 3 })?.exact).toBe('👍🏽');
    expect(markSpan('a👩‍👩‍👧b', { start: 3, end: 4 })?.exact).toBe('👩‍👩‍👧');
    expect(markSpan('🇲🇽🇨🇺', { start: 0, end: 2 })?.exact).toBe('🇲🇽');
  });
  it('never leaves an accent behind', () => {
    expect(markSpan('cafe\u0301 solo', { start: 0, end: 4 })?.exact).toBe('cafe\u0301');
    expect(markSpan('cafe\u0301 solo', { start: 4, end: 10 })?.exact).toBe('e\u0301 solo');
    expect(markSpan('a \u0301b', { start: 1, end: 4 })?.exact).toBe(' \u0301b');
  });
  it.each(['a \n b', 'a\u200b\u2060 b'])('is none when there is nothing to see in it: %j', (text) => {
    expect(markSpan(text, { start: 1, end: 4 })).toBeNull();
  });
  it.each([[-1, 2], [0, 6], [3, 2], [2, 2], [0.5, 2], [0, Number.NaN]])('is none from %d to %d of five units', (start, end) => {
    expect(markSpan('words', { start, end })).toBeNull();
  });
});

const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment('aé 👩‍👩‍👧e\u0301\n\r\n🇲🇽नि한👍🏽')].map(({ segment }) => segment);
const aText = fc.array(fc.oneof(fc.constantFrom(...characters), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), { minLength: 1, maxLength: 80 }).map((list) => list.join(''));
const aTextAndSpan = aText.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))
  .map(([text, a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } }));

it('quotes the text at its offsets, whatever was selected', () => {
  fc.assert(fc.property(aTextAndSpan, ({ text, span }) => {
    const anchor = markSpan(text, span);
    if (anchor === null) return;
    expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    expect(text.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true);
    expect(text.slice(anchor.end).startsWith(anchor.suffix)).toBe(true);
    expect(anchor.exact).not.toBe('');
    expect([anchor.prefix, anchor.exact, anchor.suffix].every((part) => part.isWellFormed() || !text.isWellFormed())).toBe(true);
  }));
});

it('begins and ends where a character does', () => {
  const boundaries = (text: string) => new Set([...[...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ index }) => index), text.length]);
  fc.assert(fc.property(aTextAndSpan, ({ text, span }) => {
    const anchor = markSpan(text, span);
    if (anchor === null) return;
    expect(boundaries(text)).toContain(anchor.start);
    expect(boundaries(text)).toContain(anchor.end);
  }));
});

it('is what marking it again gives', () => {
  fc.assert(fc.property(aTextAndSpan, ({ text, span }) => {
    const anchor = markSpan(text, span);
    if (anchor !== null) expect(markSpan(text, anchor)).toEqual(anchor);
  }));
});

it('keeps up to 32 units of context on each side, cut between characters', () => {
  const text = `${'👍'.repeat(40)}words${'é'.repeat(40)}`;
  const { prefix, suffix } = describeSpan(text, { start: 80, end: 85 });
  expect(prefix).toBe('👍'.repeat(contextLength / 2));
  expect(suffix).toBe('é'.repeat(contextLength));
});

describe('a selection', () => {
  const newest = { number: 2, text: 'It rained hard.' };
  const good = { revision: 2, start: 3, end: 9, exact: 'rained' };
  it('is anchored where its words stand', () => expect(anchorSelection(newest, good)).toMatchObject({ start: 3, end: 9, method: 'marked', confidence: 1 }));
  it.each([
    ['revision-outdated', { revision: 1 }, { number: 2 }],
    ['anchor-mismatch', { exact: 'poured' }, { revision: 2 }],
    ['anchor-mismatch', { start: 2 }, { revision: 2 }],
    ['anchor-mismatch', { start: 10, end: 40, exact: 'hard.' }, { revision: 2 }],
    ['anchor-empty', { start: 2, end: 3, exact: ' ' }, {}],
  ])('is refused with %s for %j', (code, change, params) => {
    expect(() => anchorSelection(newest, { ...good, ...change })).toThrow(expect.objectContaining({ code, params }));
  });
});

describe('a split', () => {
  const text = 'It rained hard, and it poured. 👩‍👩‍👧';
  it('leaves the words on both sides', () => {
    expect(splitSpan(text, { start: 0, end: 30 }, 15).map(({ exact }) => exact)).toEqual(['It rained hard,', 'and it poured.']);
  });
  it.each([[0], [30], [31], [-1]])('is refused at %d', (at) => {
    expect(() => splitSpan(text, { start: 0, end: 30 }, at)).toThrow(expect.objectContaining({ code: 'split-outside' }));
  });
  it('is refused inside a character and where only white space is left', () => {
    expect(() => splitSpan(text, { start: 15, end: text.length }, 34)).toThrow(expect.objectContaining({ code: 'split-outside' }));
    expect(() => splitSpan(text, { start: 0, end: 16 }, 15)).toThrow(expect.objectContaining({ code: 'split-outside' }));
  });
});

describe('the words around a quote', () => {
  const around = (text: string, quote: string, length = contextLength) => {
    const start = text.indexOf(quote);
    const { before, after } = wordsAround(describeSpan(text, { start, end: start + quote.length }, length), length);
    return `${before}[${quote}]${after}`;
  };
  it('are whole where the text begins and ends near by', () => expect(around('It rained hard.', 'rained')).toBe('It [rained] hard.'));
  it('leave out a word that was cut through, and say that the text goes on', () => {
    expect(around('Nobody disputes that a tanker sailed for Havana in December.', 'sailed', 12)).toBe('…a tanker [sailed] for Havana…');
    expect(around('Those who knew it said: it rained. So they wrote, and went.', 'it rained.', 10)).toBe('…it said: [it rained.] So they…');
  });
  it('keep what has no spaces, cut between characters', () => {
    expect(around('一二三四五六七八', '四', 2)).toBe('…二三[四]五六…');
    expect(around('xxe\u0301x', 'x', 2)).toBe('[x]xe\u0301…');
    expect(around('👍🏽👍🏽x', 'x', 2)).toBe('…👍🏽[x]');
  });
});

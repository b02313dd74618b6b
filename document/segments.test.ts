import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleInline } from './article-document';
import { canonicalText } from './canonical-text';
import { anyArticle, paragraphs } from './random-documents';
import { drawArticle } from './render';
import { articleNode } from './schema';
import { type ClaimSpan, segments } from './segments';
import { parseArticleDocument } from './validate';

/** `“tankers|1 carrying|1,2”`: each segment with its claims, a line for each textblock. */
function drawn(texts: string[], ...spans: [number: number, start: number, end: number][]): string[] {
  const lines = segments(paragraphs(...texts), spans.map(([number, start, end]) => ({ number, start, end })));
  return lines.map((line) => line.segments.map(({ inlines, claims }) => `${wordsOf(inlines)}|${claims.join()}`).join(' '));
}

function wordsOf(inlines: ArticleInline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

const spans = fc.array(
  fc.record({ number: fc.integer({ min: 1, max: 9 }), start: fc.integer({ min: -3, max: 60 }), length: fc.integer({ min: -1, max: 40 }) }).map(
    ({ number, start, length }): ClaimSpan => ({ number, start, end: start + length }),
  ),
  { maxLength: 12 },
);

describe('segments', () => {
  it('leave a text without claims whole', () => expect(drawn(['abc', '', 'd'])).toEqual(['abc|', '', 'd|']));
  it('part a text at a claim', () => expect(drawn(['abcde'], [1, 1, 3])).toEqual(['a| bc|1 de|']));
  it('nest', () => expect(drawn(['abcde'], [1, 0, 5], [2, 2, 3])).toEqual(['ab|1 c|1,2 de|1']));
  it('overlap', () => expect(drawn(['abcde'], [2, 2, 5], [1, 0, 3])).toEqual(['ab|1 c|1,2 de|2']));
  it('keep claims that touch apart', () => expect(drawn(['abcd'], [1, 0, 2], [2, 2, 4])).toEqual(['ab|1 cd|2']));
  it('carry a claim over paragraphs', () => expect(drawn(['ab', '', 'cd'], [1, 1, 5])).toEqual(['a| b|1', '', 'c|1 d|']));
  it('name a claim once where two of its spans overlap', () => expect(drawn(['abc'], [1, 0, 2], [1, 1, 3])).toEqual(['a|1 b|1 c|1']));
  it('ignore what lies outside the text or is empty', () => expect(drawn(['ab'], [1, 2, 9], [2, 1, 1], [3, -2, 0])).toEqual(['ab|']));

  it('say where a claim begins and ends, once, over paragraphs and gaps', () => {
    const lines = segments(paragraphs('ab', '', 'cd'), [
      { number: 1, start: 1, end: 4 },
      { number: 2, start: 2, end: 6 },
    ]);
    expect(lines.flatMap((line) => line.segments).map(({ starts, ends }) => [starts, ends])).toEqual([
      [[], []],
      [[1], [1]],
      [[2], [2]],
    ]);
  });

  it('cut a text with its marks', () => {
    const bold = [{ type: 'bold' }];
    const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'abcd', marks: bold }, { type: 'hardBreak' }, { type: 'text', text: 'e' }] }];
    const [line] = segments(parseArticleDocument({ type: 'doc', content }), [{ number: 1, start: 2, end: 5 }]);
    expect(line?.segments.map(({ inlines }) => inlines)).toEqual([
      [{ type: 'text', text: 'ab', marks: bold }],
      [{ type: 'text', text: 'cd', marks: bold }, { type: 'hardBreak' }],
      [{ type: 'text', text: 'e' }],
    ]);
  });

  it('cover the text exactly, and each place by the claims that stand on it', () => {
    fc.assert(
      fc.property(anyArticle, spans, (article, claims) => {
        const text = canonicalText(articleNode(article));
        const lines = segments(article, claims);
        expect(lines.map((line) => line.segments.map(({ inlines }) => wordsOf(inlines)).join('')).join('\n')).toBe(text);
        for (const { start, end, segments: parts } of lines) {
          expect(parts.map((part) => part.start)).toEqual([start, ...parts.map((part) => part.end)].slice(0, parts.length));
          if (parts.length > 0) expect(parts.at(-1)?.end).toBe(end);
          for (const part of parts) {
            expect(wordsOf(part.inlines)).toBe(text.slice(part.start, part.end));
            const standing = claims.filter((span) => span.start <= part.start && span.end >= part.end && span.start < span.end);
            expect(part.claims).toEqual([...new Set(standing.map(({ number }) => number))].sort((a, b) => a - b));
          }
        }
      }),
    );
  });

  it('let each span begin and end as often as it is seen', () => {
    fc.assert(
      fc.property(anyArticle, spans, (article, claims) => {
        const parts = segments(article, claims).flatMap((line) => line.segments);
        const seen = claims.filter((span) => parts.some((part) => span.start < part.end && span.end > part.start && span.start < span.end));
        const numbers = seen.map(({ number }) => number).sort((a, b) => a - b);
        expect(parts.flatMap(({ starts }) => starts).sort((a, b) => a - b)).toEqual(numbers);
        expect(parts.flatMap(({ ends }) => ends).sort((a, b) => a - b)).toEqual(numbers);
      }),
    );
  });
});

describe('a drawn article', () => {
  it('has every textblock’s line in its place', () => {
    const cell = (words: string) => ({ type: 'tableHeader', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
    const article = parseArticleDocument({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Head' }] },
        { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }, { type: 'tableRow' }] },
        { type: 'image', attrs: { src: 'https://example.org/a.png' } },
      ],
    });
    const [heading, table, image] = drawArticle(article, [{ number: 1, start: 5, end: 6 }]);
    expect(heading).toMatchObject({ type: 'heading', level: 2, line: { start: 0, end: 4 } });
    expect(table).toMatchObject({ type: 'table', rows: [[{ isHeader: true, colspan: 1, blocks: [{ line: { segments: [{ claims: [1] }] } }] }, {}], []] });
    expect(image).toEqual({ type: 'image', src: 'https://example.org/a.png', alt: null, title: null });
  });

  it('can be made of any article', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        expect(drawArticle(article, [])).toHaveLength(article.content.length);
      }),
    );
  });
});

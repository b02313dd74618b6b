import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, PositionMap } from './canonical-text';
import { anyArticle, paragraphs } from './random-documents';
import { articleNode, rationaleNode } from './schema';
import { parseArticleDocument, parseRationale } from './validate';

const evidenceId = '0198c0de-0000-7000-8000-000000000001';

function textOf(...content: unknown[]): string {
  return canonicalText(articleNode(parseArticleDocument({ type: 'doc', content })));
}

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

describe('the canonical text', () => {
  it('is one line for each paragraph', () => {
    expect(canonicalText(articleNode(paragraphs('One.', 'Two.')))).toBe('One.\nTwo.');
  });

  it('keeps the line of an empty paragraph', () => {
    expect(canonicalText(articleNode(paragraphs('One.', '', 'Two.')))).toBe('One.\n\nTwo.');
  });

  it('has a line end for a hard break', () => {
    expect(textOf(paragraph(text('One,'), { type: 'hardBreak' }, text('two.')))).toBe('One,\ntwo.');
  });

  it('reads a table cell by cell', () => {
    const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(text(words))] });
    expect(textOf({ type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }] })).toBe('a\nb');
  });

  it('passes images and rules by', () => {
    const image = { type: 'image', attrs: { src: 'https://example.org/a.png' } };
    expect(textOf(paragraph(text('a')), image, { type: 'horizontalRule' }, paragraph(text('b')))).toBe('a\nb');
  });

  it('does not touch a character', () => {
    const words = ' cafe\u0301\u00a0 \u202eesurt\u202c \ufeff👨‍👩‍👧\t“x”  ';
    expect(textOf(paragraph(text(words)))).toBe(words);
  });

  it('has one character for a citation', () => {
    const citation = { type: 'citation', attrs: { evidenceId } };
    const rationale = parseRationale({ type: 'doc', content: [paragraph(text('See '), citation, text('.'))] });
    expect(canonicalText(rationaleNode(rationale))).toBe('See \uFFFC.');
  });

  it('is what ProseMirror reads between the ends', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const doc = articleNode(article);
        const read = doc.textBetween(0, doc.content.size, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''));
        expect(canonicalText(doc)).toBe(read);
      }),
    );
  });
});

describe('positions and offsets', () => {
  it('know the length of the text', () => {
    fc.assert(fc.property(anyArticle, (article) => { expect(new PositionMap(articleNode(article)).length).toBe(canonicalText(articleNode(article)).length); }));
  });

  it('are each other’s inverse at every offset', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const map = new PositionMap(articleNode(article));
        for (let offset = 0; offset <= map.length; offset += 1) expect(map.offsetAt(map.positionAt(offset))).toBe(offset);
      }),
    );
  });

  it('are each other’s inverse at every position inside a textblock', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const doc = articleNode(article);
        const map = new PositionMap(doc);
        for (let pos = 0; pos <= doc.content.size; pos += 1) {
          if (doc.resolve(pos).parent.isTextblock) expect(map.positionAt(map.offsetAt(pos))).toBe(pos);
        }
      }),
    );
  });

  it('never run backwards, wherever a position stands', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const doc = articleNode(article);
        const map = new PositionMap(doc);
        const offsets = Array.from({ length: doc.content.size + 9 }, (_, index) => map.offsetAt(index - 4));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        expect(offsets.at(-1)).toBe(map.length);
      }),
    );
  });

  it('bring an offset outside the text to its end', () => {
    const map = new PositionMap(articleNode(paragraphs('ab', 'cd')));
    expect([map.positionAt(-5), map.positionAt(99)]).toEqual([1, 7]);
  });
});

describe('the ranges of a span', () => {
  const map = new PositionMap(articleNode(paragraphs('ab', '', 'cd')));

  it('are two when it crosses paragraphs', () => {
    expect(map.rangesOf(1, 5)).toEqual([
      { from: 2, to: 3 },
      { from: 7, to: 8 },
    ]);
  });

  it('are none when it holds no character of a paragraph', () => {
    expect(map.rangesOf(2, 4)).toEqual([]);
    expect(map.rangesOf(1, 1)).toEqual([]);
  });

  it('hold the words of the span and nothing else', () => {
    fc.assert(
      fc.property(anyArticle, fc.nat(), fc.nat(), (article, a, b) => {
        const doc = articleNode(article);
        const words = canonicalText(doc);
        const [start = 0, end = 0] = [a % (words.length + 1), b % (words.length + 1)].sort((x, y) => x - y);
        const map = new PositionMap(doc);
        const ranges = map.rangesOf(start, end);
        for (const { from, to } of ranges) {
          expect(from).toBeLessThan(to);
          expect(doc.resolve(from).sameParent(doc.resolve(to))).toBe(true);
          expect(doc.textBetween(from, to, '', () => '\n')).toBe(words.slice(map.offsetAt(from), map.offsetAt(to)));
        }
        const covered = ranges.map(({ from, to }) => words.slice(map.offsetAt(from), map.offsetAt(to))).join('');
        expect(covered.replaceAll('\n', '')).toBe(words.slice(start, end).replaceAll('\n', ''));
      }),
    );
  });
});

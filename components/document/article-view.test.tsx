import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { RatingToken } from '#domain/verdict';
import { ArticleView } from '#components/document/article-view';

const text = 'One 🛢️ two\nthree four five\n\nsix';
const words = (line: string, ...marks: string[]) => ({ type: 'text', text: line, marks: marks.map((type) => ({ type })) });
const document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [words('One 🛢️ two')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words('three '), words('four', 'bold'), words(' five')] }] }] },
    { type: 'paragraph' },
    { type: 'paragraph', content: [words('six')] },
  ],
};

type Place = { number: number; start: number; end: number; state?: RatingToken };

function draw(marks: readonly Place[], of: unknown = document) {
  const drawn = marks.map((mark) => ({ state: 'supported' as const, label: `Claim ${mark.number}`, ...mark }));
  return parseHTML(`<main>${renderToStaticMarkup(<ArticleView document={of} text={text} marks={drawn} tableLabel="Table" />)}</main>`).document;
}

/** A claim on these words. */
function on(number: number, quote: string, state: RatingToken = 'supported'): Place {
  const start = text.indexOf(quote);
  return { number, start, end: start + quote.length, state };
}

const marked = (page: ReturnType<typeof draw>) => [...page.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.getAttribute('aria-details')]);

describe('claims on the words of an article', () => {
  it('share their common words, and each is numbered once, behind its last word', () => {
    const page = draw([on(1, 'three four'), on(2, 'four five', 'false')]);
    expect(marked(page)).toEqual([['three ', 'c1'], ['four', 'c1 c2'], [' five', 'c2']]);
    expect(page.querySelector('li p')?.textContent).toBe('three fourClaim 1 1 fiveClaim 2 2');
    expect([...page.querySelectorAll('a.ref')].map((link) => [link.id, link.getAttribute('href')])).toEqual([['r1', '#c1'], ['r2', '#c2']]);
  });

  it('have a line each where they meet', () => {
    const [, both] = draw([on(1, 'three four'), on(2, 'four five', 'false')]).querySelectorAll('mark');
    expect(both?.getAttribute('data-state')).toBe('supported');
    expect(both?.querySelector('.mark')?.getAttribute('data-state')).toBe('false');
  });

  it('run on from one paragraph into the next', () => {
    const page = draw([on(7, 'two\nthree')]);
    expect(marked(page)).toEqual([['two', 'c7'], ['three', 'c7']]);
    expect(page.querySelectorAll('a.ref')).toHaveLength(1);
    expect(page.querySelectorAll('#m7')).toHaveLength(1);
  });

  it('change no word, wherever they lie', () => {
    const place = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const page = draw(places.map((span, index) => ({ number: index + 1, ...span })));
        const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const link of page.querySelectorAll('a.ref')) link.remove();
        expect([...page.querySelectorAll('h2, p')].map((block) => block.textContent).join('\n')).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an article that is not as it should be', () => {
  const broken = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] };

  it('is drawn as plain paragraphs with its marks in place', () => {
    for (const of of [broken, { type: 'doc', content: [] }, null, 'text', { ...document, content: document.content.slice(1) }]) {
      const page = draw([on(1, 'four')], of);
      expect(page.querySelectorAll('p')).toHaveLength(4);
      expect(page.querySelector('mark')?.textContent).toBe('four');
      expect(page.querySelector('a[href^=java]')).toBeNull();
    }
  });
});

describe('headings', () => {
  it('follow the title without a gap, whatever level their author chose', () => {
    const levels = [3, 4, 2, 6];
    const of = { type: 'doc', content: levels.map((level) => ({ type: 'heading', attrs: { level }, content: [words('x')] })) };
    const html = renderToStaticMarkup(<ArticleView document={of} text={'x\nx\nx\nx'} marks={[]} tableLabel="Table" />);
    expect([...html.matchAll(/<h(\d)/gu)].map(([, level]) => level)).toEqual(['2', '3', '2', '3']);
  });
});

import { expect, it } from 'vitest';
import type { ArticleDocument } from './article-document';
import { canonicalText } from './canonical-text';
import { compareTexts } from './comparison';
import { markPieces } from './marked-pieces';
import { fromHtml } from './paste';
import { articleNode } from './schema';

const versionOf = (document: ArticleDocument) => ({ document, text: canonicalText(articleNode(document)) });
const words = 'Mexico sent two tankers to Cuba.';

it('marks claims on the words that stand, and those that are gone on the words that went', () => {
  const [old, recent] = [versionOf(fromHtml(`<p>${words}</p><p>Calm.</p><p>It rained hard in the port all day.</p>`)), versionOf(fromHtml('<p>Calm.</p><p>It rained in the port all night.</p>'))];
  const texts = { before: old.text, after: recent.text };
  const markOn = (number: number, isGone: boolean, quote: string) => {
    const start = (isGone ? old : recent).text.indexOf(quote);
    return { number, isGone, start, end: start + quote.length };
  };
  const rows = compareTexts(old, recent).map(({ pieces }) => pieces);
  const marked = markPieces(rows, texts, [markOn(1, false, 'rained in the port'), markOn(2, false, 'the port all night'), markOn(3, true, 'two tankers')]);
  expect(marked.flat().filter(({ claims }) => claims.length > 0)).toMatchObject([
    { kind: 'gone', words: 'two tankers', claims: [3], starts: [3], ends: [3] },
    { kind: 'same', words: 'rained ', claims: [1], starts: [1], ends: [] },
    { kind: 'same', words: 'in ', claims: [1], starts: [], ends: [] },
    { kind: 'same', words: 'the port', claims: [1, 2], starts: [2], ends: [1] },
    { kind: 'same', words: ' all ', claims: [2], starts: [], ends: [] },
    { kind: 'new', words: 'night', claims: [2], starts: [], ends: [2] },
  ]);
  expect(marked.flat().map(({ words: drawn }) => drawn).join('')).toBe(`${words}Calm.It rained hard in the port all day night.`);
});

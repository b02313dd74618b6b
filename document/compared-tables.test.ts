import { expect, it } from 'vitest';
import type { ArticleDocument } from './article-document';
import { canonicalText } from './canonical-text';
import { gatherTables } from './compared-tables';
import { compareTexts } from './comparison';
import { fromHtml } from './paste';
import { isAway } from './pieces';
import { articleNode } from './schema';

const versionOf = (document: ArticleDocument) => ({ document, text: canonicalText(articleNode(document)) });
const table = (...lines: string[]) => `<table>${lines.map((line) => `<tr>${line.split('|').map((cell) => `<td>${cell.trim()}</td>`).join('')}</tr>`).join('')}</table>`;

/** Each line of a table as `kind: cell | cell`, with -gone- and +new+ words; what stands between tables as `text`. */
function compare(before: string, after: string): string[] {
  const [old, recent] = [versionOf(fromHtml(before)), versionOf(fromHtml(after))];
  const parts = compareTexts(old, recent).map((row) => ({
    row,
    said: row.pieces.map(({ kind, start, end }) => {
      const words = (isAway(kind) ? old : recent).text.slice(start, end);
      return kind === 'gone' ? `-${words}-` : kind === 'new' ? `+${words}+` : words;
    }).join(''),
  }));
  return gatherTables(parts).flatMap(({ lines }) =>
    lines === null ? ['text'] : lines.map(({ kind, cells }) => `${kind}: ${cells.map((cell) => cell.parts.map(({ said }) => said).join('')).join(' | ')}`),
  );
}

const months = ['Month | Tankers | Barrels', 'August | none at all | 0', 'September | two tankers | 80,000', 'October | one small tanker | 35,000'];

it('leaves a table that did not change as it is', () => {
  expect(compare(`<p>Before.</p>${table(...months)}<p>After.</p>`, `<p>Before.</p>${table(...months)}<p>After.</p>`)).toEqual(['text', ...months.map((line) => `kept: ${line}`), 'text']);
});

it('says which words of a cell are others, in that cell', () => {
  expect(compare(table(...months), table(...months.with(2, 'September | three tankers | 85,000')))).toEqual([
    ...months.slice(0, 2).map((line) => `kept: ${line}`), 'kept: September | -two-+three+ tankers | -80,000-+85,000+', `kept: ${months[3]}`,
  ]);
});

it('shows lines that went where they stood, and those that came', () => {
  const later = [...months.slice(0, 2), months[3] ?? '', 'December | one very large tanker | 99,500'];
  expect(compare(table(...months), table(...later))).toEqual([
    ...months.slice(0, 2).map((line) => `kept: ${line}`), 'removed: -September- | -two tankers- | -80,000-', `kept: ${months[3]}`, 'added: +December+ | +one very large tanker+ | +99,500+',
  ]);
});

it('keeps empty cells in their columns', () => {
  expect(compare(table('Month | Barrels', 'August | '), table('Month | Barrels', 'August | ', ' | nobody knows how many'))).toEqual([
    'kept: Month | Barrels', 'kept: August | ', 'added:  | +nobody knows how many+',
  ]);
});

it('shows a table that went whole, and one that came', () => {
  expect(compare(`<p>It rained in the port.</p>${table('August | none')}`, '<p>It rained in the port.</p>')).toEqual(['text', 'removed: -August- | -none-']);
  expect(compare('<p>It rained in the port.</p>', `<p>It rained in the port.</p>${table('August | none')}`)).toEqual(['text', 'added: +August+ | +none+']);
});

it('takes a column that came for what it is', () => {
  expect(compare(table('Month | Barrels', 'August | 500'), table('Month | Ships | Barrels', 'August | one tanker | 500'))).toEqual([
    'kept: Month | +Ships+ | Barrels', 'kept: August | +one tanker+ | 500',
  ]);
});

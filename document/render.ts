import type { ArticleBlock, ArticleDocument, ListItem, Table } from './article-document';
import { type ClaimSpan, type Line, segments } from './segments';

/**
 * A block ready to be drawn: a closed union, its words cut into {@link Line} segments.
 *
 * The nesting that only the grammar needs (list items, rows) is folded into its list or table, so a renderer
 * is one exhaustive switch.
 */
export type DrawnBlock =
  | { type: 'paragraph'; line: Line }
  | { type: 'heading'; level: number; line: Line }
  | { type: 'code'; language: string | null; line: Line }
  | { type: 'bulletList'; items: DrawnBlock[][] }
  | { type: 'orderedList'; start: number; items: DrawnBlock[][] }
  | { type: 'blockquote'; blocks: DrawnBlock[] }
  | { type: 'table'; rows: DrawnCell[][] }
  | { type: 'image'; src: string; alt: string | null; title: string | null }
  | { type: 'rule' };

/** A table cell as it is drawn. */
export type DrawnCell = { isHeader: boolean; colspan: number; rowspan: number; blocks: DrawnBlock[] };

/** Prepare a validated document and the claims that stand on its canonical text for drawing. */
export function drawArticle(document: ArticleDocument, spans: readonly ClaimSpan[]): DrawnBlock[] {
  const lines = segments(document, spans).values();
  return document.content.map((block) => drawBlock(block, lines));
}

function drawBlock(block: ArticleBlock, lines: Iterator<Line, undefined>): DrawnBlock {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', line: nextLine(lines) };
    case 'heading':
      return { type: 'heading', level: block.attrs.level, line: nextLine(lines) };
    case 'codeBlock':
      return { type: 'code', language: block.attrs.language, line: nextLine(lines) };
    case 'bulletList':
      return { type: 'bulletList', items: drawItems(block.content, lines) };
    case 'orderedList':
      return { type: 'orderedList', start: block.attrs.start, items: drawItems(block.content, lines) };
    case 'blockquote':
      return { type: 'blockquote', blocks: block.content.map((child) => drawBlock(child, lines)) };
    case 'table':
      return { type: 'table', rows: drawRows(block, lines) };
    case 'image':
      return { type: 'image', ...block.attrs };
    case 'horizontalRule':
      return { type: 'rule' };
  }
}

function drawItems(items: ListItem[], lines: Iterator<Line, undefined>): DrawnBlock[][] {
  return items.map(({ content }) => content.map((child) => drawBlock(child, lines)));
}

function drawRows(table: Table, lines: Iterator<Line, undefined>): DrawnCell[][] {
  return table.content.map((row) =>
    (row.content ?? []).map(({ type, attrs, content }) => ({
      isHeader: type === 'tableHeader',
      ...attrs,
      blocks: content.map((child) => drawBlock(child, lines)),
    })),
  );
}

/** The walk meets the textblocks in the order in which `segments` lists them; one short is a defect. */
function nextLine(lines: Iterator<Line, undefined>): Line {
  const { value } = lines.next();
  if (value === undefined) throw new Error('A textblock has no line');
  return value;
}

import type { ArticleBlock, ArticleDocument, ArticleInline, ListItem, TableCell, TableRow } from './article-document';
import { documentLimits, parseArticleDocument, refuseDocument } from './validate';

type BulletOrNumbers = { isOrdered: boolean; start: number };

/** A container that is still being filled. */
type Open =
  | { kind: 'doc' | 'blockquote' | 'item'; blocks: ArticleBlock[] }
  | { kind: 'cell'; blocks: ArticleBlock[]; isHeader: boolean; colspan: number; rowspan: number }
  | { kind: 'list'; items: ListItem[]; isOrdered: boolean; start: number; isImplied: boolean }
  | { kind: 'table'; rows: TableRow[] }
  | { kind: 'row'; cells: TableCell[] };

/** What can be opened and holds blocks. */
export type ContainerKind = Open['kind'];

/** Levels that a container may still need below it: its item or row and cell, a textblock, its text. */
const reservedDepth = 6;

/**
 * Builds a document that obeys the schema from blocks and containers that come in any order.
 *
 * What the schema has no place for is moved to the nearest place that it has: a paragraph straight in a
 * list gets an item, a list straight in a list goes to the item before it, words straight in a table go
 * before it. Empty containers vanish. Beyond the depth that a document may have, containers are passed over
 * and their content kept.
 */
export class DocumentBuilder {
  readonly #stack: Open[] = [{ kind: 'doc', blocks: [] }];
  readonly #impliedLists = new WeakSet<ArticleBlock>();
  #nodes = 1;
  #text = 0;

  /** What a block would be added to now. */
  get innermost(): ContainerKind {
    return this.#top.kind;
  }

  get openCount(): number {
    return this.#stack.length;
  }

  get #top(): Open {
    const top = this.#stack.at(-1);
    if (top === undefined) throw new Error('The document itself was closed');
    return top;
  }

  /** Whether one more container still fits; one that does not is simply not opened. */
  get hasRoom(): boolean {
    return this.#stack.length + reservedDepth < documentLimits.maxDepth;
  }

  openBlockquote(): void {
    this.#stack.push({ kind: 'blockquote', blocks: [] });
  }

  openList({ isOrdered, start }: BulletOrNumbers, isImplied = false): void {
    this.#stack.push({ kind: 'list', items: [], isOrdered, start, isImplied });
  }

  openItem(): void {
    this.#stack.push({ kind: 'item', blocks: [] });
  }

  openTable(): void {
    this.#stack.push({ kind: 'table', rows: [] });
  }

  openRow(): void {
    this.#stack.push({ kind: 'row', cells: [] });
  }

  openCell(cell: { isHeader: boolean; colspan: number; rowspan: number }): void {
    this.#stack.push({ kind: 'cell', blocks: [], ...cell });
  }

  /** Close containers until `count` are left open; the document itself stays. */
  closeTo(count: number): void {
    while (this.#stack.length > Math.max(1, count)) this.#close();
  }

  /** Add a block to the innermost container that can hold it. */
  add(block: ArticleBlock): void {
    this.#count(block);
    this.#place(block, this.#stack.length - 1);
  }

  /** The finished document. A source without words gives one empty paragraph. */
  finish(): ArticleDocument {
    this.closeTo(1);
    const [doc] = this.#stack;
    const content = doc?.kind === 'doc' && doc.blocks.length > 0 ? doc.blocks : [{ type: 'paragraph' }];
    return parseArticleDocument({ type: 'doc', content });
  }

  #close(): void {
    const closed = this.#stack.pop();
    if (closed === undefined) return;
    this.#nodes += 1;
    const parent = this.#top;
    if (closed.kind === 'item' && parent.kind === 'list') {
      if (closed.blocks.length > 0) parent.items.push({ type: 'listItem', content: itemContent(closed.blocks) });
    } else if (closed.kind === 'cell' && parent.kind === 'row') {
      parent.cells.push(cellNode(closed));
    } else if (closed.kind === 'row' && parent.kind === 'table') {
      if (closed.cells.length > 0) parent.rows.push({ type: 'tableRow', content: closed.cells });
    } else {
      for (const block of blocksOf(closed)) this.#placeClosed(block, closed);
    }
  }

  #placeClosed(block: ArticleBlock, closed: Open): void {
    if (closed.kind === 'list' && closed.isImplied) this.#impliedLists.add(block);
    this.#place(block, this.#stack.length - 1);
  }

  #place(block: ArticleBlock, index: number): void {
    const container = this.#stack[index];
    if (container === undefined) return;
    if (container.kind === 'table' || container.kind === 'row') return this.#place(block, index - 1);
    if (container.kind === 'list') return addToList(container.items, block);
    if (this.#impliedLists.has(block) && this.#joinImplied(container.blocks.at(-1), block)) return;
    container.blocks.push(block);
  }

  /** Items without a list, one after the other, are one list. */
  #joinImplied(previous: ArticleBlock | undefined, block: ArticleBlock): boolean {
    if (previous?.type !== 'bulletList' || block.type !== 'bulletList' || !this.#impliedLists.has(previous)) return false;
    previous.content.push(...block.content);
    return true;
  }

  #count(block: ArticleBlock): void {
    const inlines = inlinesOf(block);
    this.#nodes += 1 + inlines.length;
    for (const inline of inlines) if (inline.type === 'text') this.#text += inline.text.length;
    if (this.#nodes > documentLimits.maxNodes) refuseDocument('too-many-nodes');
    if (this.#text > documentLimits.maxTextLength) refuseDocument('too-long');
  }
}

function inlinesOf(block: ArticleBlock): readonly ArticleInline[] {
  const isTextblock = block.type === 'paragraph' || block.type === 'heading' || block.type === 'codeBlock';
  return isTextblock ? (block.content ?? []) : [];
}

function blocksOf(closed: Open): ArticleBlock[] {
  switch (closed.kind) {
    case 'list':
      return closed.items.length === 0 ? [] : [listNode(closed.items, closed)];
    case 'blockquote':
      return closed.blocks.length === 0 ? [] : [{ type: 'blockquote', content: closed.blocks }];
    case 'table':
      return tableBlocks(closed.rows);
    case 'row':
      return closed.cells.flatMap(({ content }) => content);
    case 'doc':
    case 'item':
    case 'cell':
      return closed.blocks;
  }
}

function listNode(items: ListItem[], { isOrdered, start }: BulletOrNumbers): ArticleBlock {
  return isOrdered ? { type: 'orderedList', attrs: { start }, content: items } : { type: 'bulletList', content: items };
}

/** A table of one cell is a frame around a text, drawn by a mail program or an old page; the text is kept. */
function tableBlocks(rows: TableRow[]): ArticleBlock[] {
  const cells = rows.flatMap(({ content }) => content ?? []);
  const [only] = cells;
  if (only === undefined) return [];
  return cells.length === 1 ? only.content.filter((block) => !isEmptyParagraph(block)) : [{ type: 'table', content: rows }];
}

function cellNode({ blocks, isHeader, colspan, rowspan }: Extract<Open, { kind: 'cell' }>): TableCell {
  const content: ArticleBlock[] = blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
  return { type: isHeader ? 'tableHeader' : 'tableCell', attrs: { colspan, rowspan }, content };
}

/** Make blocks fit for an item, which begins with a paragraph. */
function itemContent(blocks: ArticleBlock[]): ArticleBlock[] {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return blocks;
  if (first?.type === 'heading') return [{ type: 'paragraph', ...(first.content ? { content: first.content } : {}) }, ...rest];
  return [{ type: 'paragraph' }, ...blocks];
}

function addToList(items: ListItem[], block: ArticleBlock): void {
  const last = items.at(-1);
  const isList = block.type === 'bulletList' || block.type === 'orderedList';
  if (isList && last !== undefined) last.content.push(block);
  else items.push({ type: 'listItem', content: itemContent([block]) });
}

function isEmptyParagraph(block: ArticleBlock): boolean {
  return block.type === 'paragraph' && block.content === undefined;
}

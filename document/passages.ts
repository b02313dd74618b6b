import type { Span } from '#domain/anchor';
import type { ArticleBlock, ArticleDocument, ArticleInline, ArticleTextblock, ListItem, TableRow } from './article-document';

/** What a passage is drawn as. */
export const passageForms = ['paragraph', 'heading', 'code', 'bullet', 'number', 'quote', 'header', 'cell', 'image', 'rule'] as const;

/** `level`: of a heading 1 to 6; of an item or a quote how deep it lies, 1 for the outermost; otherwise 0. */
export type PassageForm = { kind: (typeof passageForms)[number]; level: number };

/** Where a passage stands in a table: the table's number in the document, and row and column from 0. Of tables in a cell the outermost counts. */
export type TablePlace = { table: number; row: number; column: number; isHeader: boolean; colspan: number; rowspan: number };

/** The words from `start` to `end` of the canonical text lead to an address. */
export type PassageLink = Span & { href: string };

/**
 * A textblock, or a block without words, as a reader sees it: its span of the canonical text (empty without words), its form,
 * its place in a table, its links, and its emphasis by stretches as one string that is equal when the looks are. `picture` is an image's address and caption.
 */
export type Passage = Span & { form: PassageForm; place: TablePlace | null; links: readonly PassageLink[]; looks: string; picture: { src: string; alt: string } | null };

/** The passages of a document in the order of its text. */
export function passagesOf({ content }: ArticleDocument): Passage[] {
  const reader = new Reader();
  for (const block of content) reader.read(block, paragraph);
  return reader.passages;
}

const paragraph: PassageForm = { kind: 'paragraph', level: 0 };

/** Walks the blocks; `form` is that of the innermost list, quote or table around. */
class Reader {
  readonly passages: Passage[] = [];
  #at = 0;
  #tables = 0;
  #place: TablePlace | null = null;

  read(block: ArticleBlock, form: PassageForm): void {
    switch (block.type) {
      case 'paragraph':
        return this.#readWords(block, form);
      case 'heading':
        return this.#readWords(block, { kind: 'heading', level: block.attrs.level });
      case 'codeBlock':
        return this.#readWords(block, { kind: 'code', level: 0 });
      case 'image':
        return this.#addBare({ kind: 'image', level: 0 }, { src: block.attrs.src, alt: block.attrs.alt ?? '' });
      case 'horizontalRule':
        return this.#addBare({ kind: 'rule', level: 0 }, null);
      case 'table':
        return this.#readTable(block.content);
      case 'blockquote':
        return block.content.forEach((inner) => this.read(inner, deeper('quote', form)));
      case 'bulletList':
      case 'orderedList':
        return this.#readItems(block.content, deeper(block.type === 'bulletList' ? 'bullet' : 'number', form));
    }
  }

  #readItems(items: readonly ListItem[], form: PassageForm): void {
    for (const { content } of items) for (const inner of content) this.read(inner, form);
  }

  #readTable(rows: readonly TableRow[]): void {
    const outer = this.#place;
    const table = outer === null ? (this.#tables += 1) - 1 : outer.table;
    rows.forEach(({ content: cells = [] }, row) => cells.forEach(({ type, attrs, content }, column) => {
      const isHeader = type === 'tableHeader';
      this.#place = outer ?? { table, row, column, isHeader, ...attrs };
      for (const inner of content) this.read(inner, { kind: isHeader ? 'header' : 'cell', level: 0 });
    }));
    this.#place = outer;
  }

  #readWords({ content }: ArticleTextblock, form: PassageForm): void {
    const inlines: readonly ArticleInline[] = content ?? [];
    const start = this.#at;
    const links: PassageLink[] = [];
    const looks: string[] = [];
    for (const inline of inlines) {
      const end = this.#at + (inline.type === 'text' ? inline.text.length : 1);
      for (const mark of inline.marks ?? []) {
        if (mark.type === 'link') addLink(links, { start: this.#at, end, href: mark.attrs.href });
        else looks.push(`${mark.type} ${inline.type === 'text' ? inline.text.trim() : ''}`);
      }
      this.#at = end;
    }
    this.passages.push({ start, end: this.#at, form, place: this.#place, links, looks: looks.join('\n'), picture: null });
    this.#at += 1;
  }

  /** Stands between two textblocks, at the beginning of the later one. */
  #addBare(form: PassageForm, picture: Passage['picture']): void {
    this.passages.push({ start: this.#at, end: this.#at, form, place: this.#place, links: [], looks: '', picture });
  }
}

function deeper(kind: 'quote' | 'bullet' | 'number', { level }: PassageForm): PassageForm {
  return { kind, level: level + 1 };
}

/** A link goes on through words of another look. */
function addLink(links: PassageLink[], link: PassageLink): void {
  const last = links.at(-1);
  if (last?.href === link.href && last.end === link.start) last.end = link.end;
  else links.push(link);
}

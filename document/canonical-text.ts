import type { Node } from '@tiptap/pm/model';

/** What an inline node that is not text stands for, one code unit like the one position that it takes. */
const inlineLeaves = new Map([['hardBreak', '\n']]);
const otherInlineLeaf = '\uFFFC';

/**
 * The plain text of a document, on which quotes, offsets and the SHA-256 of a revision stand.
 *
 * Decided once, for editor, server and export alike:
 * - each textblock (paragraph, heading, code block, the paragraphs of a cell or item) is one line; between
 *   two of them stands one `\n`, also for an empty one;
 * - a hard break is `\n`;
 * - a citation in a rationale is U+FFFC, the object replacement character;
 * - blocks without words (image, horizontal rule) and the borders of lists, quotes and tables give nothing;
 * - every character of the text stays as it is: no normalisation, no trimming.
 *
 * So a position inside a textblock and an offset into the text are the same thing, counted from different
 * beginnings; {@link PositionMap} converts them.
 */
export function canonicalText(doc: Node): string {
  const lines: string[] = [];
  eachTextblock(doc, (block) => lines.push(lineOf(block)));
  return lines.join('\n');
}

/** An inline stretch of a document in ProseMirror positions, inside one textblock. */
export type InlineRange = { from: number; to: number };

/** One textblock: the position and the offset of its beginning, and its length in code units. */
type Line = { from: number; offset: number; length: number };

/**
 * ProseMirror positions ⇄ offsets of the canonical text, for one document.
 *
 * Built in one pass over the textblocks; each look-up is a binary search. Offsets count UTF-16 code units.
 * Every offset from 0 to the length of the text, both included, has exactly one position inside a
 * textblock, so no bias is needed: of the two sides of a `\n` between textblocks, the lower offset is the
 * end of the one and the higher the beginning of the next.
 */
export class PositionMap {
  readonly #lines: Line[] = [];
  /** The length of the canonical text. */
  readonly length: number;

  constructor(doc: Node) {
    let offset = 0;
    eachTextblock(doc, (block, from) => {
      this.#lines.push({ from, offset, length: block.content.size });
      offset += block.content.size + 1;
    });
    this.length = Math.max(0, offset - 1);
  }

  /**
   * The offset of a position. Exact inside textblocks. A position between them, or outside the document,
   * counts as the end of the textblock before it, or as 0 when there is none.
   */
  offsetAt(pos: number): number {
    const line = this.#last((candidate) => candidate.from <= pos);
    return line === null ? 0 : line.offset + Math.min(pos - line.from, line.length);
  }

  /**
   * The position of an offset, always inside a textblock. Offsets outside the text are brought to its
   * nearest end; a document without any textblock has only position 0.
   */
  positionAt(offset: number): number {
    const within = Math.min(Math.max(offset, 0), this.length);
    const line = this.#last((candidate) => candidate.offset <= within);
    return line === null ? 0 : line.from + (within - line.offset);
  }

  /**
   * The inline ranges that a span of the text covers, one for each textblock in which it has a character.
   * A span over two paragraphs gives two; one that covers only the `\n` between them gives none.
   */
  rangesOf(start: number, end: number): InlineRange[] {
    const ranges: InlineRange[] = [];
    for (let index = Math.max(0, this.#lastIndex((line) => line.offset <= start)); index < this.#lines.length; index += 1) {
      const line = this.#lines[index];
      if (line === undefined || line.offset >= end) break;
      const from = line.from + Math.max(0, start - line.offset);
      const to = line.from + Math.min(line.length, end - line.offset);
      if (from < to) ranges.push({ from, to });
    }
    return ranges;
  }

  #last(holds: (line: Line) => boolean): Line | null {
    return this.#lines[this.#lastIndex(holds)] ?? null;
  }

  /** The last line for which a test holds that holds for a first part of the lines only; -1 for none. */
  #lastIndex(holds: (line: Line) => boolean): number {
    let low = 0;
    let high = this.#lines.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const line = this.#lines[middle];
      if (line !== undefined && holds(line)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function eachTextblock(doc: Node, visit: (block: Node, from: number) => void): void {
  if (doc.isTextblock) visit(doc, 0);
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    visit(node, pos + 1);
    return false;
  });
}

function lineOf(block: Node): string {
  return block.children.map((child) => child.text ?? inlineLeaves.get(child.type.name) ?? otherInlineLeaf).join('');
}

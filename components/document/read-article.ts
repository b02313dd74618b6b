import type { ArticleDocument } from '#document/article-document';
import { canonicalText } from '#document/canonical-text';
import { drawArticle, type DrawnBlock } from '#document/render';
import { articleNode } from '#document/schema';
import type { ClaimSpan } from '#document/segments';
import { parseArticleDocument } from '#document/validate';

/**
 * A stored article ready to be drawn, checked once more on its way out.
 *
 * A document that no longer keeps the rules of today, or whose words are not the `text` on which the spans
 * stand, is drawn as plain paragraphs of that text: the reader loses emphasis and links, never a word, and
 * no mark moves to words that nobody checked.
 */
export function readArticle(document: unknown, text: string, spans: readonly ClaimSpan[]): DrawnBlock[] {
  return drawArticle(soundDocument(document, text), spans);
}

/** A stored document that keeps today's rules and holds exactly `text`; else that text as plain paragraphs. */
export function soundDocument(document: unknown, text: string): ArticleDocument {
  return parse(document, text) ?? plain(text);
}

function parse(document: unknown, text: string): ArticleDocument | null {
  try {
    const parsed = parseArticleDocument(document);
    return canonicalText(articleNode(parsed)) === text ? parsed : null;
  } catch {
    return null;
  }
}

function plain(text: string): ArticleDocument {
  const content = text.split('\n').map((line) => (line === '' ? {} : { content: [{ type: 'text' as const, text: line }] }));
  return { type: 'doc', content: content.map((line) => ({ type: 'paragraph', ...line })) };
}

/**
 * The outline level of every heading, from `top` down, without a gap.
 *
 * Authors choose levels by size; a reader who moves by headings needs the next level to be one deeper.
 */
export function outline(blocks: readonly DrawnBlock[], top: number): Map<DrawnBlock, number> {
  const levels = new Map<DrawnBlock, number>();
  const open: number[] = [];
  const visit = (block: DrawnBlock): void => {
    if (block.type === 'heading') {
      while ((open.at(-1) ?? 0) >= block.level) open.pop();
      open.push(block.level);
      levels.set(block, Math.min(6, top + open.length - 1));
    } else children(block).forEach(visit);
  };
  blocks.forEach(visit);
  return levels;
}

function children(block: DrawnBlock): DrawnBlock[] {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList':
      return block.items.flat();
    case 'blockquote':
      return block.blocks;
    case 'table':
      return block.rows.flat().flatMap(({ blocks }) => blocks);
    default:
      return [];
  }
}

import { marked } from 'marked';
import type { ArticleBlock, ArticleDocument, ArticleInline } from './article-document';
import { isStorable } from './grammar';
import { HtmlReader } from './html-reader';
import { readHtml } from './html-tokens';
import { parseArticleDocument, refuseDocument } from './validate';

/** The longest Markdown that is read, in code units: ten times a long article. */
export const maxMarkdownLength = 1_000_000;

/**
 * Clean what a browser, Word, Google Docs or a file gives as HTML to an article.
 *
 * Headings, lists (Word's imitations too), links, quotes, emphasis, code, tables and images are kept as far
 * as the schema allows; everything else is kept as its words. Scripts, styles, comments, form controls and what the
 * source itself hides are left out, as are `data:` images and the addresses of links that a document may not hold.
 * White space is folded as HTML does; a run of line breaks ends a paragraph. Any string is accepted, NUL is
 * dropped and half a surrogate pair becomes U+FFFD. Cleaning the HTML of a cleaned article gives it again.
 *
 * @throws Refusal `document-invalid` when what is left is larger than a document may be.
 */
export function fromHtml(html: string): ArticleDocument {
  const reader = new HtmlReader();
  readHtml(html, reader);
  return reader.finish();
}

/**
 * Read plain text as an article.
 *
 * Blank lines part paragraphs, and a line end inside one is a break. A text with no blank line between its lines has a
 * paragraph on each. White space at the edges of lines is dropped, nothing else is changed.
 *
 * @throws Refusal `document-invalid` for a NUL or half a surrogate pair, or a text larger than a document may be.
 */
export function fromPlainText(text: string): ArticleDocument {
  refuseUnstorable(text);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/).map((line) => line.trim());
  const paragraphs = splitAtBlanks(lines);
  const blocks = paragraphs.length > 1 ? paragraphs.map(paragraph) : (paragraphs[0] ?? ['']).map((line) => paragraph([line]));
  return parseArticleDocument({ type: 'doc', content: blocks });
}

/**
 * Read Markdown (GitHub's flavour, HTML in it included) as an article, cleaned as {@link fromHtml} does.
 *
 * YAML front matter is left out. Nesting beyond what the Markdown reader can follow makes it plain text.
 *
 * @throws Refusal as {@link fromPlainText}; `too-long` already from {@link maxMarkdownLength}.
 */
export function fromMarkdown(markdown: string): ArticleDocument {
  refuseUnstorable(markdown);
  if (markdown.length > maxMarkdownLength) refuseDocument('too-long');
  const source = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/^---\n(?:.*\n)*?---(?:\n|$)/, '');
  const html = markdownToHtml(tame(source));
  return html === null ? fromPlainText(source) : fromHtml(html);
}

function markdownToHtml(markdown: string): string | null {
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The Markdown reader takes quadratic time for emphasis marks and quote marks that no writer makes in such numbers. */
function tame(markdown: string): string {
  return markdown
    .replace(/^((?:[ \t]*>){20})[ \t>]+/gm, '$1 ')
    .split(/(\n[ \t]*\n)/)
    .map((part) => ((part.match(/[*_~]/g)?.length ?? 0) > 1000 ? part.replace(/[*_~]/g, '\\$&') : part))
    .join('');
}

function splitAtBlanks(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [];
  let open: string[] | null = null;
  for (const line of lines) {
    if (line === '') open = null;
    else if (open === null) paragraphs.push((open = [line]));
    else open.push(line);
  }
  return paragraphs;
}

function paragraph(lines: readonly string[]): ArticleBlock {
  const content = lines.flatMap((line, index): ArticleInline[] => {
    const words: ArticleInline[] = line === '' ? [] : [{ type: 'text', text: line }];
    return index === 0 ? words : [{ type: 'hardBreak' }, ...words];
  });
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function refuseUnstorable(text: string): void {
  if (!isStorable(text)) refuseDocument('text-unstorable');
}

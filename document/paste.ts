import { marked } from 'marked';
import type { ArticleBlock, ArticleDocument, ArticleInline } from './article-document';
import { isStorable } from './grammar';
import { HtmlReader } from './html-reader';
import { readHtml } from './html-tokens';
import { documentLimits, parseArticleDocument, refuseDocument } from './validate';

/** The longest Markdown that is read, in code units: three times a 20,000-word article. */
export const maxMarkdownLength = 500_000;

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
  const paragraphs = splitAtBlanks(text.replace(/^\ufeff/, '').split(/\r\n?|\n/));
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
  const source = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(frontMatter, '');
  const html = markdownToHtml(tame(source));
  return html === null ? fromPlainText(source) : fromHtml(html);
}

/** Keys, comments and what is indented below a key, between rules of dashes. Anything else there is text between two rules. */
const frontMatter = /^---\n(?:(?:[\w-]+:.*|#.*|[ \t].*|-[ \t].*)?\n)*?---(?:\n|$)/;

function markdownToHtml(markdown: string): string | null {
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** More quotes and lists than this, one in the other on one line, are no text that somebody wrote. */
const tooDeep = /^((?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){20})(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/gm;

/** The Markdown reader takes quadratic time for nesting and emphasis that no writer makes in such numbers. */
function tame(markdown: string): string {
  return markdown
    .replace(tooDeep, '$1')
    .split(/(\n[ \t]*\n)/)
    .map((part) => ((part.match(/[*_~]/g)?.length ?? 0) > 1000 ? part.replace(/[*_~]/g, '\\$&') : part))
    .join('');
}

function splitAtBlanks(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [];
  let open: string[] | null = null;
  let room: number = documentLimits.maxNodes;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') open = null;
    else if (open === null) paragraphs.push((open = [words]));
    else open.push(words);
    if (words !== '' && (room -= 2) < 0) refuseDocument('too-many-nodes');
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

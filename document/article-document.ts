/**
 * An article's document as JSON: what is stored, sent and drawn.
 *
 * The shape is ProseMirror's own (`Node.toJSON`), closed: a renderer can switch over `type` exhaustively.
 * Only {@link parseArticleDocument} (validate.ts) makes one from outside input. `content` is left out when
 * it is empty, `marks` when there are none; attributes are always all there.
 */
export type ArticleDocument = { type: 'doc'; content: ArticleBlock[] };

/** What may stand directly in an article. */
export type ArticleBlock = ArticleTextblock | BulletList | OrderedList | Blockquote | Table | Image | HorizontalRule;

/** The blocks that hold words; each is one line of the canonical text. */
export type ArticleTextblock = Paragraph | Heading | CodeBlock;

type Paragraph = { type: 'paragraph'; content?: ArticleInline[] };
type Heading = { type: 'heading'; attrs: { level: number }; content?: ArticleInline[] };
type CodeBlock = { type: 'codeBlock'; attrs: { language: string | null }; content?: ArticleText[] };
type BulletList = { type: 'bulletList'; content: ListItem[] };
type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] };
/** One item of a list: blocks, the first of them a paragraph. */
export type ListItem = { type: 'listItem'; content: ArticleBlock[] };
type Blockquote = { type: 'blockquote'; content: ArticleBlock[] };
/** A table by rows. */
export type Table = { type: 'table'; content: TableRow[] };
/** A row; empty when the cells above reach through it. */
export type TableRow = { type: 'tableRow'; content?: TableCell[] };
/** A cell, of the head or of the body, with how many columns and rows it spans. */
export type TableCell = {
  type: 'tableCell' | 'tableHeader';
  attrs: { colspan: number; rowspan: number };
  content: ArticleBlock[];
};
type Image = { type: 'image'; attrs: { src: string; alt: string | null; title: string | null } };
type HorizontalRule = { type: 'horizontalRule' };

/** What may stand in a line of text. */
export type ArticleInline = ArticleText | HardBreak;
/** Letters that share their marks. */
export type ArticleText = { type: 'text'; text: string; marks?: ArticleMark[] };
type HardBreak = { type: 'hardBreak'; marks?: ArticleMark[] };

/** How letters are set, or where they lead. */
export type ArticleMark =
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'superscript' | 'subscript' }
  | { type: 'link'; attrs: { href: string } };

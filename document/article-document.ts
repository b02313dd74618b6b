/**
 * An article's document as JSON: what is stored, sent and drawn.
 *
 * The shape is ProseMirror's own (`Node.toJSON`), closed: a renderer can switch over `type` exhaustively.
 * Only {@link parseArticleDocument} (validate.ts) makes one from outside input. `content` is left out when
 * it is empty, `marks` when there are none; attributes are always all there.
 */
export type ArticleDocument = { type: 'doc'; content: ArticleBlock[] };

export type ArticleBlock = ArticleTextblock | BulletList | OrderedList | Blockquote | Table | Image | HorizontalRule;

/** The blocks that hold words; each is one line of the canonical text. */
export type ArticleTextblock = Paragraph | Heading | CodeBlock;

type Paragraph = { type: 'paragraph'; content?: ArticleInline[] };
type Heading = { type: 'heading'; attrs: { level: number }; content?: ArticleInline[] };
type CodeBlock = { type: 'codeBlock'; attrs: { language: string | null }; content?: ArticleText[] };
type BulletList = { type: 'bulletList'; content: ListItem[] };
type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] };
export type ListItem = { type: 'listItem'; content: ArticleBlock[] };
type Blockquote = { type: 'blockquote'; content: ArticleBlock[] };
export type Table = { type: 'table'; content: TableRow[] };
export type TableRow = { type: 'tableRow'; content?: TableCell[] };
export type TableCell = {
  type: 'tableCell' | 'tableHeader';
  attrs: { colspan: number; rowspan: number };
  content: ArticleBlock[];
};
type Image = { type: 'image'; attrs: { src: string; alt: string | null; title: string | null } };
type HorizontalRule = { type: 'horizontalRule' };

export type ArticleInline = ArticleText | HardBreak;
export type ArticleText = { type: 'text'; text: string; marks?: ArticleMark[] };
type HardBreak = { type: 'hardBreak'; marks?: ArticleMark[] };

export type ArticleMark =
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'superscript' | 'subscript' }
  | { type: 'link'; attrs: { href: string } };

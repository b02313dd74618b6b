import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { ArticleDocument } from './article-document';
import { articleExtensions, rationaleExtensions } from './extensions';
import type { RationaleDocument } from './rationale-document';

/** The grammar of an article: blocks, lists, quotes, tables, images; see extensions.ts for each. */
export const articleSchema = getSchema(articleExtensions);

/** The grammar of a rationale: paragraphs, lists, quotes, and citations of evidence. */
export const rationaleSchema = getSchema(rationaleExtensions);

/** The ProseMirror node of a validated article, for its positions and canonical text. */
export function articleNode(document: ArticleDocument): Node {
  return articleSchema.nodeFromJSON(document);
}

/** The ProseMirror node of a validated rationale. */
export function rationaleNode(document: RationaleDocument): Node {
  return rationaleSchema.nodeFromJSON(document);
}

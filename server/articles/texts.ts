import { createHash } from 'node:crypto';
import type { ArticleDocument } from '#document/article-document';
import { canonicalText } from '#document/canonical-text';
import { fromHtml, fromMarkdown, fromPlainText } from '#document/paste';
import { articleNode } from '#document/schema';
import { parseArticleDocument } from '#document/validate';
import { invalid } from '#domain/invalid-input';
import type { Actor } from '#domain/permission';
import type { Tx } from '#server/db';
import { newId } from '#server/id';

/** The words of an article: the document, and the canonical text on which anchors stand. */
export type Text = { document: ArticleDocument; text: string };

/** The forms in which words come from outside; exactly one is given. */
type Forms = { text?: string | undefined; html?: string | undefined; markdown?: string | undefined; document?: unknown };

/** Read words from outside. `within` is where they stand in the request. Refuses with `invalid-input` when there are none. */
export function readText(forms: Forms, within = ''): Text {
  const { form, document } = readDocument(forms, within);
  const text = canonicalText(articleNode(document));
  if (!/[\p{L}\p{N}]/u.test(text)) throw invalid(`${within}${form}`, 'no-words');
  return { document, text };
}

function readDocument({ text, html, markdown, document }: Forms, within: string): { form: string; document: ArticleDocument } {
  if (text !== undefined) return { form: 'text', document: fromPlainText(text) };
  if (html !== undefined) return { form: 'html', document: fromHtml(html) };
  if (markdown !== undefined) return { form: 'markdown', document: fromMarkdown(markdown) };
  return { form: 'document', document: parseArticleDocument(document, `${within}document`) };
}

/** Write a text as a revision. */
export async function saveRevision(
  tx: Tx,
  actor: Actor,
  { articleId, number, note = '' }: { articleId: string; number: number; note?: string },
  { document, text }: Text,
): Promise<{ id: string; sha256: string }> {
  const id = newId();
  const sha256 = createHash('sha256').update(text).digest();
  await tx.revision.create({ data: { id, articleId, number, document, text, note, sha256: Uint8Array.from(sha256), authorId: actor.id } });
  return { id, sha256: sha256.toString('hex') };
}

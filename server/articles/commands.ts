import { createHash } from 'node:crypto';
import type { ArticleView, ChangeArticle, ImportArticle } from '#contract/article';
import type { ArticleDocument } from '#document/article-document';
import { canonicalText } from '#document/canonical-text';
import { fromHtml, fromMarkdown, fromPlainText } from '#document/paste';
import { articleNode } from '#document/schema';
import { parseArticleDocument } from '#document/validate';
import { freeSlug, slugOf } from '#domain/article';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import type { Prisma } from '#prisma';
import { findArticle } from '#server/articles/rows';
import { viewArticle } from '#server/articles/view';
import { expectVersion } from '#server/claims/rows';
import { dateOf } from '#server/days';
import { transact } from '#server/db';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { record } from '#server/ledger';

/** Bring an article in: its details and revision 1. Refuses with `invalid-input` when the text holds no words. */
export async function importArticle(actor: Actor, body: ImportArticle): Promise<ArticleView> {
  const grant = authorise(actor, 'article.import');
  const text = readText(body);
  return transact(async (tx) => {
    const articleId = newId();
    const slug = await takeSlug(tx, body.title);
    const details = { ...detailsOf(body), title: body.title, language: body.language ?? (await houseLanguage(tx)) };
    await tx.article.create({ data: { ...details, id: articleId, slug, createdById: actor.id, updatedById: actor.id } });
    const sha256 = await saveFirstRevision(tx, articleId, text, actor);
    await record(tx, grant, { type: 'article.imported', articleId, slug, title: body.title, revision: 1, sha256 });
    return viewArticle(tx, articleId);
  });
}

/** Change what is said about an article; its address stays, because readers may hold it. */
export function changeArticle(
  actor: Actor,
  { articleId }: { articleId: string },
  body: ChangeArticle,
  expectedVersion: number | null,
): Promise<ArticleView> {
  return transact(async (tx) => {
    const article = await findArticle(tx, articleId);
    const grant = authorise(actor, 'article.edit');
    expectVersion(article, expectedVersion);
    await tx.article.update({
      where: { id: articleId },
      data: { ...detailsOf(body), updatedById: actor.id, version: { increment: 1 } },
    });
    await record(tx, grant, { type: 'article.changed', articleId, changed: body });
    return viewArticle(tx, articleId);
  });
}

type Text = { document: ArticleDocument; text: string };

function readText(body: ImportArticle): Text {
  const { form, document } = readDocument(body);
  const text = canonicalText(articleNode(document));
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Refusal('invalid-input', { field: form, params: { rule: 'holds no words' } });
  return { document, text };
}

function readDocument({ text, html, markdown, document }: ImportArticle): { form: string; document: ArticleDocument } {
  if (text !== undefined) return { form: 'text', document: fromPlainText(text) };
  if (html !== undefined) return { form: 'html', document: fromHtml(html) };
  if (markdown !== undefined) return { form: 'markdown', document: fromMarkdown(markdown) };
  return { form: 'document', document: parseArticleDocument(document) };
}

/** What was given, as columns; what was left out stays as it is. */
function detailsOf({ title, byline, outlet, language, publishedOn, originalUrl }: ChangeArticle) {
  return {
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
    ...(publishedOn === undefined ? {} : { publishedOn: dateOf(publishedOn) }),
    ...(originalUrl === undefined ? {} : { originalUrl }),
  } satisfies Prisma.ArticleUpdateInput;
}

async function houseLanguage(tx: Tx): Promise<string> {
  return (await tx.newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { language: true } })).language;
}

/** The lock makes imports take their addresses one after the other. */
async function takeSlug(tx: Tx, title: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Article.slug', 0))`;
  const slug = slugOf(title);
  const start = slug.slice(0, 70);
  const taken = await tx.article.findMany({ where: { slug: { startsWith: start } }, select: { slug: true } });
  return freeSlug(slug, new Set(taken.map((article) => article.slug)));
}

async function saveFirstRevision(tx: Tx, articleId: string, { document, text }: Text, actor: Actor): Promise<string> {
  const sha256 = createHash('sha256').update(text).digest();
  await tx.revision.create({
    data: { id: newId(), articleId, number: 1, document, text, sha256: Uint8Array.from(sha256), authorId: actor.id },
  });
  return sha256.toString('hex');
}

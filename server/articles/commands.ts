import type { ArticleView, ChangeArticle, ImportArticle } from '#contract/article';
import { freeSlug, slugOf } from '#domain/article';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import type { Prisma } from '#prisma';
import { findArticle } from '#server/articles/rows';
import { readText, saveRevision } from '#server/articles/texts';
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
    const { sha256 } = await saveRevision(tx, actor, { articleId, number: 1 }, text);
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

import type { ArticleView } from '#contract/article';
import { Refusal } from '#domain/refusal';
import type { Prisma } from '#prisma';
import { countStages } from '#server/articles/stages';
import type { StageCounts } from '#server/articles/stages';
import { dayOf } from '#server/days';
import type { Tx } from '#server/db';

export const articleInclude = {
  createdBy: { select: { id: true, name: true } },
  revisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
  editions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, createdAt: true } },
} satisfies Prisma.ArticleInclude;

export type ArticleRow = Prisma.ArticleGetPayload<{ include: typeof articleInclude }>;

/** One article with where its claims stand. Refuses with `not-found`. */
export async function viewArticle(tx: Tx, articleId: string): Promise<ArticleView> {
  const row = await tx.article.findUnique({ where: { id: articleId }, include: articleInclude });
  if (!row) throw new Refusal('not-found', { params: { noun: 'article' } });
  const stagesOf = await countStages(tx, [articleId]);
  return articleView(row, stagesOf(articleId));
}

export function articleView(row: ArticleRow, claims: StageCounts): ArticleView {
  const [edition] = row.editions;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    byline: row.byline,
    outlet: row.outlet,
    language: row.language,
    publishedOn: dayOf(row.publishedOn),
    originalUrl: row.originalUrl,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    revision: row.revisions[0]?.number ?? 0,
    claims,
    edition: edition ? { number: edition.number, publishedAt: edition.createdAt.toISOString() } : null,
  };
}

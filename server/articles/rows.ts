import { Refusal } from '#domain/refusal';
import type { Tx } from '#server/db';

/** An article found for a change, and the version that the change must name. */
export type FoundArticle = { id: string; version: number; title: string };

/**
 * Find an article and lock its row until the transaction ends, so that its numbers are given out in one order.
 *
 * Who also locks a claim does so before. Refuses with `not-found`.
 */
export async function findArticle(tx: Tx, articleId: string): Promise<FoundArticle> {
  const [row] = await tx.$queryRaw<FoundArticle[]>`
    SELECT id, version, title FROM "Article" WHERE id = ${articleId}::uuid FOR UPDATE`;
  if (!row) throw new Refusal('not-found', { params: { noun: 'article' } });
  return row;
}

/** The text on which new anchors stand. */
export type NewestRevision = { id: string; number: number; text: string };

export async function findNewestRevision(tx: Tx, articleId: string): Promise<NewestRevision> {
  return tx.revision.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, text: true },
  });
}

/** Give out the article's next claim number. */
export async function takeNumber(tx: Tx, articleId: string): Promise<number> {
  const { nextNumber } = await tx.article.update({
    where: { id: articleId },
    data: { nextNumber: { increment: 1 } },
    select: { nextNumber: true },
  });
  return nextNumber - 1;
}

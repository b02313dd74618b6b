import type { EditionView } from '#contract/edition';
import { corrections } from '#domain/edition';
import type { Correction } from '#domain/edition';
import type { Prisma } from '#prisma';
import { readNames } from '#server/claims/names';
import type { NameOf } from '#server/claims/names';
import type { Tx } from '#server/db';
import { oneOf } from '#server/vocabulary';

/** An edition without its content, which is as large as the article. */
export const editionSelect = {
  id: true, articleId: true, number: true, correction: true, correctionNote: true, publishedById: true, createdAt: true,
  article: { select: { slug: true } },
  revision: { select: { number: true } },
  claims: { orderBy: { number: 'asc' }, select: { number: true, claimId: true, digest: true } },
} satisfies Prisma.EditionSelect;

type EditionRow = Prisma.EditionGetPayload<{ select: typeof editionSelect }>;

export async function viewEdition(tx: Tx, id: string): Promise<EditionView> {
  const row = await tx.edition.findUniqueOrThrow({ where: { id }, select: editionSelect });
  return editionView(row, await readNames(tx, [row.publishedById]));
}

export function editionView(row: EditionRow, nameOf: NameOf): EditionView {
  return {
    articleId: row.articleId,
    slug: row.article.slug,
    number: row.number,
    revision: row.revision.number,
    claims: row.claims,
    correction: correctionOf(row),
    publishedBy: nameOf(row.publishedById),
    publishedAt: row.createdAt.toISOString(),
  };
}

/** The note that readers are owed; `null` on a first edition. */
export function correctionOf({ correction, correctionNote }: { correction: string | null; correctionNote: string | null }): { kind: Correction; note: string } | null {
  return correction === null ? null : { kind: oneOf(corrections, correction), note: correctionNote ?? '' };
}

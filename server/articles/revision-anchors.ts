import type { RevisionAnchorView } from '#contract/revision';
import { anchorMethods } from '#domain/anchor';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { readPlace } from '#server/claims/reads';
import { db } from '#server/db';
import { pageOf } from '#server/pages';
import { oneOf } from '#server/vocabulary';

type Row = Omit<RevisionAnchorView, 'anchor'> & Omit<RevisionAnchorView['anchor'], 'method'> & { method: string };

/**
 * How the claims of an article stood in one of its revisions, in the order of that text; lost ones first.
 *
 * Claims marked later are not among them, nor are deleted ones.
 */
export async function listRevisionAnchors(
  actor: Actor,
  { articleId, number }: { articleId: string; number: number },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: RevisionAnchorView[]; nextCursor: string | null }> {
  authorise(actor, 'article.read');
  const revision = await db.revision.findFirst({ where: { articleId, number }, select: { id: true } });
  if (!revision) throw new Refusal('not-found', { params: { noun: 'revision' } });
  const place = readPlace(cursor);
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id AS "appearanceId", a."claimId", a.number, c.statement, c."shortStatement", a."deletedAt" IS NOT NULL AS closed,
      ${number}::int AS revision, n.start, n."end", n.exact, n.prefix, n.suffix, n.method, n.confidence, k."placeId", k.exact AS was
    FROM "Appearance" a
    JOIN "Claim" c ON c.id = a."claimId" AND c."deletedAt" IS NULL
    CROSS JOIN LATERAL (
      SELECT * FROM "Anchor" an WHERE an."appearanceId" = a.id AND an."revisionId" = ${revision.id}::uuid ORDER BY an.id DESC LIMIT 1
    ) n
    JOIN "Anchor" k ON k.id = CASE n.method WHEN 'proposed' THEN coalesce(n."foundFromId", n.id) ELSE n.id END
    WHERE a."articleId" = ${articleId}::uuid AND (n.start, a.number) > (${place.start}::int, ${place.number}::int)
    ORDER BY n.start, a.number LIMIT ${limit + 1}`;
  return pageOf.cut(rows, limit, (row) => `${row.start},${row.number}`, view);
}

function view({ revision, start, end, exact, prefix, suffix, method, confidence, placeId, was, ...row }: Row): RevisionAnchorView {
  return { ...row, anchor: { revision, start, end, exact, prefix, suffix, confidence, placeId, was, method: oneOf(anchorMethods, method) } };
}

import type { ClaimCard, ClaimView } from '#contract/claim';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { loadClaims } from '#server/claims/load';
import { claimCard } from '#server/claims/map-card';
import { readOutworn } from '#server/claims/outworn';
import { readRewordings } from '#server/claims/rewordings';
import { viewClaim } from '#server/claims/view';
import { db } from '#server/db';
import { pageOf } from '#server/pages';

/** One claim, whole; a deleted one too, which says so. Refuses with `not-found`. */
export async function getClaim(actor: Actor, { claimId }: { claimId: string }): Promise<ClaimView> {
  authorise(actor, 'article.read');
  return viewClaim(db, claimId, actor);
}

/** The claims of an article in the order of the text, then by number; lost ones first. */
export async function listClaims(
  actor: Actor,
  { articleId }: { articleId: string },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: ClaimCard[]; nextCursor: string | null }> {
  authorise(actor, 'article.read');
  const places = await readPlaces(articleId, readPlace(cursor), limit + 1);
  if (places.length === 0 && cursor === undefined) await expectArticle(articleId);
  const claims = await loadClaims(db, { id: { in: places.slice(0, limit).map(({ claimId }) => claimId) } });
  const byId = new Map(claims.map((claim) => [claim.row.id, claim]));
  const rewordingOf = await readRewordings(db, claims);
  const isOutworn = await readOutworn(db, claims);
  const { items, nextCursor } = pageOf.cut(places, limit, ({ start, number }) => `${start},${number}`, ({ claimId, appearanceId }) => {
    const claim = byId.get(claimId);
    const appearance = claim?.row.appearances.find(({ id }) => id === appearanceId);
    // Somebody merged or closed it while the list was read.
    return claim && appearance ? [claimCard(claim, appearance, { isReworded: rewordingOf(appearanceId) !== null, isOutworn: isOutworn(appearanceId) }, actor)] : [];
  });
  return { items: items.flat(), nextCursor };
}

type Place = { appearanceId: string; claimId: string; start: number; number: number };

/** The place in the text, and the number, after which a list goes on. */
export function readPlace(cursor: string | undefined): { start: number; number: number } {
  const key = pageOf.readCursor(cursor);
  if (key === null) return { start: -1, number: 0 };
  const [, start, number] = /^(\d{1,9}),(\d{1,9})$/u.exec(key) ?? [];
  if (start === undefined || number === undefined) throw new Refusal('cursor-invalid', { field: 'cursor' });
  return { start: Number(start), number: Number(number) };
}

/** The appearances after a place, each by its newest anchor. */
function readPlaces(articleId: string, { start, number }: { start: number; number: number }, take: number): Promise<Place[]> {
  return db.$queryRaw<Place[]>`
    SELECT a.id AS "appearanceId", a."claimId", n.start, a.number
    FROM "Appearance" a
    JOIN "Claim" c ON c.id = a."claimId" AND c."deletedAt" IS NULL
    CROSS JOIN LATERAL (
      SELECT an.start FROM "Anchor" an JOIN "Revision" r ON r.id = an."revisionId"
      WHERE an."appearanceId" = a.id ORDER BY r.number DESC, an.id DESC LIMIT 1
    ) n
    WHERE a."articleId" = ${articleId}::uuid AND a."deletedAt" IS NULL AND (n.start, a.number) > (${start}::int, ${number}::int)
    ORDER BY n.start, a.number LIMIT ${take}`;
}

async function expectArticle(articleId: string): Promise<void> {
  const article = await db.article.findUnique({ where: { id: articleId }, select: { id: true } });
  if (!article) throw new Refusal('not-found', { params: { noun: 'article' } });
}

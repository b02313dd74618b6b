import { anchorMethods } from '#domain/anchor';
import type { PlacedAnchor } from '#domain/revision';
import type { Tx } from '#server/db';
import { oneOf } from '#server/vocabulary';

/**
 * An appearance as a new text finds it: where it stands now, and the last anchor that a person made or confirmed
 * (`base`), which may be the same one. Deleted claims and closed appearances are carried along too, since both can
 * come back; they are not `isLive`.
 */
export type Standing = {
  appearanceId: string;
  claimId: string;
  number: number;
  statement: string;
  shortStatement: string;
  isLive: boolean;
  anchor: PlacedAnchor;
  base: PlacedAnchor & { revisionId: string };
};

/** Every appearance of an article by its newest anchor. */
export async function listStandings(tx: Tx, articleId: string): Promise<Standing[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id AS "appearanceId", a."claimId", a.number, c.statement, c."shortStatement",
      a."deletedAt" IS NULL AND c."deletedAt" IS NULL AS "isLive", to_json(n) AS anchor, to_json(b) AS base
    FROM "Appearance" a
    JOIN "Claim" c ON c.id = a."claimId"
    CROSS JOIN LATERAL (
      SELECT an.*, r.number AS revision FROM "Anchor" an JOIN "Revision" r ON r.id = an."revisionId"
      WHERE an."appearanceId" = a.id ORDER BY r.number DESC, an.id DESC LIMIT 1
    ) n
    CROSS JOIN LATERAL (
      SELECT an.*, r.number AS revision FROM "Anchor" an JOIN "Revision" r ON r.id = an."revisionId"
      WHERE an.id = coalesce(n."foundFromId", n.id)
    ) b
    WHERE a."articleId" = ${articleId}::uuid
    ORDER BY n.start, a.number`;
  return rows.map(({ anchor, base, ...row }) => ({
    ...row, anchor: placed(anchor), base: { ...placed(base), revisionId: base.revisionId },
  }));
}

/** How every appearance stood in one revision, by the newest anchor that it has there. */
export async function listAnchorsIn(tx: Tx, articleId: string, number: number): Promise<Map<string, PlacedAnchor>> {
  const rows = await tx.$queryRaw<AnchorRow[]>`
    SELECT DISTINCT ON (an."appearanceId") an.*, r.number AS revision
    FROM "Anchor" an JOIN "Revision" r ON r.id = an."revisionId"
    WHERE r."articleId" = ${articleId}::uuid AND r.number = ${number}
    ORDER BY an."appearanceId", an.id DESC`;
  return new Map(rows.map((row) => [row.appearanceId, placed(row)]));
}

/**
 * The appearances that a person put on other words, or carried elsewhere, after this revision, though they had a sure place:
 * what was lost or unsure, and put somewhere for want of its words, is not among them.
 */
export async function listCorrectedSince(tx: Tx, articleId: string, number: number): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ appearanceId: string }[]>`
    SELECT DISTINCT an."appearanceId" FROM "Anchor" an JOIN "Revision" r ON r.id = an."revisionId"
    WHERE r."articleId" = ${articleId}::uuid AND r.number > ${number} AND (an.method = 'marked' OR (an.method = 'carried' AND an."placeId" = an.id))`;
  return new Set(rows.map(({ appearanceId }) => appearanceId));
}

/** A row of an anchor with the number of its revision. */
export type AnchorRow = PlacedAnchor & { appearanceId: string; revisionId: string; method: string };
type Row = Omit<Standing, 'anchor' | 'base'> & { anchor: AnchorRow; base: AnchorRow };

export function placed({ id, revision, foundFromId, placeId, start, end, exact, prefix, suffix, method, confidence }: AnchorRow): PlacedAnchor {
  return { id, revision, foundFromId, placeId, start, end, exact, prefix, suffix, method: oneOf(anchorMethods, method), confidence };
}

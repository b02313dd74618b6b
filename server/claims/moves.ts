import type { AppearanceView } from '#contract/claim';
import { isApproval } from '#domain/review';
import type { LoadedClaim } from '#server/claims/load';
import { decisionOf } from '#server/claims/map-review';
import type { NameOf } from '#server/claims/names';
import type { Tx } from '#server/db';

type Quote = { exact: string; prefix: string; suffix: string };

/** That a person put an appearance elsewhere in its article, or brought a text back in which it stood there: who, in which revision, from where and to where. */
export type Move = { appearanceId: string; personId: string; at: Date; revision: number; from: Quote; to: Quote };

/** The moves that nobody has approved: since the last approval, or since the claim was first sent. */
export async function readMoves(tx: Tx, { row: { appearances, submissions, reviews } }: Pick<LoadedClaim, 'row'>): Promise<Move[]> {
  const places = appearances.flatMap(({ id, anchors: [anchor] }) => (anchor ? [{ id, placeId: anchor.placeId }] : []));
  const since = reviews.filter((review) => isApproval(decisionOf(review))).at(-1)?.id ?? submissions[0]?.id;
  return since === undefined ? [] : readSince(tx, places, since);
}

/**
 * Where an appearance stood then, or was last known to (`b`), and the first anchor since when it has been in the place of
 * now (`m`), if that is another one. Ids sort by time. Where a comparison merely proposes, nobody has moved it.
 */
function readSince(tx: Tx, places: readonly { id: string; placeId: string | null }[], since: string): Promise<Move[]> {
  return tx.$queryRaw<Move[]>`
    SELECT m."appearanceId", m."createdById" AS "personId", m."createdAt" AS at, r.number AS revision,
      json_build_object('exact', b.exact, 'prefix', b.prefix, 'suffix', b.suffix) AS "from",
      json_build_object('exact', m.exact, 'prefix', m.prefix, 'suffix', m.suffix) AS "to"
    FROM unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ placeId }) => placeId)}::uuid[]) AS now(id, "placeId")
    CROSS JOIN LATERAL (
      SELECT an.* FROM "Anchor" an JOIN "Revision" ar ON ar.id = an."revisionId"
      WHERE an."appearanceId" = now.id AND an.id < ${since}::uuid ORDER BY ar.number DESC, an.id DESC LIMIT 1
    ) b
    CROSS JOIN LATERAL (
      SELECT an.* FROM "Anchor" an
      WHERE an."appearanceId" = now.id AND an.id > ${since}::uuid AND (an.method <> 'proposed' OR an."placeId" = an.id) AND NOT EXISTS (
        SELECT FROM "Anchor" other
        WHERE other."appearanceId" = now.id AND other.id > an.id AND other."placeId" IS DISTINCT FROM now."placeId"
      ) AND an."placeId" IS NOT DISTINCT FROM now."placeId" ORDER BY an.id LIMIT 1
    ) m
    JOIN "Revision" r ON r.id = m."revisionId"
    WHERE b."placeId" IS DISTINCT FROM now."placeId"`;
}

export function moveView(move: Move | undefined, nameOf: NameOf): AppearanceView['moved'] {
  if (move === undefined) return null;
  const { personId, at, revision, from, to } = move;
  return { by: nameOf(personId), at: at.toISOString(), revision, from, to };
}

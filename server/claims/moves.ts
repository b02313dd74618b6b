import type { AppearanceView } from '#contract/claim';
import type { LoadedClaim } from '#server/claims/load';
import { isApproval } from '#server/claims/map-review';
import type { NameOf } from '#server/claims/names';
import type { Tx } from '#server/db';

type Quote = { exact: string; prefix: string; suffix: string };

/** That a person put an appearance elsewhere in its article: who, in which revision, from where and to where. */
export type Move = { appearanceId: string; personId: string; at: Date; revision: number; from: Quote; to: Quote };

/** The moves that nobody has approved: since the last approval, or since the claim was first sent. */
export async function readMoves(tx: Tx, { row: { appearances, submissions, reviews } }: Pick<LoadedClaim, 'row'>): Promise<Move[]> {
  const places = appearances.flatMap(({ anchors: [anchor] }) => anchor?.placeId ?? []);
  const since = reviews.filter(isApproval).at(-1)?.id ?? submissions[0]?.id;
  return places.length === 0 || since === undefined ? [] : readPlaces(tx, places, since);
}

/** Each later place by the anchor that made it, and where the claim stood then, or was last known to. Ids sort by time. */
function readPlaces(tx: Tx, ids: readonly string[], since: string): Promise<Move[]> {
  return tx.$queryRaw<Move[]>`
    SELECT p."appearanceId", p."createdById" AS "personId", p."createdAt" AS at, r.number AS revision,
      json_build_object('exact', b.exact, 'prefix', b.prefix, 'suffix', b.suffix) AS "from",
      json_build_object('exact', p.exact, 'prefix', p.prefix, 'suffix', p.suffix) AS "to"
    FROM "Anchor" p
    JOIN "Revision" r ON r.id = p."revisionId"
    CROSS JOIN LATERAL (
      SELECT an.* FROM "Anchor" an JOIN "Revision" ar ON ar.id = an."revisionId"
      WHERE an."appearanceId" = p."appearanceId" AND an.id < ${since}::uuid ORDER BY ar.number DESC, an.id DESC LIMIT 1
    ) b
    WHERE p.id = ANY(${[...ids]}::uuid[]) AND p.id > ${since}::uuid`;
}

export function moveView(move: Move | undefined, nameOf: NameOf): AppearanceView['moved'] {
  if (move === undefined) return null;
  const { personId, at, revision, from, to } = move;
  return { by: nameOf(personId), at: at.toISOString(), revision, from, to };
}

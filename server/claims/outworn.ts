import { isSure } from '#domain/anchor';
import { isOutworn, statementOf } from '#domain/claim';
import type { LoadedClaim } from '#server/claims/load';
import { anchorView } from '#server/claims/map-appearance';
import type { Tx } from '#server/db';

/** Whether the statement still says what the quote of this appearance said before, and not what it says now. */
export type OutwornOf = (appearanceId: string) => boolean;

type Suspect = { appearanceId: string; statement: string; quotes: string[] };

/** Only where a statement is none of its quotes do earlier anchors have to be read. */
export async function readOutworn(tx: Tx, claims: readonly Pick<LoadedClaim, 'row'>[]): Promise<OutwornOf> {
  const suspects = claims.flatMap(suspectsOf);
  const before = suspects.length === 0 ? new Map<string, string[]>() : await readQuotes(tx, suspects);
  const outworn = new Set(suspects.filter(({ appearanceId, statement, quotes }) => isOutworn(statement, before.get(appearanceId) ?? [], quotes)).map(({ appearanceId }) => appearanceId));
  return (appearanceId) => outworn.has(appearanceId);
}

function suspectsOf({ row: { statement, appearances } }: Pick<LoadedClaim, 'row'>): Suspect[] {
  const sure = appearances.flatMap((appearance) => {
    const { method, exact } = anchorView(appearance);
    return isSure({ method }) ? [{ appearanceId: appearance.id, exact }] : [];
  });
  const quotes = sure.map(({ exact }) => exact);
  return quotes.some((quote) => statementOf(quote) === statement) ? [] : sure.map(({ appearanceId }) => ({ appearanceId, statement, quotes }));
}

/** Everything that these appearances were ever known by. */
async function readQuotes(tx: Tx, suspects: readonly Suspect[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ appearanceId: string; quotes: string[] }[]>`
    SELECT "appearanceId", array_agg(DISTINCT exact) AS quotes FROM "Anchor"
    WHERE "appearanceId" = ANY(${suspects.map(({ appearanceId }) => appearanceId)}::uuid[]) GROUP BY "appearanceId"`;
  return new Map(rows.map(({ appearanceId, quotes }) => [appearanceId, quotes]));
}

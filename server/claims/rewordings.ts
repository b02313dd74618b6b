import type { AppearanceView } from '#contract/claim';
import { rewordings } from '#domain/rewording';
import { isApproval } from '#domain/review';
import type { LoadedClaim } from '#server/claims/load';
import { decisionOf } from '#server/claims/map-review';
import type { Tx } from '#server/db';

/** What happened to the words of an appearance since a person last answered for them. */
export type RewordingOf = (appearanceId: string) => AppearanceView['rewording'];

/** A person answers for words by marking or confirming them, and by approving the claim while they stood there. */
export async function readRewordings(tx: Tx, claims: readonly Pick<LoadedClaim, 'row'>[]): Promise<RewordingOf> {
  const found = new Map<string, Reworded>();
  for (const { row } of claims) {
    const approvedAt = row.reviews.filter((review) => isApproval(decisionOf(review))).at(-1)?.createdAt ?? null;
    for (const { id, anchors: [anchor] } of row.appearances) {
      if (anchor && anchor.method !== 'lost' && !byPerson.includes(anchor.method)) found.set(id, { exact: anchor.exact, baseId: anchor.foundFromId ?? anchor.id, approvedAt });
    }
  }
  const last = found.size === 0 ? new Map<string, string>() : await readAnswered(tx, found);
  return (appearanceId) => {
    const [was, is] = [last.get(appearanceId), found.get(appearanceId)?.exact];
    return was === undefined || is === undefined || was === is ? null : { was, changes: rewordings(was, is) };
  };
}

/** Words as they now stand, the anchor of a person's making that they were found from, and when the claim was approved. */
type Reworded = { exact: string; baseId: string; approvedAt: Date | null };

const byPerson: readonly string[] = ['marked', 'confirmed'];

/**
 * The words of each appearance that a person last answered for. A person's own anchor was taken back when the same
 * revision has a later one that is nobody's own, and says nothing of one that goes back further than to it, as in a text
 * that was restored.
 */
async function readAnswered(tx: Tx, found: ReadonlyMap<string, Reworded>): Promise<Map<string, string>> {
  const approved = [...found.values()].map(({ approvedAt }) => approvedAt?.toISOString() ?? null);
  const bases = [...found.values()].map(({ baseId }) => baseId);
  const rows = await tx.$queryRaw<{ appearanceId: string; exact: string }[]>`
    SELECT DISTINCT ON (an."appearanceId") an."appearanceId", an.exact
    FROM unnest(${[...found.keys()]}::uuid[], ${approved}::timestamptz[], ${bases}::uuid[]) AS f(id, "approvedAt", "baseId")
    JOIN "Anchor" an ON an."appearanceId" = f.id
    JOIN "Revision" r ON r.id = an."revisionId"
    WHERE an."createdAt" <= f."approvedAt" OR (an.method = ANY(${[...byPerson]}) AND an.id <= f."baseId" AND NOT EXISTS (
      SELECT FROM "Anchor" later
      WHERE later."appearanceId" = an."appearanceId" AND later."revisionId" = an."revisionId" AND later.id > an.id AND later.method <> ALL(${[...byPerson]})
    ))
    ORDER BY an."appearanceId", r.number DESC, an.id DESC`;
  return new Map(rows.map(({ appearanceId, exact }) => [appearanceId, exact]));
}

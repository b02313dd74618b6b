import type { Anchor } from '#domain/anchor';
import { isElsewhere } from '#domain/revision';
import type { Comparison } from '#server/articles/comparisons';
import { placed } from '#server/articles/standings';
import type { AnchorRow } from '#server/articles/standings';
import type { Tx } from '#server/db';

/** Words on which an appearance is to stand, in the place that it has had so far. */
type Reworded = { appearanceId: string; placeId: string | null; anchor: Anchor };

/**
 * The appearances that stood on the very same words before, in the same place, and elsewhere than now.
 *
 * An approval of these words is of where they stood then. Each step from there may have overlapped the one before, as when
 * a claim was widened over two passages and then narrowed to the other one.
 */
export async function listStrayed(tx: Tx, comparison: Comparison, reworded: readonly Reworded[]): Promise<Set<string>> {
  if (reworded.length === 0) return new Set();
  const before = await readBefore(tx, reworded);
  await comparison.read(tx, [...before.values()].map(({ revisionId }) => revisionId));
  const strayed = reworded.filter(({ appearanceId, anchor }) => {
    const row = before.get(appearanceId);
    if (row === undefined) return false;
    const was = placed(row);
    return isElsewhere(was, anchor, comparison.trace(row.revisionId, was, anchor), comparison.text);
  });
  return new Set(strayed.map(({ appearanceId }) => appearanceId));
}

/** The newest anchor that each had on these words in this place. */
async function readBefore(tx: Tx, reworded: readonly Reworded[]): Promise<Map<string, AnchorRow>> {
  const rows = await tx.$queryRaw<AnchorRow[]>`
    SELECT DISTINCT ON (an."appearanceId") an.*, r.number AS revision
    FROM unnest(
      ${reworded.map(({ appearanceId }) => appearanceId)}::uuid[], ${reworded.map(({ placeId }) => placeId)}::uuid[],
      ${reworded.map(({ anchor }) => anchor.exact)}::text[]
    ) AS now(id, "placeId", exact)
    JOIN "Anchor" an ON an."appearanceId" = now.id AND an."placeId" IS NOT DISTINCT FROM now."placeId" AND an.exact = now.exact
    JOIN "Revision" r ON r.id = an."revisionId"
    WHERE an.method NOT IN ('proposed', 'lost')
    ORDER BY an."appearanceId", r.number DESC, an.id DESC`;
  return new Map(rows.map((row) => [row.appearanceId, row]));
}

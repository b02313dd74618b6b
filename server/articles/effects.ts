import type { RevisionLine } from '#contract/revision';
import { countOutcomes } from '#domain/revision';
import type { AnchorOutcome } from '#domain/revision';
import type { Tx } from '#server/db';

type Effect = Pick<RevisionLine, 'counts' | 'restores'>;

/** The first revision of an article did nothing to claims. */
export const noEffect: Effect = { counts: null, restores: null };

type Row = { revision: number; restores: number | null; counts: Partial<Record<AnchorOutcome, number>> };

/** What revisions did to the claims when they were saved, as the ledger says, by their number. */
export async function readEffects(tx: Tx, articleId: string, numbers: readonly number[]): Promise<Map<number, Effect>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT (e->>'revision')::int AS revision, (e->>'restores')::int AS restores, e->'counts' AS counts
    FROM (
      SELECT convert_from(bytes, 'UTF8')::jsonb->'event' AS e FROM "LedgerEntry"
      WHERE "articleId" = ${articleId}::uuid AND type = 'article.revised'
    ) entry
    WHERE (e->>'revision')::int = ANY(${[...numbers]}::int[])`;
  return new Map(rows.map(({ revision, restores, counts }) => [revision, { counts: { ...countOutcomes([]), ...counts }, restores }]));
}

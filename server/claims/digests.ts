import { claimDigest } from '#domain/digest';
import { claimContent } from '#server/claims/content';
import { contentInclude } from '#server/claims/include';
import type { Tx } from '#server/db';

/** Digests by claim, each with the stamp of the rows that it was made from. */
const known = new Map<string, { stamp: string; digest: string }>();

/** About 20 MB. The oldest go first. */
const maxKnown = 100_000;

const loadedAtOnce = 500;

/**
 * The digest of what each of these claims holds now.
 *
 * A list of articles asks for thousands, of which hardly any has changed since the last time: those are not made again.
 * Never ask inside a transaction that has changed a claim: what is remembered here could still be taken back.
 */
export async function readDigests(tx: Tx, claimIds: readonly string[]): Promise<Map<string, string>> {
  const stamps = await readStamps(tx, claimIds);
  const missing = claimIds.filter((id) => stamps.has(id) && known.get(id)?.stamp !== stamps.get(id));
  for (let at = 0; at < missing.length; at += loadedAtOnce) await learn(tx, missing.slice(at, at + loadedAtOnce), stamps);
  const digests = claimIds.flatMap((id): [string, string][] => {
    const digest = known.get(id)?.digest;
    return digest === undefined ? [] : [[id, digest]];
  });
  forgetOldest();
  return new Map(digests);
}

async function learn(tx: Tx, claimIds: string[], stamps: ReadonlyMap<string, string>): Promise<void> {
  const rows = await tx.claim.findMany({ where: { id: { in: claimIds } }, include: contentInclude });
  for (const row of rows) {
    known.delete(row.id);
    known.set(row.id, { stamp: stamps.get(row.id) ?? '', digest: claimDigest(claimContent(row)) });
  }
}

function forgetOldest(): void {
  for (const id of known.keys()) {
    if (known.size <= maxKnown) return;
    known.delete(id);
  }
}

/**
 * What moves when anything that a digest covers does. Every change below a claim counts up the claim's version, so
 * for one version its voices and sources are always the same ones; they count up their own when they are changed.
 */
async function readStamps(tx: Tx, claimIds: readonly string[]): Promise<Map<string, string>> {
  if (claimIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; stamp: string }[]>`
    SELECT c.id, concat_ws(' ', c.version, claimant.version, hops.voices, hops.sources, pieces.sources, pieces.publishers) AS stamp
    FROM "Claim" c
    LEFT JOIN "Voice" claimant ON claimant.id = c."claimantId"
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(v.version), 0) AS voices, coalesce(sum(s.version), 0) AS sources
      FROM "Hop" h JOIN "Voice" v ON v.id = h."voiceId" LEFT JOIN "Source" s ON s.id = h."sourceId" WHERE h."claimId" = c.id
    ) hops
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(s.version), 0) AS sources, coalesce(sum(p.version), 0) AS publishers
      FROM "Evidence" e JOIN "Source" s ON s.id = e."sourceId" LEFT JOIN "Voice" p ON p.id = s."publisherId" WHERE e."claimId" = c.id
    ) pieces
    WHERE c.id = ANY(${claimIds}::uuid[])`;
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
}

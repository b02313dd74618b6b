import type { ScaleView } from '#contract/verdict';
import { localised } from '#contract/text';
import type { Actor } from '#domain/permission';
import { authorise } from '#domain/permission';
import { defaultScale, scalePresets } from '#domain/scale-presets';
import type { RatingPreset, ScalePreset } from '#domain/verdict';
import { ratingView } from '#server/claims/map-verdict';
import type { RatingRow } from '#server/claims/map-verdict';
import { db } from '#server/db';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { record } from '#server/ledger';
import { pageOf } from '#server/pages';

/** The newest version of every scale, and the one in use. */
export async function listScales(actor: Actor, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  authorise(actor, 'article.read');
  const after = pageOf.readId(cursor);
  const newest = await db.scaleVersion.findMany({ distinct: ['scaleId'], orderBy: [{ scaleId: 'asc' }, { number: 'desc' }], select: { id: true } });
  const rows = await db.scaleVersion.findMany({
    where: {
      OR: [{ id: { in: newest.map(({ id }) => id) } }, { newsrooms: { some: {} } }],
      ...(after === null ? {} : { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: limit + 1,
    include: { scale: true, ratings: { orderBy: { position: 'asc' } } },
  });
  return pageOf.cut(rows, limit, (row) => row.id, (row): ScaleView => ({
    scaleVersionId: row.id,
    code: row.scale.code,
    number: row.number,
    name: localised.parse(row.names),
    ratings: row.ratings.map(ratingView),
  }));
}

/**
 * Make the ready scales of domain/scale-presets present, and one of them the newsroom's when it has none.
 *
 * Called at every start. A preset that a release has changed becomes a new version; nothing that was used changes.
 */
export async function ensureScales(tx: Tx): Promise<void> {
  // Several instances may start at once, and each would find the scales missing.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet.scales'))`;
  for (const preset of scalePresets) await ensureScale(tx, preset);
  const newsroom = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 } });
  if (newsroom.scaleVersionId !== null) return;
  const { id } = await tx.scaleVersion.findFirstOrThrow({ where: { scale: { code: defaultScale } }, orderBy: { number: 'desc' } });
  await tx.newsroom.update({ where: { id: 1 }, data: { scaleVersionId: id, version: { increment: 1 } } });
  await record(tx, 'system', { type: 'newsroom.changed', changed: ['scaleVersionId'], scaleVersionId: id });
}

async function ensureScale(tx: Tx, preset: ScalePreset): Promise<void> {
  const scale = await tx.scale.findUnique({
    where: { code: preset.code },
    include: { versions: { orderBy: { number: 'desc' }, take: 1, include: { ratings: { orderBy: { position: 'asc' } } } } },
  });
  const newest = scale?.versions[0];
  if (newest && isSame(newest, preset)) return;
  const scaleId = scale?.id ?? (await tx.scale.create({ data: { id: newId(), code: preset.code } })).id;
  const scaleVersionId = newId();
  const number = (newest?.number ?? 0) + 1;
  await tx.scaleVersion.create({ data: { id: scaleVersionId, scaleId, number, names: preset.names } });
  await tx.rating.createMany({ data: preset.ratings.map((rating, position) => ({ ...rating, id: newId(), scaleVersionId, position })) });
  await record(tx, 'system', { type: 'scale.added', code: preset.code, number, scaleVersionId });
}

function isSame(version: { names: unknown; ratings: RatingRow[] }, preset: ScalePreset): boolean {
  const ratings = version.ratings.map(ratingView).map(({ label, definition, ...rating }) => ({ ...rating, labels: label, definitions: definition }));
  return key(localised.parse(version.names), ratings) === key(preset.names, preset.ratings);
}

/** Everything a scale version says, as one string; the order of keys must not matter. */
function key(names: ScalePreset['names'], ratings: readonly RatingPreset[]): string {
  return JSON.stringify([
    [names.en, names.es],
    ratings.map(({ code, kind, value, token, labels, definitions }) => [code, kind, value, token, labels.en, labels.es, definitions.en, definitions.es]),
  ]);
}

import { anchorMethods, isSure } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { isElsewhere } from '#domain/revision';
import type { Prisma } from '#prisma';
import type { Comparison } from '#server/articles/comparisons';
import { listStrayed } from '#server/articles/returns';
import type { NewestRevision } from '#server/articles/rows';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { oneOf } from '#server/vocabulary';

/**
 * An appearance found for a change, with its newest anchor, the anchor by which a person last put it elsewhere, and the one
 * of a person's making from which it was found.
 */
export type FoundAppearance = {
  id: string;
  articleId: string;
  number: number;
  anchor: Anchor & { revision: number };
  placeId: string | null;
  base: Anchor & Place;
};

/** Find an appearance of this claim. Refuses with `not-found`. */
export async function findAppearance(tx: Tx, claimId: string, appearanceId: string): Promise<FoundAppearance> {
  const row = await tx.appearance.findFirst({
    where: { id: appearanceId, claimId, deletedAt: null },
    include: {
      anchors: {
        orderBy: [{ revision: { number: 'desc' } }, { id: 'desc' }],
        take: 1,
        include: { revision: { select: { number: true } }, foundFrom: true },
      },
    },
  });
  const newest = row?.anchors[0];
  if (!row || !newest) throw new Refusal('not-found', { params: { noun: 'appearance' } });
  const { revision, foundFrom, placeId } = newest;
  const base = foundFrom ?? newest;
  return {
    id: row.id, articleId: row.articleId, number: row.number, anchor: { ...anchorOf(newest), revision: revision.number }, placeId,
    base: { ...anchorOf(base), placeId: base.placeId },
  };
}

/** An anchor as the rules know it, of its row. */
export function anchorOf({ start, end, exact, prefix, suffix, method, confidence }: Prisma.AnchorGetPayload<object>): Anchor {
  return { start, end, exact, prefix, suffix, method: oneOf(anchorMethods, method), confidence };
}

/** Append where an appearance stands now; earlier anchors stay. */
export async function saveAnchor(tx: Tx, { id, placeId }: Pick<FoundAppearance, 'id' | 'placeId'>, revision: NewestRevision, anchor: Anchor, actor: Actor): Promise<void> {
  await saveRow(tx, { ...anchor, id: newId(), placeId }, id, revision, actor);
}

async function saveRow(tx: Tx, anchor: Anchor & Place & { id: string }, appearanceId: string, revision: NewestRevision, actor: Actor): Promise<void> {
  await tx.anchor.create({ data: { ...anchor, appearanceId, revisionId: revision.id, createdById: actor.id } });
}

/** The anchor by which a person last put an appearance elsewhere, `null` while nobody has. */
export type Place = { placeId: string | null };

/** The same where a person decided on the anchor, which makes a place of its own unless the claim has one there (`known`). */
export async function saveMove(tx: Tx, appearance: FoundAppearance, revision: NewestRevision, anchor: Anchor, known: Place | null, actor: Actor): Promise<void> {
  const id = newId();
  await saveRow(tx, { ...anchor, id, placeId: known === null ? id : known.placeId }, appearance.id, revision, actor);
}

/** The place that an appearance keeps on an anchor of the newest text: it stands there, or stood there in this text; `null` when that is elsewhere. */
export async function findPlace(tx: Tx, appearance: FoundAppearance, revision: NewestRevision, anchor: Anchor, comparison: Comparison): Promise<Place | null> {
  return (await findPlaceIn(tx, appearance.id, revision, anchor)) ?? findPlaceBefore(tx, appearance, anchor, comparison);
}

/** The place that an appearance has had on this very span of this text; `null` when it was never there. */
function findPlaceIn(tx: Tx, appearanceId: string, revision: NewestRevision, { start, end }: Anchor): Promise<Place | null> {
  return tx.anchor.findFirst({
    where: { appearanceId, revisionId: revision.id, start, end, method: { not: 'proposed' } }, orderBy: { id: 'desc' }, select: { placeId: true },
  });
}

/** The place that an appearance keeps on a span; `null` when that is elsewhere. A mere proposal is nowhere: the neighbours tell. */
async function findPlaceBefore(tx: Tx, { id, anchor: standing, placeId, base }: FoundAppearance, anchor: Anchor, comparison: Comparison): Promise<Place | null> {
  if (standing.method === 'lost') return null;
  const isHere = !isElsewhere(isSure(standing) ? standing : base, anchor, { span: standing, method: standing.method, isAnothers: false }, comparison.text);
  if (!isHere) return null;
  const place = isSure(standing) ? { placeId } : { placeId: base.placeId };
  const strayed = await listStrayed(tx, comparison, [{ appearanceId: id, anchor, ...place }]);
  return strayed.has(id) ? null : place;
}

import { anchorMethods } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { doOverlap } from '#domain/revision';
import type { Prisma } from '#prisma';
import type { NewestRevision } from '#server/articles/rows';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { oneOf } from '#server/vocabulary';

/** An appearance found for a change, with its newest anchor, and the anchor by which a person last put it elsewhere. */
export type FoundAppearance = { id: string; articleId: string; number: number; anchor: Anchor & { revision: number }; placeId: string | null };

/** Find an appearance of this claim. Refuses with `not-found`. */
export async function findAppearance(tx: Tx, claimId: string, appearanceId: string): Promise<FoundAppearance> {
  const row = await tx.appearance.findFirst({
    where: { id: appearanceId, claimId, deletedAt: null },
    include: {
      anchors: {
        orderBy: [{ revision: { number: 'desc' } }, { id: 'desc' }],
        take: 1,
        include: { revision: { select: { number: true } } },
      },
    },
  });
  const newest = row?.anchors[0];
  if (!row || !newest) throw new Refusal('not-found', { params: { noun: 'appearance' } });
  return { id: row.id, articleId: row.articleId, number: row.number, anchor: { ...anchorOf(newest), revision: newest.revision.number }, placeId: newest.placeId };
}

/** An anchor as the rules know it, of its row. */
export function anchorOf({ start, end, exact, prefix, suffix, method, confidence }: Prisma.AnchorGetPayload<object>): Anchor {
  return { start, end, exact, prefix, suffix, method: oneOf(anchorMethods, method), confidence };
}

/** Append where an appearance stands now; earlier anchors stay. */
export async function saveAnchor(tx: Tx, appearance: Pick<FoundAppearance, 'id' | 'placeId'>, revision: NewestRevision, anchor: Anchor, actor: Actor): Promise<void> {
  await tx.anchor.create({ data: { ...anchor, id: newId(), appearanceId: appearance.id, placeId: appearance.placeId, revisionId: revision.id, createdById: actor.id } });
}

/** The same where a person decided on the anchor, which makes a place of its own unless the claim stands there, or stood there in this text. */
export async function saveMove(tx: Tx, appearance: FoundAppearance, revision: NewestRevision, anchor: Anchor, actor: Actor): Promise<void> {
  const id = newId();
  const { start, end } = anchor;
  const isHere = appearance.anchor.method !== 'lost' && doOverlap(appearance.anchor, anchor);
  const before = isHere ? appearance : await tx.anchor.findFirst({
    where: { appearanceId: appearance.id, revisionId: revision.id, start, end, method: { not: 'proposed' } }, orderBy: { id: 'desc' }, select: { placeId: true },
  });
  const placeId = before === null ? id : before.placeId;
  await tx.anchor.create({ data: { ...anchor, id, appearanceId: appearance.id, placeId, revisionId: revision.id, createdById: actor.id } });
}

import type { ClaimView } from '#contract/claim';
import type { Actor } from '#domain/permission';
import { anchorOf, findAppearance } from '#server/claims/anchors';
import type { FoundAppearance } from '#server/claims/anchors';
import { editClaim } from '#server/claims/edit';
import type { Tx } from '#server/db';
import { newId } from '#server/id';

/**
 * Take a confirmation back: the appearance stands again as it stood before somebody answered for it, to be confirmed or
 * lost. Nothing is deleted; what was not confirmed in this very revision stays as it is.
 */
export function unconfirmAnchor(
  actor: Actor,
  { claimId, appearanceId }: { claimId: string; appearanceId: string },
  expectedVersion: number | null,
): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const { anchor: from, articleId } = await findAppearance(tx, claimId, appearanceId);
    const before = from.method === 'confirmed' ? await findBefore(tx, appearanceId, from) : null;
    if (before === null) return null;
    const { id: _, createdAt: __, ...row } = before;
    await tx.anchor.create({ data: { ...row, id: newId(), createdById: actor.id } });
    return { type: 'anchor.unconfirmed', articleId, appearanceId, from, to: { ...anchorOf(before), revision: from.revision } };
  });
}

/** The anchor that this revision had before the newest one. */
function findBefore(tx: Tx, appearanceId: string, { revision }: FoundAppearance['anchor']) {
  return tx.anchor.findFirst({
    where: { appearanceId, revision: { number: revision } }, orderBy: { id: 'desc' }, skip: 1,
  });
}

import type { ClaimView } from '#contract/claim';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { editClaim } from '#server/claims/edit';
import type { Tx } from '#server/db';

type Params = { claimId: string; appearanceId: string };

/** Say that the article no longer claims this here. Nothing of the claim is lost, and {@link reopenAppearance} undoes it. */
export function closeAppearance(actor: Actor, { claimId, appearanceId }: Params, expectedVersion: number | null): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const articleId = await turn(tx, claimId, appearanceId, new Date());
    return articleId === null ? null : { type: 'appearance.closed', articleId, appearanceId };
  });
}

/** The article claims it here after all: the appearance stands again where it would stand had it never been closed. */
export function reopenAppearance(actor: Actor, { claimId, appearanceId }: Params, expectedVersion: number | null): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const articleId = await turn(tx, claimId, appearanceId, null);
    return articleId === null ? null : { type: 'appearance.reopened', articleId, appearanceId };
  });
}

/** The article in which something changed; `null` when it was so already. Refuses with `not-found`. */
async function turn(tx: Tx, claimId: string, appearanceId: string, deletedAt: Date | null): Promise<string | null> {
  const found = await tx.appearance.findFirst({ where: { id: appearanceId, claimId }, select: { articleId: true, deletedAt: true } });
  if (!found) throw new Refusal('not-found', { params: { noun: 'appearance' } });
  if ((found.deletedAt === null) === (deletedAt === null)) return null;
  await tx.appearance.update({ where: { id: appearanceId }, data: { deletedAt } });
  return found.articleId;
}

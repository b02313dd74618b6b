import type { ClaimView, DescribeClaim } from '#contract/claim';
import { checkShortStatement } from '#domain/claim';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import type { Prisma } from '#prisma';
import { expectVersion, findClaim, touchClaim } from '#server/claims/rows';
import { viewClaim } from '#server/claims/view';
import { dateOf } from '#server/days';
import { transact } from '#server/db';
import { record } from '#server/ledger';
import { expectVoice } from '#server/voices';

type Params = { claimId: string };

/** Put a claim into the newsroom's words: statement, claimant, date, place, kinds. What is left out stays. */
export function describeClaim(actor: Actor, { claimId }: Params, body: DescribeClaim, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    const { articleId, subject, ...claim } = await findClaim(tx, claimId);
    const grant = authorise(actor, 'claim.edit', subject);
    expectVersion(claim, expectedVersion);
    if (body.shortStatement !== undefined) checkShortStatement(body.shortStatement);
    if (body.claimantId) await expectVoice(tx, body.claimantId, 'claimantId');
    await tx.claim.update({ where: { id: claimId }, data: columnsOf(body) });
    await touchClaim(tx, claimId, actor);
    await record(tx, grant, { type: 'claim.described', articleId, claimId, changed: body });
    return viewClaim(tx, claimId, actor);
  });
}

/** Take a claim away; nothing of it is lost, and {@link restoreClaim} brings it back. */
export function deleteClaim(actor: Actor, { claimId }: Params, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    const { articleId, subject, ...claim } = await findClaim(tx, claimId);
    const grant = authorise(actor, 'claim.edit', subject);
    expectVersion(claim, expectedVersion);
    await tx.claim.update({ where: { id: claimId }, data: { deletedAt: new Date() } });
    await touchClaim(tx, claimId, actor);
    await record(tx, grant, { type: 'claim.deleted', articleId, claimId });
    return viewClaim(tx, claimId, actor);
  });
}

/** Bring a deleted claim back as it was. A merged one comes back by undoing the merger, so it is not found here. */
export function restoreClaim(actor: Actor, { claimId }: Params, expectedVersion: number | null): Promise<ClaimView> {
  return transact(async (tx) => {
    const { articleId, subject, ...claim } = await findClaim(tx, claimId, { deleted: true });
    const grant = authorise(actor, 'claim.edit', subject);
    expectVersion(claim, expectedVersion);
    const { count } = await tx.claim.updateMany({
      where: { id: claimId, deletedAt: { not: null }, mergedIntoId: null },
      data: { deletedAt: null },
    });
    if (count === 0) throw new Refusal('not-found', { params: { noun: 'deleted claim' } });
    await touchClaim(tx, claimId, actor);
    await record(tx, grant, { type: 'claim.restored', articleId, claimId });
    return viewClaim(tx, claimId, actor);
  });
}

function columnsOf({ statement, shortStatement, claimantId, claimedOn, place, kinds }: DescribeClaim) {
  return {
    ...(statement === undefined ? {} : { statement }),
    ...(shortStatement === undefined ? {} : { shortStatement }),
    ...(claimantId === undefined ? {} : { claimantId }),
    ...(claimedOn === undefined ? {} : { claimedOn: dateOf(claimedOn) }),
    ...(place === undefined ? {} : { place }),
    ...(kinds === undefined ? {} : { kinds: [...new Set(kinds)] }),
  } satisfies Prisma.ClaimUncheckedUpdateInput;
}

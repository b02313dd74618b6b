import type { ClaimView } from '#contract/claim';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { expectVersion, findClaim, touchClaim } from '#server/claims/rows';
import type { FoundClaim } from '#server/claims/rows';
import { viewClaim } from '#server/claims/view';
import { transact } from '#server/db';
import type { Tx } from '#server/db';
import { record } from '#server/ledger';
import type { Event } from '#server/ledger';

/**
 * Change something that hangs from a claim: its attribution, evidence, questions or verdict draft.
 *
 * Between the check of the version and the count of a new one, `change` decides and saves, and says what
 * happened; `null` says that nothing did, and leaves version and ledger as they are.
 */
export function editClaim(
  actor: Actor,
  claimId: string,
  expectedVersion: number | null,
  change: (tx: Tx, claim: FoundClaim) => Promise<Event | null>,
): Promise<ClaimView> {
  return transact(async (tx) => {
    const claim = await findClaim(tx, claimId);
    const grant = authorise(actor, 'claim.edit', claim.subject);
    expectVersion(claim, expectedVersion);
    const event = await change(tx, claim);
    if (event !== null) {
      await touchClaim(tx, claim.id, actor);
      await record(tx, grant, { articleId: claim.articleId, ...event, claimId });
    }
    return viewClaim(tx, claim.id, actor);
  });
}

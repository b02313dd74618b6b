import type { GateCode } from '#domain/gates';
import { blockingGates } from '#domain/review';
import type { Standing } from '#domain/review';
import type { LoadedClaim } from '#server/claims/load';
import { isWithdrawn, overridesOf } from '#server/claims/map-review';

/** The claim as a decision about its review finds it. */
export function standingOf({ row, stage, digest }: Pick<LoadedClaim, 'row' | 'stage' | 'digest'>): Standing {
  return { stage, digest, sent: lastSent({ row })?.digest ?? null };
}

/** The submission that counts: the newest that was not taken back. */
export function lastSent({ row }: Pick<LoadedClaim, 'row'>): LoadedClaim['row']['submissions'][number] | undefined {
  return row.submissions.filter((submission) => !isWithdrawn(submission)).at(-1);
}

/** The gates that stop the claim now, but for those that its last submission gave a reason to pass over. */
export function blockingNow({ row, gates }: Pick<LoadedClaim, 'row' | 'gates'>): GateCode[] {
  const sent = lastSent({ row });
  return blockingGates(gates, sent ? overridesOf(sent) : []);
}

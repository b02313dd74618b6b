import type { AddHop, HopView } from '#contract/attribution';
import type { ClaimView } from '#contract/claim';
import type { Attempt } from '../client/attempt';
import type { Sent } from '../client/draft';
import { difference } from '../client/merge';
import type { ClaimHandle } from '../claim/claim-handle';
import { useDraft, type Writing } from '../claim/use-draft';
import { emptyHop, formOfHop, hopIn, hopShelf, requestOfHop, type HopFields } from './hop-fields';
import type { ChainTarget } from './use-chain';

/** What a new hop of a chain, or a hop that exists, is called while it is written. */
export function nameOfHop(claimId: string, target: ChainTarget, hop: HopView | null): string {
  return `${claimId}/hop/${hop === null ? `new/${'appearanceId' in target ? target.appearanceId : target.evidenceId}` : hop.id}`;
}

/** A hop in its form: a new one, or the changes of one that exists. */
export function useHopForm({ claim, store }: ClaimHandle, target: ChainTarget, hop: HopView | null): Writing<HopFields> {
  const claimId = claim.id;
  const name = nameOfHop(claimId, target, hop);
  const valueOf = (now: ClaimView) => {
    const found = hop === null ? null : hopIn(now, hop.id);
    return found === null ? null : formOfHop(found);
  };
  const add = (body: (now: ClaimView) => AddHop, attempt: Attempt) =>
    'appearanceId' in target
      ? store.change(claimId, 'addHop', (now) => ({ params: { claimId, ...target }, body: body(now) }), null, attempt)
      : store.change(claimId, 'addEvidenceHop', (now) => ({ params: { claimId, ...target }, body: body(now) }), null, attempt);
  const change = ({ id }: HopView, body: (now: ClaimView) => Partial<AddHop>, attempt: Attempt) =>
    store.change(claimId, 'changeHop', (now) => ({ params: { claimId, hopId: id }, body: body(now) }), null, attempt);
  const send = (request: (now: ClaimView) => Sent<HopFields>, attempt: Attempt) =>
    hop === null ? add((now) => requestOfHop(request(now).value), attempt) : change(hop, (now) => changesOf(request(now)), attempt);
  return useDraft(hopShelf.at(name), hop === null ? emptyHop : formOfHop(hop), { name, valueOf, send });
}

function changesOf({ base, value }: Sent<HopFields>): Partial<AddHop> {
  return difference(requestOfHop(base), requestOfHop(value));
}

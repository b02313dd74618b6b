import type { AddEvidence, EvidenceView } from '#contract/evidence';
import type { ClaimView } from '#contract/claim';
import type { Attempt } from '../client/attempt';
import type { Sent } from '../client/draft';
import { difference } from '../client/merge';
import type { ClaimHandle } from '../claim/claim-handle';
import { useDraft, type Writing } from '../claim/use-draft';
import { emptyEvidence, evidenceShelf, formOfEvidence, requestOfEvidence, type EvidenceFields } from './evidence-fields';

/** What new evidence of a claim, or a piece of it that exists, is called while it is written. */
export function nameOfEvidence(claimId: string, piece: EvidenceView | null): string {
  return `${claimId}/evidence/${piece === null ? 'new' : piece.id}`;
}

/** Evidence in its form: a new piece, or the changes of one that exists. */
export function useEvidenceForm({ claim, store }: ClaimHandle, piece: EvidenceView | null): Writing<EvidenceFields> {
  const claimId = claim.id;
  const name = nameOfEvidence(claimId, piece);
  const valueOf = ({ evidence }: ClaimView) => {
    const found = evidence.find(({ id }) => id === piece?.id);
    return found === undefined ? null : formOfEvidence(found);
  };
  const send = (request: (now: ClaimView) => Sent<EvidenceFields>, attempt: Attempt) =>
    piece === null
      ? store.change(claimId, 'addEvidence', (now) => ({ params: { claimId }, body: requestOfEvidence(request(now).value) }), null, attempt)
      : store.change(claimId, 'changeEvidence', (now) => ({ params: { claimId, evidenceId: piece.id }, body: changesOf(request(now)) }), null, attempt);
  return useDraft(evidenceShelf.at(name), piece === null ? emptyEvidence : formOfEvidence(piece), { name, valueOf, send });
}

function changesOf({ base, value }: Sent<EvidenceFields>): Partial<AddEvidence> {
  return difference(requestOfEvidence(base), requestOfEvidence(value));
}

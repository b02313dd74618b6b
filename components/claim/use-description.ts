import { useTranslations } from 'next-intl';
import type { ClaimView, DescribeClaim } from '#contract/claim';
import { Shelf } from '../client/shelf';
import type { ClaimHandle } from './claim-handle';
import { useSelfSaving, type Writing } from './use-draft';

/** Fields of the description that are saved as one: what is written of them, where it waits, and what is sent. */
type Part<T extends object> = { name: string; shelf: Shelf<T>; valueOf: (claim: ClaimView) => T; bodyOf: (value: T) => DescribeClaim };

export const statementPart = partOf('statement', { statement: '' }, ({ statement }) => ({ statement }), (value) => value);
export const shortPart = partOf('shortStatement', { shortStatement: '' }, ({ shortStatement }) => ({ shortStatement }), (value) => value);
export const placePart = partOf('place', { place: '' }, ({ place }) => ({ place }), (value) => value);
export const dayPart = partOf<Pick<ClaimView, 'claimedOn'>>('claimedOn', { claimedOn: null }, ({ claimedOn }) => ({ claimedOn }), (value) => value);
export const kindsPart = partOf<Pick<ClaimView, 'kinds'>>('kinds', { kinds: [] }, ({ kinds }) => ({ kinds }), (value) => value);
export const claimantPart = partOf<Pick<ClaimView, 'claimant'>>('claimant', { claimant: null }, ({ claimant }) => ({ claimant }), ({ claimant }) => ({ claimantId: claimant?.id ?? null }));

function partOf<T extends object>(name: string, blank: T, valueOf: (claim: ClaimView) => T, bodyOf: (value: T) => DescribeClaim): Part<T> {
  return { name, shelf: new Shelf(name, blank), valueOf, bodyOf };
}

/** A part of the description being written. It saves itself, and can be taken back. */
export function useDescription<T extends object>({ claim, store }: ClaimHandle, { name, shelf, valueOf, bodyOf }: Part<T>): Writing<T> {
  const t = useTranslations('claim');
  const claimId = claim.id;
  const attempts = `${claimId}/${name}`;
  const back = (before: ClaimView) => store.change(claimId, 'describeClaim', () => ({ params: { claimId }, body: bodyOf(valueOf(before)) }));
  return useSelfSaving(shelf.at(attempts), valueOf(claim), {
    name: attempts,
    valueOf,
    send: (request, attempt) =>
      store.change(claimId, 'describeClaim', (now) => ({ params: { claimId }, body: bodyOf(request(now).value) }), { said: t('described'), back }, attempt),
  });
}

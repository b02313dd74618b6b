import { useEffect, useSyncExternalStore } from 'react';
import type { ClaimView } from '#contract/claim';
import type { ScaleView } from '#contract/verdict';
import type { Span } from '#domain/anchor';
import type { ClaimEntry, ClaimStore } from '../client/claim-store';
import type { Failure } from '../client/failure';

/** The text that a claim stands in, as the workbench shows it. */
export type ClaimArticle = { id: string; language: string; text: string; revision: number };

/**
 * What every panel of the inspector works with: one claim, the store that changes it, and the text around it.
 *
 * `selection` answers with the words selected in the article at this moment, for cue words and anchors.
 */
export type ClaimHandle = {
  claim: ClaimView;
  store: ClaimStore;
  article: ClaimArticle;
  scale: ScaleView | null;
  selection: () => Span | null;
};

/** A claim of the store as it now is, read whole when it has not been yet. */
export function useClaim(store: ClaimStore, claimId: string): { claim: ClaimView | null; entry: ClaimEntry | null; trouble: Failure | null } {
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  useEffect(() => void store.open(claimId), [store, claimId]);
  return {
    claim: state.views.get(claimId) ?? null,
    entry: state.entries.find(({ card }) => card.id === claimId) ?? null,
    trouble: state.troubles.get(claimId) ?? null,
  };
}

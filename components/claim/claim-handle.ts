import { useEffect, useSyncExternalStore } from 'react';
import type { AppearanceView, ClaimView } from '#contract/claim';
import type { ScaleView } from '#contract/verdict';
import type { Span } from '#domain/anchor';
import type { ClaimEntry, ClaimStore } from '../client/claim-store';
import type { Failure } from '../client/failure';

/** The text that a claim stands in, as the workbench shows it. */
export type ClaimArticle = { id: string; language: string; text: string; revision: number };

/**
 * What every panel of the inspector works with: one claim, the store that changes it, and the text around it.
 *
 * `appearanceId`: at which of its places in the article it was opened. `selection` answers with the words selected in the article at this moment, for cue words and anchors.
 */
export type ClaimHandle = {
  claim: ClaimView;
  store: ClaimStore;
  article: ClaimArticle;
  appearanceId: string | null;
  scale: ScaleView | null;
  selection: () => Span | null;
};

/** The place in hand: where the claim was opened, or the first of its places in this article; none when it has left it. */
export function placeInHand({ claim, article, appearanceId }: Pick<ClaimHandle, 'claim' | 'article' | 'appearanceId'>): AppearanceView | undefined {
  const places = claim.appearances.filter(({ articleId }) => articleId === article.id);
  return places.find(({ id }) => id === appearanceId) ?? places[0];
}

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

import { useSyncExternalStore } from 'react';
import type { ClaimsState, ClaimStore } from './claim-store';

/** All claims of the article, as they are now. */
export function useClaims(store: ClaimStore): ClaimsState {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
}

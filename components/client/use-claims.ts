import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ClaimView } from '#contract/claim';
import type { CallRequest } from './api';
import type { ClaimChange, ClaimEntry, ClaimsState, ClaimStore, UndoPlan } from './claim-store';
import { failureFrom } from './failure';
import type { Failure } from './failure';
import type { Words, WordsStore } from './words-store';

/** All claims of the article, as they are now. */
export function useClaims(store: ClaimStore): ClaimsState {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
}

/** One claim, whole; read when it was not yet. `entry` is null when it is no longer in the article. */
export function useClaim(store: ClaimStore, claimId: string): { view: ClaimView | null; entry: ClaimEntry | null; trouble: Failure | null } {
  const { views, entries, troubles } = useClaims(store);
  const view = views.get(claimId) ?? null;
  const isMissing = view === null;
  useEffect(() => {
    if (isMissing) void store.open(claimId);
  }, [store, claimId, isMissing]);
  return { view, entry: entries.find(({ card }) => card.id === claimId) ?? null, trouble: troubles.get(claimId) ?? null };
}

/** The words that are in hand in the article. */
export function useWords(words: WordsStore): Words | null {
  return useSyncExternalStore(words.subscribe, words.getSnapshot, words.getSnapshot);
}

/** What a form knows about its own saving. */
export type Change = {
  state: 'idle' | 'saving' | 'saved' | 'failed';
  failure: Failure | null;
  /** Send a change; resolves to the fresh claim, or to null when it failed and `failure` says why. */
  run: <Id extends ClaimChange>(
    operation: Id,
    request: (claim: ClaimView) => CallRequest<Id>,
    undo?: UndoPlan | null,
  ) => Promise<ClaimView | null>;
  /** Send the change that failed once more, over whatever state is there now. */
  retry: () => void;
  dismiss: () => void;
};

type Attempt = { state: Change['state']; failure: Failure | null; again: (() => Promise<ClaimView | null>) | null };

const idle: Attempt = { state: 'idle', failure: null, again: null };

/** One form's changes of one claim: whether they are on their way, saved, or failed and why. */
export function useChange(store: ClaimStore, claimId: string): Change {
  const [attempt, setAttempt] = useState<Attempt>(idle);
  const run = useCallback<Change['run']>(
    async (operation, request, undo = null) => {
      const send = async (): Promise<ClaimView | null> => {
        setAttempt({ state: 'saving', failure: null, again: null });
        try {
          const after = await store.change(claimId, operation, request, undo);
          setAttempt({ state: 'saved', failure: null, again: null });
          return after;
        } catch (thrown) {
          setAttempt({ state: 'failed', failure: failureFrom(thrown), again: send });
          return null;
        }
      };
      return send();
    },
    [store, claimId],
  );
  return {
    state: attempt.state,
    failure: attempt.failure,
    run,
    retry: () => void attempt.again?.(),
    dismiss: () => setAttempt(idle),
  };
}

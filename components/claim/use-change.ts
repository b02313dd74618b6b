import { useState } from 'react';
import type { ClaimView } from '#contract/claim';
import type { CallRequest } from '../client/api';
import type { ClaimChange, UndoPlan } from '../client/claim-change';
import type { ClaimStore } from '../client/claim-store';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';

/** What a form with a button knows about its own sending. */
export type Change = {
  busy: boolean;
  failure: Failure | null;
  /** Send it; resolves to the fresh claim, or to null when it failed and `failure` says why. With `undo` it can be taken back. */
  run: <Id extends ClaimChange>(operation: Id, request: (claim: ClaimView) => CallRequest<Id>, undo?: UndoPlan) => Promise<ClaimView | null>;
};

/** One form's changes of one claim, sent when a button is pressed. */
export function useChange(store: ClaimStore, claimId: string): Change {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run: Change['run'] = async (operation, request, undo) => {
    setBusy(true);
    setFailure(null);
    try {
      return await store.change(claimId, operation, request, undo);
    } catch (thrown) {
      setFailure(failureFrom(thrown));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run };
}

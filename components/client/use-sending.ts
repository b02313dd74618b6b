import { useRef, useState } from 'react';
import { newIdempotencyKey } from './api';
import { failureFrom } from './failure';
import type { Failure } from './failure';

/** What a form that makes something new knows about its own sending. */
export type Sending = {
  busy: boolean;
  failure: Failure | null;
  /** Send it; `null` when that failed and `failure` says why, or while an earlier one is on its way. */
  send: <T>(post: (idempotencyKey: string) => Promise<T>) => Promise<T | null>;
};

/** Makes one new thing for one intent, however often its button is pressed. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = useRef<string | null>(null);
  const isUnderWay = useRef(false);
  const send: Sending['send'] = async (post) => {
    if (isUnderWay.current) return null;
    isUnderWay.current = true;
    setBusy(true);
    setFailure(null);
    // One key for one attempt that may have arrived: repeated after a network failure it cannot make a second.
    key.current ??= newIdempotencyKey();
    try {
      const made = await post(key.current);
      key.current = null;
      return made;
    } catch (thrown) {
      const failed = failureFrom(thrown);
      if (!failed.isPassing) key.current = null;
      setFailure(failed);
      return null;
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  };
  return { busy, failure, send };
}

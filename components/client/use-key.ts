import { useCallback, useRef } from 'react';
import { newIdempotencyKey } from './api';
import { failureFrom } from './failure';

/** One Idempotency-Key for one body that may have arrived: sent again after a network failure it cannot be saved twice. Another body gets another. */
export function useKey<Body>(): <T>(body: Body, send: (key: string) => Promise<T>) => Promise<T> {
  const sent = useRef<{ body: string; key: string } | null>(null);
  return useCallback(async (body, send) => {
    const text = JSON.stringify(body);
    if (sent.current?.body !== text) sent.current = { body: text, key: newIdempotencyKey() };
    try {
      return await send(sent.current.key);
    } catch (thrown) {
      if (!failureFrom(thrown).isPassing) sent.current = null;
      throw thrown;
    }
  }, []);
}

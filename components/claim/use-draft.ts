import { useCallback, useEffect, useRef, useState } from 'react';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';

/** Where a field stands between the fingers and the database. */
export type DraftState = 'saved' | 'typing' | 'saving' | 'failed';

export type Draft<T> = {
  value: T;
  set: (value: T) => void;
  /** Save what was typed now, without waiting for a pause. */
  flush: () => void;
  state: DraftState;
  failure: Failure | null;
};

const pauseMs = 800;

type Edit<T> = { value: T; state: Exclude<DraftState, 'saved'>; failure: Failure | null };

/**
 * A field that saves itself: after a pause in typing, when it is left (`flush`), and when its panel closes.
 *
 * What is typed wins over what arrives from the server until it is saved; a failed save keeps it and says why.
 */
export function useDraft<T>(saved: T, save: (value: T) => Promise<unknown>): Draft<T> {
  const [edit, setEdit] = useState<Edit<T> | null>(null);
  const latest = useRef({ edit, save });
  useEffect(() => {
    latest.current = { edit, save };
  });
  const flush = useCallback(async () => {
    const { edit: now, save: send } = latest.current;
    if (now === null || now.state === 'saving') return;
    setEdit((current) => (current === now ? { ...now, state: 'saving', failure: null } : current));
    const failure = await send(now.value).then(() => null, failureFrom);
    setEdit((current) => {
      if (current === null || current.value !== now.value) return current && { ...current, state: 'typing' };
      return failure === null ? null : { ...current, state: 'failed', failure };
    });
  }, []);
  useEffect(() => {
    if (edit?.state !== 'typing') return;
    const timer = setTimeout(() => void flush(), pauseMs);
    return () => clearTimeout(timer);
  }, [edit, flush]);
  useEffect(() => () => void flush(), [flush]);
  return {
    value: edit === null ? saved : edit.value,
    set: (value) => setEdit({ value, state: 'typing', failure: null }),
    flush: () => void flush(),
    state: edit?.state ?? 'saved',
    failure: edit?.failure ?? null,
  };
}

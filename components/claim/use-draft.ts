import { useCallback, useEffect, useRef } from 'react';
import { useCell } from '../client/cell';
import type { Draft, Edit, Saving } from '../client/draft';
import type { Failure } from '../client/failure';
import { clashesOf } from '../client/merge';

/** Where a field or a form stands between the fingers and the database. */
export type DraftState = 'saved' | Edit<unknown>['state'];

/** What somebody else made of fields that were changed here too, and the two ways on. */
export type Clash<T> = { theirs: T; fields: (keyof T & string)[]; keepMine: () => void; takeTheirs: () => void };

export type Writing<T> = {
  value: T;
  set: (change: Partial<T>) => void;
  /** Save what was typed now. @returns whether it was. */
  save: () => Promise<boolean>;
  /** The same, also when nothing was typed. */
  submit: () => Promise<boolean>;
  /** Let go of what was typed. */
  drop: () => void;
  state: DraftState;
  failure: Failure | null;
  clash: Clash<T> | null;
  isTouched: boolean;
  /** Until when it was written, if it was kept from before and nobody wrote on since. */
  keptAt: string | null;
};

/**
 * A field or a form that is being written. What is typed wins over what arrives from the server until it is saved; a
 * failed save keeps it and says why, and so does the draft when this panel closes.
 */
export function useDraft<T extends object>(draft: Draft<T>, saved: T, saving: Saving<T>): Writing<T> {
  const edit = useCell(draft.cell);
  const latest = useRef(saving);
  useEffect(() => {
    latest.current = saving;
  });
  useEffect(() => draft.watch(), [draft]);
  const save = useCallback(() => draft.save(latest.current), [draft]);
  const clash = edit === null ? null : clashOf(draft, edit);
  return {
    value: edit === null ? saved : edit.value,
    set: (change) => draft.set(change, saved),
    save,
    submit: () => {
      if (edit === null) draft.begin(saved);
      return save();
    },
    drop: () => draft.drop(),
    state: edit?.state ?? 'saved',
    failure: clash === null ? (edit?.failure ?? null) : null,
    clash,
    isTouched: draft.isTouched,
    keptAt: edit?.keptAt ?? null,
  };
}

const pauseMs = 800;

/**
 * The same for a field that saves itself: after a pause in typing, when it is left (`save`), and when its panel closes.
 * What was kept from before waits until somebody writes on or submits it.
 */
export function useSelfSaving<T extends object>(draft: Draft<T>, saved: T, saving: Saving<T>): Writing<T> {
  const writing = useDraft(draft, saved, saving);
  const { save: saveNow, state, value, keptAt } = writing;
  const save = useCallback(async () => (draft.cell.get()?.keptAt ?? null) === null && saveNow(), [draft, saveNow]);
  useEffect(() => {
    if (state !== 'typing' || keptAt !== null) return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [save, state, value, keptAt]);
  useEffect(() => () => void save(), [save]);
  return { ...writing, save };
}

function clashOf<T extends object>(draft: Draft<T>, { base, value, theirs }: Edit<T>): Clash<T> | null {
  if (theirs === null) return null;
  return { theirs, fields: clashesOf(base, value, theirs), keepMine: () => draft.keepMine(), takeTheirs: () => draft.takeTheirs() };
}

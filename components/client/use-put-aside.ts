import { useCell } from './cell';
import type { Draft } from './draft';
import { clashesOf, merge } from './merge';

/**
 * A form in a dialog. What was typed waits when the dialog closes without saving, and is there when it opens again, on top of
 * what is saved by then; `clash` is what somebody else made of the same fields meanwhile.
 */
export function usePutAside<T extends object>(draft: Draft<T>, saved: T) {
  const edit = useCell(draft.cell);
  const fields = edit === null ? [] : clashesOf(edit.base, edit.value, saved);
  const keepMine = () => draft.keepMine(saved);
  const set = (change: Partial<T>) => {
    if (fields.length === 0) keepMine();
    draft.set(change, saved);
  };
  return {
    form: edit === null ? saved : merge(edit.base, edit.value, saved),
    set,
    clash: fields.length === 0 ? null : { theirs: saved, fields, keepMine, takeTheirs: () => draft.takeTheirs(saved) },
    keptAt: edit?.keptAt ?? null,
    drop: () => draft.drop(),
    putAside: () => draft.putAside(),
  };
}

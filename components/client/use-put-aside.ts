import { useCell } from './cell';
import type { Draft } from './draft';
import { merge } from './merge';

/** A form in a dialog. What was typed waits when the dialog closes without saving, and is there when it opens again. */
export function usePutAside<T extends object>(draft: Draft<T>, saved: T) {
  const edit = useCell(draft.cell);
  return {
    form: edit === null ? saved : merge(edit.base, edit.value, saved),
    set: (change: Partial<T>) => draft.set(change, saved),
    keptAt: edit?.keptAt ?? null,
    drop: () => draft.drop(),
    putAside: () => draft.putAside(),
  };
}

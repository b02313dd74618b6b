import { useUndoOf } from '../client/use-undo-of';
import { useBench } from '#components/workbench/bench';

/** The same for the claims on the bench. */
export function useUndo() {
  return useUndoOf(useBench().store);
}

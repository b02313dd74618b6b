import { useEffect, useMemo } from 'react';
import { useCell } from '../client/cell';
import { useBench } from '#components/workbench/bench';
import { useClaimLabel } from './claim-words';
import { marksOf } from './marks';
import { useShown } from './use-shown';

/** Keep what is drawn on the words equal to what the store holds. */
export function useMarks(): void {
  const { surface, opened } = useBench();
  const { shown } = useShown();
  const drawn = useCell(surface);
  const openedId = useCell(opened)?.claimId ?? null;
  const labelOf = useClaimLabel();
  const marks = useMemo(() => marksOf(shown, openedId, labelOf), [shown, openedId, labelOf]);
  useEffect(() => drawn?.draw(marks), [drawn, marks]);
}

/** Paint the words of the claim that the pointer or the focus is on. */
export function useHoverPaint(): void {
  const { surface, hovered, store } = useBench();
  const drawn = useCell(surface);
  const id = useCell(hovered);
  useEffect(() => {
    const entry = store.getSnapshot().entries.find(({ card }) => card.id === id);
    drawn?.paint('hover', entry?.card.anchor ?? null);
  }, [drawn, id, store]);
}

import { useEffect } from 'react';
import { useCell } from '../client/cell';
import { useBench } from '#components/workbench/bench';
import { useAnchorsPane } from './use-anchors-pane';
import { namedInHash, useOpen } from './use-open';

/** Open the claim, or its anchor, that the address names, on arrival and whenever it changes. */
export function useArrival(): void {
  const { store, surface } = useBench();
  const { open } = useOpen();
  const { open: openAnchors } = useAnchorsPane();
  const isDrawn = useCell(surface) !== null;
  useEffect(() => {
    if (!isDrawn) return;
    const arrive = () => {
      const named = namedInHash(location.hash);
      const card = store.getSnapshot().entries.find((entry) => entry.card.number === named?.number)?.card;
      if (named === null || !card) return;
      if (named.part === 'c') return open(card.id, { appearanceId: card.appearanceId });
      openAnchors(card.appearanceId, { attach: named.part === 'attach' });
    };
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, [isDrawn, store, open, openAnchors]);
}

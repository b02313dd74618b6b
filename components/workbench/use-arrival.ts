import { useEffect } from 'react';
import { useCell } from '../client/cell';
import { useBench } from '#components/workbench/bench';
import { useAnchorsPane } from './use-anchors-pane';
import { namedInHash, useOpen } from './use-open';

/** The articles that this page has shown: going back to one, the browser shows it as it was when it was first read. */
const shown = new Set<string>();

/** Open the claim, or its anchor, that the address names, on arrival and whenever it changes; read the claims anew on coming back. */
export function useArrival(): void {
  const { article, store, surface, writing } = useBench();
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
  useEffect(() => {
    const comeBack = () => {
      // Whoever cannot be reached now is asked again by the next change, which says so.
      // While the text is written its claims stay as they were drawn.
      if (document.visibilityState === 'visible' && writing.get() === null) void store.refresh().catch(() => null);
    };
    if (shown.has(article.id)) comeBack();
    shown.add(article.id);
    document.addEventListener('visibilitychange', comeBack);
    return () => document.removeEventListener('visibilitychange', comeBack);
  }, [article.id, store, writing]);
}

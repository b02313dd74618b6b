import { useCallback } from 'react';
import { listKept, newKey, resume } from '../writing/kept-text';
import { useBench } from '#components/workbench/bench';
import type { ClaimPlace, Manuscript } from '#components/workbench/bench';
import type { ClaimStore } from '../client/claim-store';
import { isPlaced } from './marks';
import { useOpen } from './use-open';

/** Turn the article into an editor. What was written and never saved is taken up again, so that nothing is written over it. */
export function useStartWriting(): () => void {
  const { article, me, revision, store, writing, layer, selection, reading, hovered, allowed } = useBench();
  const { close } = useOpen();
  return useCallback(() => {
    if (!allowed.editArticle || writing.get() !== null) return;
    const start = (manuscript: Manuscript) => {
      close();
      layer.set(null);
      selection.set(null);
      reading.set(null);
      hovered.set(null);
      writing.set(manuscript);
    };
    const afresh = () =>
      start({ base: revision.number, document: revision.document, places: placesOf(store, revision.number), copied: [], keptAt: null, keptAs: newKey(article.id, me.id) });
    const kept = listKept(article.id, me.id, revision.document).catch(() => []);
    void settled(store).then(() => kept).then(([text]) => (text === undefined ? afresh() : resume(text).then(start)));
  }, [article.id, me.id, revision, store, writing, layer, selection, reading, hovered, allowed.editArticle, close]);
}

/** Wait for what is on its way: a claim just marked gets the appearance by which it is carried. */
function settled(store: ClaimStore): Promise<void> {
  const isSettled = () => store.getSnapshot().entries.every(({ pending }) => pending === 0);
  if (isSettled()) return Promise.resolve();
  return new Promise((resolve) => {
    const unsubscribe = store.subscribe(() => {
      if (!isSettled()) return;
      unsubscribe();
      resolve();
    });
  });
}

/** A claim that could not be saved has no appearance that the server knows; it finds that one itself. */
function placesOf(store: ClaimStore, revision: number): Map<string, ClaimPlace> {
  const placed = store.getSnapshot().entries.filter(({ card }) => card.version > 0 && isPlaced(card, revision));
  return new Map(
    placed.map(({ card: { appearanceId, anchor } }) => {
      const span = { start: anchor.start, end: anchor.end };
      return [appearanceId, { from: span, now: span, isFound: false, isGone: false }];
    }),
  );
}

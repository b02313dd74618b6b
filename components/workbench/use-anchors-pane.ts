import { useCallback, useEffect } from 'react';
import { useClaims } from '../client/use-claims';
import { focusOn } from '../anchors/use-deeds';
import { useBench } from '#components/workbench/bench';
import { useOpen } from './use-open';

/** Open the anchors that wait, at the one of an appearance when it is named (`attach`: to select words for it), and close them. */
export function useAnchorsPane() {
  const { anchors, attaching, queue, opened, surface, allowed } = useBench();
  const { close: closeClaim } = useOpen();
  const open = useCallback(
    (appearanceId: string | null = null, { attach = false } = {}) => {
      if (opened.get() !== null) closeClaim();
      anchors.set(true);
      void queue.read().then(() => {
        const { waiting } = queue.getSnapshot();
        const named = waiting.find(({ anchor }) => anchor.appearanceId === appearanceId)?.anchor ?? null;
        if (attach && allowed.mark) attaching.set(named);
        focusOn((named ?? waiting[0]?.anchor)?.appearanceId ?? null);
      });
    },
    [anchors, attaching, queue, opened, allowed.mark, closeClaim],
  );
  const close = useCallback(() => {
    attaching.set(null);
    anchors.set(false);
    closeClaim();
    surface.get()?.element.focus({ preventScroll: true });
  }, [anchors, attaching, surface, closeClaim]);
  return { open, close };
}

/** How many of the article's anchors are unsure, of both kinds, by what the store knows of its claims. */
export function useUnsure(): { toConfirm: number; lost: number } {
  const { entries } = useClaims(useBench().store);
  const count = (method: string) => entries.filter(({ card }) => card.anchor.method === method).length;
  return { toConfirm: count('proposed'), lost: count('lost') };
}

/** Read the list again when a claim became sure or unsure in another way than through it. */
export function useFreshQueue(): void {
  const { queue, anchors } = useBench();
  const { toConfirm, lost } = useUnsure();
  useEffect(() => {
    const isBehind = queue.getSnapshot().waiting.length !== toConfirm + lost;
    if (anchors.get() && isBehind) void queue.read();
  }, [queue, anchors, toConfirm, lost]);
}

import { useCallback, useEffect, useState } from 'react';

/** The height of a card until it was measured: number, state, two lines, chain and counts. */
export const usualHeight = 106;

/**
 * The heights of cards as they were drawn last, by id; `measured` is given to each card as its ref. Cards
 * that are not drawn keep the height that they had.
 */
export function useHeights(): { heights: ReadonlyMap<string, number>; measured: (element: HTMLElement | null) => (() => void) | undefined } {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [observer] = useState(() => (typeof ResizeObserver === 'undefined' ? null : new ResizeObserver((entries) => setHeights((last) => merge(last, entries)))));
  useEffect(() => () => observer?.disconnect(), [observer]);
  const measured = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !observer) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { heights, measured };
}

function merge(last: ReadonlyMap<string, number>, entries: readonly ResizeObserverEntry[]): ReadonlyMap<string, number> {
  const next = new Map(last);
  let changed = false;
  for (const { target, borderBoxSize } of entries) {
    const id = target instanceof HTMLElement ? target.dataset['card'] : undefined;
    const height = Math.ceil(borderBoxSize[0]?.blockSize ?? 0);
    if (id === undefined || height === 0 || last.get(id) === height) continue;
    next.set(id, height);
    changed = true;
  }
  return changed ? next : last;
}

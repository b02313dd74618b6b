import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useCell } from '../client/cell';
import type { ClaimEntry } from '../client/claim-store';
import { useBench } from '#components/workbench/bench';

const none: ReadonlyMap<string, number> = new Map();

/** Where the words of each appearance begin, measured from the top of the margin; again whenever the text is set anew. */
export function useTops(margin: RefObject<HTMLElement | null>, shown: readonly ClaimEntry[]): ReadonlyMap<string, number> {
  const surface = useCell(useBench().surface);
  const [tops, setTops] = useState(none);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      if (!surface || !margin.current) return;
      const next = surface.topsFrom(margin.current);
      setTops((last) => (isSame(last, next) ? last : next));
    };
    const schedule = () => (frame ||= requestAnimationFrame(measure));
    schedule();
    const unlisten = surface?.onMove(schedule);
    void document.fonts.ready.then(schedule);
    return () => {
      unlisten?.();
      cancelAnimationFrame(frame);
    };
  }, [surface, margin, shown]);
  return tops;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...b].every(([id, top]) => a.get(id) === top);
}

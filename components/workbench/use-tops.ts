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
      if (surface && margin.current) setTops(surface.topsFrom(margin.current));
    };
    const schedule = () => (frame ||= requestAnimationFrame(measure));
    schedule();
    const observer = new ResizeObserver(schedule);
    if (surface) observer.observe(surface.element);
    const unlisten = surface?.onMove(schedule);
    void document.fonts.ready.then(schedule);
    return () => {
      observer.disconnect();
      unlisten?.();
      cancelAnimationFrame(frame);
    };
  }, [surface, margin, shown]);
  return tops;
}

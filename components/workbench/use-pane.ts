import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The part of a tall element that is on the screen, in CSS pixels from its own top. */
export type Pane = { top: number; height: number };

/**
 * Follow the part of an element that is on the screen, in steps of `grain` viewports, so that a smooth
 * scroll redraws only now and then. With a `grain` of 0 every frame counts.
 */
export function usePane(ref: RefObject<HTMLElement | null>, grain: number): Pane {
  const [pane, setPane] = useState<Pane>({ top: 0, height: 1000 });
  useEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      const height = window.innerHeight;
      const top = -(ref.current?.getBoundingClientRect().top ?? 0);
      const step = Math.max(1, Math.round(grain * height));
      const next = { top: Math.round(top / step) * step, height };
      setPane((last) => (last.top === next.top && last.height === next.height ? last : next));
    };
    const schedule = () => (frame ||= requestAnimationFrame(read));
    schedule();
    window.addEventListener('scroll', schedule, { passive: true });
    window.addEventListener('resize', schedule);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', schedule);
      window.removeEventListener('resize', schedule);
    };
  }, [ref, grain]);
  return pane;
}

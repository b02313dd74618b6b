import { useEffect } from 'react';
import type { RefObject } from 'react';

/** How long the width of the text has to rest, in milliseconds. */
const restMs = 300;

/**
 * Let the browser pass over the blocks of a text that are far off the screen: they are neither painted nor asked what lies under
 * the pointer, at each key and each frame. Meanwhile they keep the height that they had, so that nothing moves; therefore every
 * block is laid out first, and again at another width.
 */
export function useFarOff(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let width = -1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const layOut = (next: number) => {
      if (next === width) return;
      width = next;
      delete element.dataset['passesOver'];
      clearTimeout(timer);
      timer = setTimeout(() => void document.fonts.ready.then(() => (element.dataset['passesOver'] = '')), restMs);
    };
    const observer = new ResizeObserver(([entry]) => layOut(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [frame]);
}

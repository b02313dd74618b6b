import { useEffect, type RefObject } from 'react';

/** Keeps the place when something closes with the focus in it: the panel that it stood in, or beside, has the focus next, not the page. */
export function useFocusAfter(inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = inside.current?.closest<HTMLElement>('[role=tabpanel]') ?? inside.current?.parentElement?.querySelector<HTMLElement>('[role=tabpanel]');
    return () => {
      if (document.activeElement === document.body) panel?.focus({ preventScroll: true });
    };
  }, [inside]);
}

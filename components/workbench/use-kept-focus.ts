import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

/** The article whose text has the focus next time it is drawn: whoever wrote in it comes back to it. */
let awaited: string | null = null;

/** Let the text of an article take the focus when it is drawn again. */
export function awaitFocus(articleId: string): void {
  awaited = articleId;
}

/** Take the focus that is awaited, and keep it when the text is drawn anew for another revision: it would fall to the page. */
export function useKeptFocus(region: RefObject<HTMLElement | null>, articleId: string): void {
  useLayoutEffect(() => {
    const text = region.current;
    if (awaited === articleId) text?.focus({ preventScroll: true });
    awaited = null;
    return () => {
      if (text?.contains(document.activeElement)) awaitFocus(articleId);
    };
  }, [region, articleId]);
}

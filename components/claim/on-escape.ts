import type { KeyboardEvent } from 'react';

/**
 * What Escape does in a form: it leaves what was written alone, and closes one that is as it was, where it can close by
 * itself. Neither closes what the form stands in.
 */
export function onEscape(isTouched: boolean, close: (() => void) | null): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || (!isTouched && close === null)) return;
    event.preventDefault();
    const { target, currentTarget } = event;
    // A list or a dialog of the form's own closes first.
    const isOwn = target instanceof Element && currentTarget.contains(target) && target.getAttribute('aria-expanded') !== 'true';
    if (isOwn && !isTouched) close?.();
  };
}

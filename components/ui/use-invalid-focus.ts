import { useEffect, useRef, type RefObject } from 'react';

const invalid = ':is(input, textarea, select, button)[aria-invalid=true], [role=radiogroup][aria-invalid=true] [role=radio]';

/** Puts the focus on the first thing of a form that is wrong, each time that `tries` rises: how often it was sent in vain. */
export function useInvalidFocus(tries: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>(invalid)?.focus();
  }, [tries]);
  return form;
}

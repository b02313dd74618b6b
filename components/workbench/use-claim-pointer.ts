import { useCallback } from 'react';
import type { MouseEvent } from 'react';
import { useBench } from '#components/workbench/bench';

/** The claims whose words or number an event is on, the innermost first. */
function claimsAt(target: EventTarget): string[] {
  const ids: string[] = [];
  let at = target instanceof Element ? target.closest<HTMLElement>('[data-claim]') : null;
  for (; at !== null; at = at.parentElement?.closest<HTMLElement>('[data-claim]') ?? null) ids.push(at.dataset['claim'] ?? '');
  return ids;
}

/**
 * What the pointer does to claims in the text. A click opens the claim under it; where several lie in one
 * another, each further click opens the next one out. A drag selects words and opens nothing.
 */
export function useClaimPointer(open: (claimId: string) => void) {
  const { hovered, opened, selection } = useBench();
  const onClick = useCallback(
    (event: MouseEvent) => {
      const ids = claimsAt(event.target);
      const next = ids[(ids.indexOf(opened.get()?.claimId ?? '') + 1) % ids.length];
      if (next !== undefined && (selection.get() === null || event.target instanceof HTMLButtonElement)) open(next);
    },
    [open, opened, selection],
  );
  const onMouseOver = useCallback((event: MouseEvent) => event.buttons === 0 && hovered.set(claimsAt(event.target)[0] ?? null), [hovered]);
  const onMouseLeave = useCallback(() => hovered.set(null), [hovered]);
  return { onClick, onMouseOver, onMouseLeave };
}

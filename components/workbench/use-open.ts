import { useCallback } from 'react';
import type { Panel } from '../claim/panel';
import { useBench } from '#components/workbench/bench';

type How = { appearanceId?: string | null; focusStatement?: boolean; panel?: Panel | null };

/** Open claims in the inspector and close it; the address follows, so that it can be sent to somebody. */
export function useOpen() {
  const { opened, store, surface, filter, writing, anchors, attaching } = useBench();
  const open = useCallback(
    (claimId: string, { appearanceId = null, focusStatement = false, panel = null }: How = {}) => {
      const places = store.getSnapshot().entries.filter(({ card }) => card.id === claimId);
      const card = (places.find((place) => place.card.appearanceId === appearanceId) ?? places[0])?.card;
      // While the text is written a claim is shown, and worked on afterwards.
      if (writing.get() !== null) return card && surface.get()?.reveal(card.anchor);
      anchors.set(false);
      attaching.set(null);
      opened.set({ claimId, appearanceId, focusStatement, panel: panel && { value: panel } });
      if (!card) return;
      if (filter.get()?.has(card.stage) === false) filter.set(null);
      surface.get()?.reveal(card.anchor);
      replaceHash(`#c-${card.number}`);
    },
    [opened, store, surface, filter, writing, anchors, attaching],
  );
  const close = useCallback(() => {
    opened.set(null);
    replaceHash('');
    // What had the focus may have gone with the panel: the keyboard goes on in the text.
    setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-scope="article"]')?.focus({ preventScroll: true });
    });
  }, [opened]);
  return { open, close };
}

/** The claim that an address names, and what of it: the claim itself, its anchor, or other words for that; `null` when it names none. */
export function namedInHash(hash: string): { part: 'c' | 'anchor' | 'attach'; number: number } | null {
  const [, word, number] = /^#(c|anchor|attach)-(\d{1,9})$/.exec(hash) ?? [];
  const part = (['c', 'anchor', 'attach'] as const).find((known) => known === word);
  return part === undefined ? null : { part, number: Number(number) };
}

function replaceHash(hash: string): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
}

import { useMemo } from 'react';
import type { RefObject } from 'react';
import type { ClaimEntry } from '../client/claim-store';
import { arrange } from './arrange';
import type { Item } from './arrange';
import { stack } from './stack';
import { usePane } from './use-pane';
import { useHeights, usualHeight } from './use-heights';
import { useOpenedPlace } from './use-shown';
import { useTops } from './use-tops';

/** One thing in the margin with its place and its claims: a card, or pins. */
export type Placed = { item: Item; y: number; entries: readonly ClaimEntry[] };

export const pinSize = 32;

/** Cards are whole from this width of the margin; below it there are pins only. */
const narrowest = 200;

/** Lay out the margin: where each card stands, and which of them are near enough to be drawn. */
export function useMargin(margin: RefObject<HTMLElement | null>, width: number, shown: readonly ClaimEntry[], focusedId: string | null) {
  const openedId = useOpenedPlace(shown);
  const tops = useTops(margin, shown);
  const { heights, measured } = useHeights();
  const pane = usePane(margin, 0.25);
  const isNarrow = width > 0 && width < narrowest;
  const placed = useMemo(() => {
    const cards = shown
      .filter(({ card }) => tops.has(card.appearanceId))
      .map(({ card: { appearanceId: id } }) => ({ id, top: tops.get(id) ?? 0, height: heights.get(id) ?? usualHeight }))
      .sort((a, b) => a.top - b.top);
    const pinsPerRow = Math.max(1, Math.floor((width || 320) / pinSize));
    const items = isNarrow
      ? arrange(cards, null, { viewport: 0, comfortable: 0, pinsPerRow, pinHeight: pinSize })
      : arrange(cards, openedId, { viewport: pane.height, pinsPerRow, pinHeight: pinSize });
    const ys = stack(items, openedId);
    const byId = new Map(shown.map((entry) => [entry.card.appearanceId, entry]));
    return items.map((item): Placed => ({ item, y: ys.get(item.id) ?? item.top, entries: (item.pins ?? [item.id]).flatMap((id) => byId.get(id) ?? []) }));
  }, [shown, tops, heights, width, isNarrow, openedId, pane.height]);
  const [from, to] = [pane.top - pane.height, pane.top + pane.height * 2];
  const drawn = placed.filter(({ item, y }) => (y + item.height > from && y < to) || isOf(item, focusedId) || isOf(item, openedId));
  return { placed, drawn, measured };
}

function isOf({ id, pins }: Item, appearanceId: string | null): boolean {
  return appearanceId !== null && (pins?.includes(appearanceId) ?? id === appearanceId);
}

/** A card that wants to stand at `top`, beside its words. Lengths are CSS pixels from the top of the margin. */
export type Card = { id: string; top: number; height: number };

/** The space between two cards, in CSS pixels. */
export const cardGap = 8;

type Place = [id: string, y: number];

/**
 * Give each card of a margin its place: none overlaps another, the order is kept.
 *
 * Without an active card each stands at its wanted top, or right below the one before. The active card
 * stands exactly at its top; the ones above give way upwards, the ones below downwards. Only when those
 * above need more room than there is does it move down, by the shortfall.
 *
 * @param cards in the order of the text.
 * @returns the top of each card, by id.
 */
export function stack(cards: readonly Card[], activeId: string | null, gap = cardGap): Map<string, number> {
  const index = cards.findIndex(({ id }) => id === activeId);
  const active = cards[index];
  if (!active) return new Map(sweepDown(cards, 0, gap));
  const above = cards.slice(0, index);
  const needed = above.reduce((room, { height }) => room + height + gap, 0);
  const y = Math.max(active.top, needed);
  return new Map([
    ...liftUp(sweepDown(above, 0, gap), above, y - gap, gap),
    [active.id, y],
    ...sweepDown(cards.slice(index + 1), y + active.height + gap, gap),
  ]);
}

function sweepDown(cards: readonly Card[], floor: number, gap: number): Place[] {
  let free = floor;
  return cards.map(({ id, top, height }) => {
    const y = Math.max(top, free);
    free = y + height + gap;
    return [id, y];
  });
}

/** Move cards up, the last first, until all of them end at `ceiling` or higher. */
function liftUp(places: readonly Place[], cards: readonly Card[], ceiling: number, gap: number): Place[] {
  let bottom = ceiling;
  const lifted: Place[] = [];
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const [id, resting] = places[index] ?? ['', 0];
    const y = Math.min(resting, bottom - (cards[index]?.height ?? 0));
    lifted.unshift([id, y]);
    bottom = y - gap;
  }
  return lifted;
}

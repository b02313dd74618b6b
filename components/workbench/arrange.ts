import type { Card } from './stack';

/** What stands in the margin: a whole card, or a row of pins where cards would crowd each other out. */
export type Item = Card & { pins: readonly string[] | null };

export type Room = {
  /** The height of the window: as much as a person sees at once. */
  viewport: number;
  /** Up to so many cards within one viewport are drawn whole whatever room there is. */
  comfortable?: number;
  /** How many pins one row holds. */
  pinsPerRow: number;
  pinHeight: number;
};

/** How many cards within one viewport a person still takes in. */
export const comfortableCards = 6;

/**
 * Decide which cards are drawn whole and which as pins.
 *
 * Cards become pins where more than `comfortable` of them fall within one viewport and they do not
 * fit into it one below the other. Neighbouring pins whose words stand on about the same line share one
 * row. The card that is open stays whole.
 *
 * @param cards in the order of the text.
 */
export function arrange(cards: readonly Card[], activeId: string | null, room: Room): Item[] {
  const { viewport, pinsPerRow, pinHeight, comfortable = comfortableCards } = room;
  const crowded = crowding(cards, viewport, comfortable);
  const items: Item[] = [];
  cards.forEach((card, index) => {
    if (!crowded[index] || card.id === activeId) {
      items.push({ ...card, pins: null });
      return;
    }
    const last = items.at(-1);
    if (last?.pins && card.top - last.top < pinHeight) {
      const pins = [...last.pins, card.id];
      items[items.length - 1] = { ...last, pins, height: Math.ceil(pins.length / pinsPerRow) * pinHeight };
    } else {
      items.push({ ...card, height: pinHeight, pins: [card.id] });
    }
  });
  return items;
}

/** For each card, whether the window centred on it holds more cards than fit. One pass with two ends. */
function crowding(cards: readonly Card[], viewport: number, comfortable: number): boolean[] {
  let first = 0;
  let next = 0;
  let filled = 0;
  return cards.map(({ top }) => {
    for (let card = cards[next]; card !== undefined && card.top <= top + viewport / 2; card = cards[next]) {
      filled += card.height;
      next += 1;
    }
    for (let card = cards[first]; card !== undefined && card.top < top - viewport / 2; card = cards[first]) {
      filled -= card.height;
      first += 1;
    }
    return next - first > comfortable && filled > viewport;
  });
}

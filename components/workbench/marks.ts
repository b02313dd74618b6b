import type { ClaimCard } from '#contract/claim';
import { isSure } from '#domain/anchor';
import type { ClaimEntry } from '../client/claim-store';
import type { Mark } from './claim-marks';
import { lanes } from './lanes';

/** Whether a claim's words are surely known in this revision; what is unsure or lost waits for a person and is never drawn. */
export function isPlaced({ anchor }: ClaimCard, revision: number): boolean {
  return isSure(anchor) && anchor.revision === revision && anchor.start < anchor.end;
}

/** What is drawn on the words for these claims. Claims without a rating are drawn as pending. */
export function marksOf(entries: readonly ClaimEntry[], openedId: string | null, labelOf: (card: ClaimCard) => string): Mark[] {
  const depths = lanes(entries.map(({ card }) => card.anchor));
  return entries.map(({ card, unsaved }, index) => ({
    id: card.id,
    appearanceId: card.appearanceId,
    start: card.anchor.start,
    end: card.anchor.end,
    number: card.number,
    state: card.rating?.token ?? 'pending',
    depth: depths[index] ?? 0,
    label: labelOf(card),
    isActive: card.id === openedId,
    isUnsaved: unsaved !== null,
  }));
}

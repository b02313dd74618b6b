'use client';

import { memo } from 'react';
import type { ClaimCard } from '#contract/claim';
import { useCell } from '../client/cell';
import type { ClaimEntry } from '../client/claim-store';
import { classes } from '../ui/classes';
import { useBench } from '#components/workbench/bench';
import { CardFace } from '#components/workbench/margin-card';
import { useClaimLabel } from './claim-words';

type Props = { entries: readonly ClaimEntry[]; y: number; stop: string | null; width: number; onOpen: (card: ClaimCard) => void };

/** Claims that stand too close for cards: a pin each, and the card while the pointer or the focus is on it. */
export const MarginPins = memo(function MarginPins({ entries, y, stop, width, onOpen }: Props) {
  return (
    <div role="presentation" className="absolute inset-x-0 top-0 flex flex-wrap transition-transform" style={{ transform: `translateY(${y}px)` }}>
      {entries.map((entry) => (
        <Pin key={entry.card.appearanceId} entry={entry} isStop={stop === entry.card.appearanceId} onOpen={onOpen} />
      ))}
      <Preview entries={entries} width={width} />
    </div>
  );
});

type PinProps = { entry: ClaimEntry; isStop: boolean; onOpen: (card: ClaimCard) => void };

/** Drawn anew only for itself: its row moves with every line that is written above it. */
const Pin = memo(function Pin({ entry: { card, unsaved }, isStop, onOpen }: PinProps) {
  const { hovered, opened } = useBench();
  const labelOf = useClaimLabel();
  const isOpen = useCell(opened)?.claimId === card.id;
  return (
    <div role="listitem" data-state={card.rating?.token ?? 'pending'} className="size-8 p-0.5">
      <button
        type="button"
        data-opens={card.appearanceId}
        tabIndex={isStop ? 0 : -1}
        aria-label={labelOf(card)}
        aria-expanded={isOpen}
        className={classes(
          'flex size-7 flex-col items-center justify-center rounded-md border text-xs leading-3 font-semibold tabular-nums',
          'border-(--state-line)/45 bg-(--state-highlight) text-(--state-line) hover:border-(--state-line) aria-expanded:outline-2 aria-expanded:outline-accent',
          unsaved && 'border-danger border-dashed',
        )}
        onMouseEnter={() => hovered.set(card.id)}
        onMouseLeave={() => hovered.set(null)}
        onClick={() => onOpen(card)}
      >
        {card.number}
      </button>
    </div>
  );
});

/** Which card a pin stands for; drawn for the eye alone, the pin itself says its name. */
function Preview({ entries, width }: { entries: readonly ClaimEntry[]; width: number }) {
  const hoveredId = useCell(useBench().hovered);
  const entry = entries.find(({ card }) => card.id === hoveredId);
  if (!entry) return null;
  return (
    <div
      aria-hidden="true"
      data-state={entry.card.rating?.token ?? 'pending'}
      className="popup pointer-events-none absolute end-0 top-full z-20 mt-1 px-3 py-2"
      style={{ width: Math.max(width, 288) }}
    >
      <CardFace entry={entry} />
    </div>
  );
}

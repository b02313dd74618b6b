'use client';

import { MessageSquare, Paperclip, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { ClaimCard } from '#contract/claim';
import { useCell } from '../client/cell';
import type { ClaimEntry } from '../client/claim-store';
import { classes } from '../ui/classes';
import { useBench } from '#components/workbench/bench';
import { StateGlyph } from '#components/workbench/state-glyph';
import { UnsavedNote } from '#components/workbench/unsaved-note';
import { useStateWord } from './claim-words';

type Props = {
  entry: ClaimEntry;
  y: number;
  isStop: boolean;
  measured: (element: HTMLElement | null) => (() => void) | undefined;
  onOpen: (card: ClaimCard) => void;
};

/** A claim beside its words. It moves by transform alone. */
export const MarginCard = memo(function MarginCard({ entry, y, isStop, measured, onOpen }: Props) {
  const { card } = entry;
  const { hovered, opened } = useBench();
  const isOpen = useCell(opened)?.claimId === card.id;
  const isHovered = useCell(hovered) === card.id;
  return (
    <div
      ref={measured}
      role="listitem"
      data-card={card.appearanceId}
      data-state={card.rating?.token ?? 'pending'}
      className={classes(
        'absolute inset-x-0 top-0 rounded-md border border-s-2 bg-surface transition-[transform,box-shadow,border-color]',
        isOpen ? 'z-10 border-accent shadow-raised' : isHovered ? 'z-10 border-control shadow-raised' : 'border-line',
        'border-s-(--state-line)',
      )}
      style={{ transform: `translateY(${y}px)` }}
      onMouseEnter={() => hovered.set(card.id)}
      onMouseLeave={() => hovered.set(null)}
    >
      <button
        type="button"
        data-opens={card.appearanceId}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        className="block w-full rounded-md px-3 pt-2 pb-2.5 text-start"
        onClick={() => onOpen(card)}
      >
        <CardFace entry={entry} />
      </button>
      {entry.unsaved ? (
        <div className="border-t border-danger/40">
          <UnsavedNote unsaved={entry.unsaved} />
        </div>
      ) : null}
    </div>
  );
});

/** What a card says: number and state, the claim itself, who has it from whom, what hangs on it. */
export function CardFace({ entry: { card, pending } }: { entry: ClaimEntry }) {
  const t = useTranslations('workbench');
  const queue = useTranslations('queue');
  const stateOf = useStateWord();
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-1.5 text-xs">
        <span className="font-semibold tabular-nums">
          <span className="sr-only">{t('claim')} </span>
          {card.number}
        </span>
        <span className="inline-flex items-center gap-1 font-medium text-(--state-line)">
          <StateGlyph state={card.rating?.token ?? 'pending'} />
          {stateOf(card)}
        </span>
        {card.rating ? <span className="text-muted">· {queue(`stages.${card.stage}`)}</span> : null}
        {pending > 0 ? <span className="ms-auto shrink-0 text-muted">{t('saving')}</span> : null}
      </span>
      <span className="mt-1 line-clamp-2 font-serif text-base leading-5.5 text-pretty">{card.shortStatement || card.statement}</span>
      <Chain card={card} />
      <Counts card={card} />
    </>
  );
}

function Chain({ card }: { card: ClaimCard }) {
  const t = useTranslations('workbench');
  const voices = [...(card.claimant ? [card.claimant.name] : []), ...card.voices.filter((name) => name !== card.claimant?.name)];
  if (voices.length === 0) return null;
  return (
    <span className="mt-1 block truncate text-xs text-muted">
      {voices.map((name, index) => (
        <span key={`${index} ${name}`}>
          {index > 0 ? (
            <>
              <span aria-hidden="true"> ← </span>
              <span className="sr-only">, {t('from')} </span>
            </>
          ) : null}
          {name}
        </span>
      ))}
    </span>
  );
}

function Counts({ card: { counts } }: { card: ClaimCard }) {
  const t = useTranslations('workbench');
  if (counts.evidence + counts.comments + counts.gates === 0) return null;
  return (
    <span className="mt-1.5 flex gap-3 text-xs text-muted">
      {counts.evidence > 0 ? <Count icon={<Paperclip />} shown={counts.evidence} said={t('evidence', { count: counts.evidence })} /> : null}
      {counts.comments > 0 ? <Count icon={<MessageSquare />} shown={counts.comments} said={t('comments', { count: counts.comments })} /> : null}
      {counts.gates > 0 ? <Count icon={<TriangleAlert />} shown={counts.gates} said={t('gates', { count: counts.gates })} /> : null}
    </span>
  );
}

function Count({ icon, shown, said }: { icon: ReactNode; shown: number; said: string }) {
  return (
    <span className="inline-flex items-center gap-1 tabular-nums [&_svg]:size-3.5" title={said}>
      <span aria-hidden="true" className="contents">
        {icon}
        {shown}
      </span>
      <span className="sr-only">{said}</span>
    </span>
  );
}

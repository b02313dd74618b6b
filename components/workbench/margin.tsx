'use client';

import { useTranslations } from 'next-intl';
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, ReactNode, RefObject } from 'react';
import type { ClaimCard } from '#contract/claim';
import type { ClaimEntry } from '../client/claim-store';
import { useBench } from '#components/workbench/bench';
import { MarginCard } from '#components/workbench/margin-card';
import { MarginEdge } from '#components/workbench/margin-edge';
import { MarginPins } from '#components/workbench/margin-pins';
import { Horizon } from './beyond';
import { useMargin } from './use-margin';
import type { Placed } from './use-margin';
import { useOpen } from './use-open';
import { useShown } from './use-shown';

/**
 * The cards beside the words: one stop for Tab, arrow keys from claim to claim. Cards far off the screen are
 * not drawn; the words always are.
 */
export const Margin = memo(function Margin({ empty }: { empty: ReactNode }) {
  const t = useTranslations('workbench');
  const ref = useRef<HTMLDivElement>(null);
  const width = useWidth(ref);
  const { shown, all } = useShown();
  const { focusedId, ...keys } = useRoving(ref, shown);
  const { placed, drawn, measured } = useMargin(ref, width, shown, focusedId);
  const { open } = useOpen();
  const onOpen = useCallback(({ id, appearanceId }: ClaimCard) => open(id, { appearanceId }), [open]);
  const horizon = useMemo(() => horizonOf(placed), [placed]);
  const stop = focusedId ?? drawn[0]?.item.pins?.[0] ?? drawn[0]?.item.id ?? null;
  return (
    <div ref={ref} className="relative flex h-full min-h-60 flex-col" {...keys}>
      <MarginEdge margin={ref} horizon={horizon} side="above" />
      {all.length === 0 ? empty : null}
      <div role="list" aria-label={t('cards')}>
        {drawn.map(({ item, y, entries }) =>
          item.pins ? (
            <MarginPins key={item.id} entries={entries} y={y} stop={item.pins.find((id) => id === stop) ?? null} width={width} onOpen={onOpen} />
          ) : (
            entries.map((entry) => (
              <MarginCard key={item.id} entry={entry} y={y} isStop={stop === item.id} measured={measured} onOpen={onOpen} />
            ))
          ),
        )}
      </div>
      <MarginEdge margin={ref} horizon={horizon} side="below" />
    </div>
  );
});

function horizonOf(placed: readonly Placed[]): Horizon {
  return new Horizon(placed.map(({ item, y, entries }) => ({ top: y, bottom: y + item.height, cards: entries.map(({ card }) => card) })));
}

function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!ref.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

const moves: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Which card has the focus, or would get it; arrow keys go to the next one, drawn or not. */
function useRoving(ref: RefObject<HTMLElement | null>, shown: readonly ClaimEntry[]) {
  const { hovered, surface } = useBench();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  useLayoutEffect(() => {
    if (wanted === null) return;
    ref.current?.querySelector<HTMLElement>(`[data-opens="${wanted.id}"]`)?.focus({ preventScroll: true });
  }, [ref, wanted]);
  const onFocus = useCallback(
    ({ target }: FocusEvent) => {
      const id = target instanceof HTMLElement ? (target.dataset['opens'] ?? null) : null;
      if (id !== null) setFocusedId(id);
      hovered.set(shown.find(({ card }) => card.appearanceId === id)?.card.id ?? null);
    },
    [hovered, shown],
  );
  const onBlur = useCallback(() => hovered.set(null), [hovered]);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const index = shown.findIndex(({ card }) => card.appearanceId === focusedId);
    const next = move && index >= 0 ? shown[move(index, shown.length - 1)] : undefined;
    if (!next || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    surface.get()?.reveal(next.card.anchor);
    setFocusedId(next.card.appearanceId);
    setWanted({ id: next.card.appearanceId });
  };
  return { focusedId: useExisting(focusedId, shown), onFocus, onBlur, onKeyDown };
}

function useExisting(id: string | null, shown: readonly ClaimEntry[]): string | null {
  return shown.some(({ card }) => card.appearanceId === id) ? id : null;
}

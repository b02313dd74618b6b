import { useMemo } from 'react';
import { useCell } from '../client/cell';
import type { ClaimEntry } from '../client/claim-store';
import { useClaims } from '../client/use-claims';
import { useBench } from '#components/workbench/bench';
import { isPlaced } from './marks';

/** The claims that are drawn: those in the text, of the stages that are shown, and the open one in any case. */
export function useShown(): { shown: readonly ClaimEntry[]; lost: readonly ClaimEntry[]; all: readonly ClaimEntry[] } {
  const { store, filter, opened, revision } = useBench();
  const { entries } = useClaims(store);
  const stages = useCell(filter);
  const openedId = useCell(opened)?.claimId ?? null;
  return useMemo(() => {
    const placed = entries.filter(({ card }) => isPlaced(card, revision.number));
    return {
      shown: placed.filter(({ card }) => stages === null || stages.has(card.stage) || card.id === openedId),
      lost: entries.filter(({ card }) => !isPlaced(card, revision.number)),
      all: entries,
    };
  }, [entries, stages, openedId, revision.number]);
}

/** The appearance at which the open claim was opened, or the first that is shown; `null` when none is open. */
export function useOpenedPlace(shown: readonly ClaimEntry[]): string | null {
  const opened = useCell(useBench().opened);
  if (opened === null) return null;
  const places = shown.filter(({ card }) => card.id === opened.claimId).map(({ card }) => card.appearanceId);
  return places.find((appearanceId) => appearanceId === opened.appearanceId) ?? places[0] ?? null;
}

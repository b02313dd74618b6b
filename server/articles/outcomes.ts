import type { AnchorOutcomeView } from '#contract/revision';
import { rewordings } from '#domain/rewording';
import { lastQuote, outcomeOf, stoodAs } from '#domain/revision';
import type { Placement } from '#server/articles/placements';

/** What a new text does to the claims that are alive, in the order of the text before. */
export function outcomesOf(placements: readonly Placement[]): AnchorOutcomeView[] {
  return placements.filter(({ standing }) => standing.isLive).map(outcomeView);
}

function outcomeView({ standing, anchor, placeId, isMoved }: Placement): AnchorOutcomeView {
  const { appearanceId, claimId, number, statement, shortStatement } = standing;
  const { exact: was, placeId: wasAt } = lastQuote(standing);
  const { method, confidence, start, end } = anchor;
  const exact = method === 'lost' ? '' : anchor.exact;
  return {
    appearanceId, claimId, number, statement, shortStatement, method, confidence, start, end, was, exact,
    outcome: outcomeOf({ exact: was, method: standing.anchor.method }, anchor, isMoved || placeId !== wasAt),
    stood: stoodAs(standing.anchor),
    stoodAt: standing.anchor.method === 'lost' ? null : { start: standing.anchor.start, end: standing.anchor.end },
    changes: exact === '' ? [] : rewordings(was, exact),
  };
}

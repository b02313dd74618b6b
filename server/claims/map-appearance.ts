import type { AnchorView, AppearanceView } from '#contract/claim';
import { anchorMethods } from '#domain/anchor';
import { summarise } from '#domain/attribution';
import type { Actor } from '#domain/permission';
import type { ClaimRow } from '#server/claims/include';
import { domainHops, hopViews } from '#server/claims/map-hop';
import { oneOf } from '#server/vocabulary';

export type AppearanceRow = ClaimRow['appearances'][number];

export function appearanceView(row: AppearanceRow, actor: Actor): AppearanceView {
  return {
    id: row.id,
    articleId: row.articleId,
    articleTitle: row.article.title,
    number: row.number,
    anchor: anchorView(row),
    hops: hopViews(row.hops, actor),
    attribution: summarise(domainHops(row.hops, actor)),
  };
}

/** Where the appearance stands by its newest anchor. */
export function anchorView({ id, anchors: [anchor] }: Pick<AppearanceRow, 'id' | 'anchors'>): AnchorView {
  if (!anchor) throw new Error(`Appearance ${id} has no anchor`);
  const { start, end, exact, prefix, suffix, method, confidence, revision } = anchor;
  return { revision: revision.number, start, end, exact, prefix, suffix, method: oneOf(anchorMethods, method), confidence };
}

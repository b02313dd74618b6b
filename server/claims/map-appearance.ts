import type { AnchorView, AppearanceView } from '#contract/claim';
import { anchorMethods } from '#domain/anchor';
import { summarise } from '#domain/attribution';
import type { Actor } from '#domain/permission';
import { loseAnchor } from '#domain/revision';
import type { ClaimRow } from '#server/claims/include';
import { domainHops, hopViews } from '#server/claims/map-hop';
import { oneOf } from '#server/vocabulary';

export type AppearanceRow = ClaimRow['appearances'][number];

/** What is told of an appearance beyond its rows: what became of its words and its place. */
type Told = Pick<AppearanceView, 'rewording' | 'isOutworn' | 'moved'>;

export function appearanceView(row: AppearanceRow, told: Told, actor: Actor): AppearanceView {
  return {
    id: row.id,
    articleId: row.articleId,
    articleTitle: row.article.title,
    number: row.number,
    anchor: anchorView(row),
    ...told,
    hops: hopViews(row.hops, actor),
    attribution: summarise(domainHops(row.hops, actor)),
  };
}

/** Where the appearance stands in the newest revision: nowhere, if its newest anchor is of an earlier one. */
export function anchorView({ id, article, anchors: [anchor] }: Pick<AppearanceRow, 'id' | 'article' | 'anchors'>): AnchorView {
  if (!anchor) throw new Error(`Appearance ${id} has no anchor`);
  const { start, end, exact, prefix, suffix, method, confidence } = anchor;
  const revision = article.revisions[0]?.number ?? anchor.revision.number;
  if (revision !== anchor.revision.number) return { revision, ...loseAnchor({ exact, prefix, suffix }) };
  return { revision, start, end, exact, prefix, suffix, method: oneOf(anchorMethods, method), confidence };
}

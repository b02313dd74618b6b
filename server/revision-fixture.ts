/** New texts for tests, and where claims stand in them. */
import type { AppearanceView, ClaimView } from '#contract/claim';
import type { ReviseArticle, RevisedView } from '#contract/revision';
import type { Span } from '#domain/anchor';
import type { Actor } from '#domain/permission';
import { reviseArticle } from '#server/articles/revising';
import { getClaim } from '#server/claims/reads';
import { db } from '#server/db';
import { newId } from '#server/id';

/** A quote of the newsroom's text, with a number in it. */
export const fuel = 'carried 80,000 barrels of fuel';

/** Save plain text as the revision after `base`. */
export function revise(actor: Actor, articleId: string, base: number, text: string, more: Partial<ReviseArticle> = {}): Promise<RevisedView> {
  return reviseArticle(actor, { articleId }, { base, content: { text }, ...more });
}

/** The only place where a claim appears. */
export function appearanceOf({ appearances: [appearance] }: ClaimView): AppearanceView {
  if (!appearance) throw new Error('The claim appears nowhere');
  return appearance;
}

/** Where a claim stands now. */
export async function anchorOf(actor: Actor, claimId: string): Promise<AppearanceView['anchor']> {
  return appearanceOf(await getClaim(actor, { claimId })).anchor;
}

/** A comparison that was not sure, whatever the engine makes of this text. */
export async function pretendProposed(actor: Actor, appearanceId: string, { start, end, exact }: Span & { exact: string }): Promise<void> {
  const base = await db.anchor.findFirstOrThrow({ where: { appearanceId }, orderBy: { id: 'asc' } });
  const newest = await db.anchor.findFirstOrThrow({ where: { appearanceId }, orderBy: { id: 'desc' } });
  await db.anchor.create({
    data: {
      id: newId(), appearanceId, revisionId: newest.revisionId, start, end, exact, prefix: '', suffix: '',
      method: 'proposed', confidence: 0.5, foundFromId: base.id, createdById: actor.id,
    },
  });
}

import type { Stage } from '#domain/claim';
import { authorise, may } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { loadClaims } from '#server/claims/load';
import type { LoadedClaim } from '#server/claims/load';
import { blockingNow } from '#server/claims/standing';
import { listUnsureArticles } from '#server/claims/unsure';
import type { UnsureArticle } from '#server/claims/unsure';
import { db } from '#server/db';
import { listQueue } from '#server/reviews';

/** A claim that waits for somebody, with the place to go to. */
export type WaitingClaim = { claimId: string; articleId: string; articleTitle: string; number: number; statement: string; stage: Stage };

/** An article whose approved claims readers do not have yet. */
export type WaitingArticle = { articleId: string; title: string; claims: number };

/** What the front page of the desk shows: only what is this actor's turn. */
export type Desk = {
  review: Awaited<ReturnType<typeof listQueue>>['items'];
  mend: WaitingClaim[];
  place: UnsureArticle[];
  publish: WaitingArticle[];
};

const shown = 12;

/** What waits for `actor`: claims to review, own claims sent back or outdated, articles with unsure anchors or ready to publish. */
export async function getDesk(actor: Actor): Promise<Desk> {
  authorise(actor, 'article.read');
  const reviews = may(actor, 'claim.approve') ? (await listQueue(actor, { limit: 50 })).items.filter(({ mine }) => !mine) : [];
  return {
    review: reviews.slice(0, shown),
    mend: may(actor, 'claim.edit') ? await claimsToMend(actor) : [],
    place: may(actor, 'claim.edit') ? (await listUnsureArticles(actor)).slice(0, shown) : [],
    publish: may(actor, 'article.publish') ? await articlesToPublish() : [],
  };
}

async function claimsToMend(actor: Actor): Promise<WaitingClaim[]> {
  const claims = await loadClaims(db, {
    deletedAt: null,
    contributions: { some: { personId: actor.id } },
    reviews: { some: {} },
  });
  return claims
    .filter(({ stage }) => stage === 'changes-requested' || stage === 'outdated')
    .flatMap(waiting)
    .slice(0, shown);
}

function waiting({ row, stage }: LoadedClaim): WaitingClaim[] {
  const [appearance] = row.appearances;
  if (!appearance) return [];
  const { articleId, article, number } = appearance;
  return [{ claimId: row.id, articleId, articleTitle: article.title, number, statement: row.statement, stage }];
}

async function articlesToPublish(): Promise<WaitingArticle[]> {
  const claims = await loadClaims(db, { deletedAt: null, reviews: { some: { decision: { not: 'request-changes' }, published: { none: {} } } } });
  const waitingBy = new Map<string, WaitingArticle>();
  for (const claim of claims) {
    const { row, stage } = claim;
    const [appearance] = row.appearances;
    if (!appearance || stage !== 'approved' || blockingNow(claim).length > 0) continue;
    const { articleId, article } = appearance;
    const before = waitingBy.get(articleId) ?? { articleId, title: article.title, claims: 0 };
    waitingBy.set(articleId, { ...before, claims: before.claims + 1 });
  }
  return [...waitingBy.values()].slice(0, shown);
}

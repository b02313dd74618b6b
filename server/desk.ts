import type { Stage } from '#domain/claim';
import { authorise, may } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Prisma } from '#prisma';
import { listStages } from '#server/articles/stages';
import { loadClaims } from '#server/claims/load';
import type { LoadedClaim } from '#server/claims/load';
import { blockingNow } from '#server/claims/standing';
import { listUnsureArticles } from '#server/claims/unsure';
import type { UnsureArticle } from '#server/claims/unsure';
import { db } from '#server/db';
import { listQueueOfOthers } from '#server/review-queue';

/** A claim that waits for somebody, with the place to go to. */
export type WaitingClaim = { claimId: string; articleId: string; articleTitle: string; number: number; statement: string; stage: Stage };

/** An article whose approved claims readers do not have yet. */
export type WaitingArticle = { articleId: string; title: string; claims: number };

/** What the front page of the desk shows: only what is this actor's turn. */
export type Desk = {
  review: Awaited<ReturnType<typeof listQueueOfOthers>>['items'];
  mend: WaitingClaim[];
  place: UnsureArticle[];
  publish: WaitingArticle[];
};

const shown = 12;

/** Among how many, the latest changed first, it is looked for what waits. */
const considered = 500;

/** What waits for `actor`: claims to review, own claims sent back or outdated, articles with unsure anchors or ready to publish. */
export async function getDesk(actor: Actor): Promise<Desk> {
  authorise(actor, 'article.read');
  return {
    review: may(actor, 'claim.approve') ? (await listQueueOfOthers(actor, { limit: shown })).items : [],
    mend: may(actor, 'claim.edit') ? await claimsToMend(actor) : [],
    place: may(actor, 'claim.edit') ? (await listUnsureArticles(actor)).slice(0, shown) : [],
    publish: may(actor, 'article.publish') ? await articlesToPublish() : [],
  };
}

async function claimsToMend(actor: Actor): Promise<WaitingClaim[]> {
  const own = Prisma.sql`EXISTS (SELECT FROM "Contribution" k WHERE k."claimId" = c.id AND k."personId" = ${actor.id}::uuid)`;
  const staged = await listStages(db, Prisma.sql`r.id IS NOT NULL AND ${own} ${latest}`);
  const claimIds = staged.filter(({ stage }) => stage === 'changes-requested' || stage === 'outdated').map(({ claimId }) => claimId);
  const claims = await loadClaims(db, { id: { in: [...new Set(claimIds)].slice(0, shown) } });
  return claims.flatMap(waiting);
}

const latest = Prisma.sql`ORDER BY c."updatedAt" DESC LIMIT ${considered}`;

function waiting({ row, stage }: LoadedClaim): WaitingClaim[] {
  const [appearance] = row.appearances;
  if (!appearance) return [];
  const { articleId, article, number } = appearance;
  return [{ claimId: row.id, articleId, articleTitle: article.title, number, statement: row.statement, stage }];
}

/** Articles with claims whose present approval is in no edition yet. */
async function articlesToPublish(): Promise<WaitingArticle[]> {
  const unpublished = Prisma.sql`NOT EXISTS (SELECT FROM "EditionClaim" e WHERE e."reviewId" = r.id)`;
  const staged = await listStages(db, Prisma.sql`r.decision <> 'request-changes' AND ${unpublished} ${latest}`);
  const approved = staged.filter(({ stage }) => stage === 'approved');
  const waitingBy = new Map<string, WaitingArticle>();
  for (const claim of await loadClaims(db, { id: { in: approved.map(({ claimId }) => claimId) } })) {
    if (blockingNow(claim).length > 0) continue;
    for (const { articleId, article } of claim.row.appearances) {
      const before = waitingBy.get(articleId) ?? { articleId, title: article.title, claims: 0 };
      waitingBy.set(articleId, { ...before, claims: before.claims + 1 });
    }
  }
  return [...waitingBy.values()].slice(0, shown);
}

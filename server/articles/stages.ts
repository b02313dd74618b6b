import type { Stage } from '#domain/claim';
import { decisions, isAgreement, isApproval, stageOf } from '#domain/review';
import type { Passage } from '#domain/review';
import { Prisma } from '#prisma';
import { readDigests } from '#server/claims/digests';
import type { Tx } from '#server/db';
import { oneOf } from '#server/vocabulary';

export type StageCounts = Record<Stage, number>;

/** Where a claim stands in one of its articles, and the review that says so. */
export type Staged = { articleId: string; claimId: string; reviewId: string | null; stage: Stage };

type Passing = Omit<Staged, 'stage'> & { submissionId: string | null; decision: string | null; ratingId: string | null; proposedId: string | null; digest: string | null };

/** How many claims of each article stand where. */
export async function countStages(tx: Tx, articleIds: readonly string[]): Promise<(articleId: string) => StageCounts> {
  const counts = new Map<string, StageCounts>();
  for (const { articleId, stage } of await listStages(tx, Prisma.sql`a."articleId" = ANY(${articleIds}::uuid[])`)) {
    const count = counts.get(articleId) ?? noClaims();
    count[stage] += 1;
    counts.set(articleId, count);
  }
  return (articleId) => counts.get(articleId) ?? noClaims();
}

/**
 * Where claims stand, without loading them but for those whose approval asks for a new digest.
 *
 * @param which of them, in SQL: `c` is the claim, `a` its appearance, `r` the last review of its last submission
 */
export async function listStages(tx: Tx, which: Prisma.Sql): Promise<Staged[]> {
  const passing = await readPassing(tx, which);
  const approved = passing.filter((claim) => reviewsOf(claim).some(isApproval)).map(({ claimId }) => claimId);
  const digests = await readDigests(tx, [...new Set(approved)]);
  return passing.map((claim) => ({
    articleId: claim.articleId, claimId: claim.claimId, reviewId: claim.reviewId, stage: stage(claim, digests.get(claim.claimId) ?? ''),
  }));
}

function stage(claim: Passing, current: string): Stage {
  const submissions = claim.submissionId === null ? [] : [{ id: claim.submissionId, withdrawn: false }];
  return stageOf({ submissions, reviews: reviewsOf(claim) }, current);
}

/** The last review of the last submission, if there is one. */
function reviewsOf({ submissionId, decision, ratingId, proposedId, digest }: Passing): Passage['reviews'] {
  if (submissionId === null || decision === null || digest === null) return [];
  return [{ submissionId, decision: oneOf(decisions, decision), agrees: isAgreement(ratingId, proposedId), digest }];
}

function readPassing(tx: Tx, which: Prisma.Sql): Promise<Passing[]> {
  return tx.$queryRaw<Passing[]>`
    SELECT DISTINCT a."articleId", a."claimId", c."updatedAt", s.id AS "submissionId", r.id AS "reviewId", r.decision, r."ratingId", r."proposedId", r.digest
    FROM "Appearance" a
    JOIN "Claim" c ON c.id = a."claimId" AND c."deletedAt" IS NULL
    LEFT JOIN LATERAL (
      SELECT s.id, s."verdictId" FROM "Submission" s
      WHERE s."claimId" = c.id AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s.id)
      ORDER BY s.id DESC LIMIT 1
    ) s ON true
    LEFT JOIN LATERAL (
      SELECT r.id, r.decision, r.digest, r."ratingId", v."ratingId" AS "proposedId" FROM "Review" r JOIN "Verdict" v ON v.id = s."verdictId"
      WHERE r."submissionId" = s.id ORDER BY r.id DESC LIMIT 1
    ) r ON true
    WHERE a."deletedAt" IS NULL AND ${which}`;
}

function noClaims(): StageCounts {
  return { draft: 0, 'in-review': 0, 'changes-requested': 0, approved: 0, outdated: 0 };
}

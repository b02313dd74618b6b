import type { Stage } from '#domain/claim';
import { decisions, stageOf } from '#domain/review';
import { readDigests } from '#server/claims/digests';
import type { Tx } from '#server/db';
import { oneOf } from '#server/vocabulary';

export type StageCounts = Record<Stage, number>;

/** A claim of an article with its last submission that counts and the last review of that. */
type Passing = {
  articleId: string;
  claimId: string;
  submissionId: string | null;
  decision: string | null;
  agrees: boolean | null;
  digest: string | null;
};

/** How many claims of each article stand where. Only approved claims are loaded: an approval asks for the digest. */
export async function countStages(tx: Tx, articleIds: readonly string[]): Promise<(articleId: string) => StageCounts> {
  const passing = await readPassing(tx, articleIds);
  const approved = passing.filter(({ decision, agrees }) => decision === 'approve' || agrees === true).map(({ claimId }) => claimId);
  const digests = await readDigests(tx, [...new Set(approved)]);
  const counts = new Map<string, StageCounts>();
  for (const claim of passing) {
    const count = counts.get(claim.articleId) ?? noClaims();
    count[stage(claim, digests.get(claim.claimId) ?? '')] += 1;
    counts.set(claim.articleId, count);
  }
  return (articleId) => counts.get(articleId) ?? noClaims();
}

function stage({ submissionId, decision, agrees, digest }: Passing, current: string): Stage {
  if (submissionId === null) return stageOf({ submissions: [], reviews: [] }, current);
  const reviews = decision === null || digest === null ? [] : [{ submissionId, decision: oneOf(decisions, decision), agrees: agrees === true, digest }];
  return stageOf({ submissions: [{ id: submissionId, withdrawn: false }], reviews }, current);
}

function readPassing(tx: Tx, articleIds: readonly string[]): Promise<Passing[]> {
  return tx.$queryRaw<Passing[]>`
    SELECT DISTINCT a."articleId", a."claimId", s.id AS "submissionId", r.decision, r.agrees, r.digest
    FROM "Appearance" a
    JOIN "Claim" c ON c.id = a."claimId" AND c."deletedAt" IS NULL
    LEFT JOIN LATERAL (
      SELECT s.id, s."verdictId" FROM "Submission" s
      WHERE s."claimId" = c.id AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s.id)
      ORDER BY s.id DESC LIMIT 1
    ) s ON true
    LEFT JOIN LATERAL (
      SELECT r.decision, r.digest, r."ratingId" = v."ratingId" AS agrees FROM "Review" r JOIN "Verdict" v ON v.id = s."verdictId"
      WHERE r."submissionId" = s.id ORDER BY r.id DESC LIMIT 1
    ) r ON true
    WHERE a."articleId" = ANY(${articleIds}::uuid[]) AND a."deletedAt" IS NULL`;
}

function noClaims(): StageCounts {
  return { draft: 0, 'in-review': 0, 'changes-requested': 0, approved: 0, outdated: 0 };
}

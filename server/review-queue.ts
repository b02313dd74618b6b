import type { QueueItem } from '#contract/review';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Prisma } from '#prisma';
import { ratingView } from '#server/claims/map-verdict';
import { readNames } from '#server/claims/names';
import type { NameOf } from '#server/claims/names';
import { db } from '#server/db';
import { pageOf } from '#server/pages';

/** Claims that wait for a decision, longest waiting first. `mine` ones wait for somebody else. */
export function listQueue(actor: Actor, page: Page) {
  return readQueue(actor, page, Prisma.empty);
}

/** Those of them that wait for this actor: what they contributed to is not theirs to decide. */
export function listQueueOfOthers(actor: Actor, page: Page) {
  return readQueue(actor, page, Prisma.sql`AND NOT EXISTS (SELECT FROM "Contribution" k WHERE k."claimId" = c.id AND k."personId" = ${actor.id}::uuid)`);
}

type Page = { limit: number; cursor?: string | undefined };

async function readQueue(actor: Actor, { limit, cursor }: Page, which: Prisma.Sql) {
  authorise(actor, 'article.read');
  const waitingIds = await db.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Submission" s JOIN "Claim" c ON c.id = s."claimId"
    WHERE c."deletedAt" IS NULL AND s.id > coalesce(${pageOf.readId(cursor)}::uuid, '00000000-0000-0000-0000-000000000000')
      AND EXISTS (SELECT FROM "Appearance" a WHERE a."claimId" = c.id AND a."deletedAt" IS NULL)
      AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s.id)
      AND NOT EXISTS (
        SELECT FROM "Review" r JOIN "Verdict" v ON v.id = s."verdictId"
        WHERE r."submissionId" = s.id AND (r.decision <> 'blind-verdict' OR r."ratingId" = v."ratingId")
      )
      AND NOT EXISTS (
        SELECT FROM "Submission" later WHERE later."claimId" = s."claimId" AND later.id > s.id
          AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = later.id)
      )
      ${which}
    ORDER BY s.id LIMIT ${limit + 1}`;
  const rows = await db.submission.findMany({ where: { id: { in: waitingIds.map(({ id }) => id) } }, include: queueInclude, orderBy: { id: 'asc' } });
  const nameOf = await readNames(db, rows.map(({ authorId }) => authorId));
  const { items, nextCursor } = pageOf.cut(rows, limit, ({ id }) => id, (row) => queueItem(row, actor, nameOf));
  return { items: items.flat(), nextCursor };
}

const queueInclude = {
  verdict: { include: { rating: true } },
  claim: {
    include: {
      appearances: { where: { deletedAt: null }, orderBy: { id: 'asc' }, take: 1, include: { article: { select: { title: true } } } },
      contributions: { select: { personId: true } },
      submissions: { where: { withdrawals: { none: {} } }, select: { id: true } },
    },
  },
} satisfies Prisma.SubmissionInclude;

function queueItem(
  { claim, claimId, verdict, authorId, createdAt }: Prisma.SubmissionGetPayload<{ include: typeof queueInclude }>,
  actor: Actor,
  nameOf: NameOf,
): QueueItem[] {
  const [appearance] = claim.appearances;
  // Somebody closed its last appearance while the list was read.
  if (!appearance) return [];
  const rating = verdict.rating && ratingView(verdict.rating);
  return [{
    claimId,
    articleId: appearance.articleId,
    articleTitle: appearance.article.title,
    number: appearance.number,
    statement: claim.statement,
    rating: rating && { label: rating.label, token: rating.token },
    submittedBy: nameOf(authorId),
    submittedAt: createdAt.toISOString(),
    round: claim.submissions.length,
    mine: claim.contributions.some(({ personId }) => personId === actor.id),
  }];
}

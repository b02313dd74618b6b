import type { Prisma } from '#prisma';
import { evidenceInclude } from '#server/claims/map-evidence';
import { hopInclude } from '#server/claims/map-hop';
import { reviewSelect, submissionSelect } from '#server/claims/map-review';

/** Everything that content, stage and gates are derived from. Of each appearance only its newest anchor. */
export const claimInclude = {
  claimant: true,
  appearances: {
    where: { deletedAt: null },
    orderBy: { id: 'asc' },
    include: {
      article: {
        select: {
          title: true, outlet: true, originalUrl: true,
          revisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
        },
      },
      anchors: {
        orderBy: [{ revision: { number: 'desc' } }, { id: 'desc' }],
        take: 1,
        include: { revision: { select: { number: true } } },
      },
      hops: { where: { deletedAt: null }, include: hopInclude },
    },
  },
  questions: { where: { deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  evidence: { where: { deletedAt: null }, orderBy: { number: 'asc' }, include: evidenceInclude },
  draft: { include: { rating: true } },
  submissions: { orderBy: { id: 'asc' }, select: submissionSelect },
  reviews: { orderBy: { id: 'asc' }, select: reviewSelect },
  _count: { select: { comments: { where: { resolvedAt: null } } } },
} satisfies Prisma.ClaimInclude;

export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimInclude }>;

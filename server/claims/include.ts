import type { Prisma } from '#prisma';
import { evidenceInclude } from '#server/claims/map-evidence';
import { hopInclude } from '#server/claims/map-hop';
import { reviewSelect, submissionSelect } from '#server/claims/map-review';

const anchorInclude = { revision: { select: { number: true } } } satisfies Prisma.AnchorInclude;

const newestAnchor = {
  orderBy: [{ revision: { number: 'desc' } }, { id: 'desc' }],
  take: 1,
  include: anchorInclude,
} satisfies Prisma.Appearance$anchorsArgs;

const appearanceInclude = {
  anchors: newestAnchor,
  hops: { where: { deletedAt: null }, include: hopInclude },
} satisfies Prisma.AppearanceInclude;

/** What an approval covers. Of each appearance only its newest anchor. */
export const contentInclude = {
  claimant: true,
  appearances: { where: { deletedAt: null }, orderBy: { id: 'asc' }, include: appearanceInclude },
  questions: { where: { deletedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  evidence: { where: { deletedAt: null }, orderBy: { number: 'asc' }, include: evidenceInclude },
  draft: { include: { rating: true } },
} satisfies Prisma.ClaimInclude;

const articleSelect = {
  title: true, outlet: true, originalUrl: true,
  revisions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
} satisfies Prisma.ArticleSelect;

/** Everything that content, stage and gates are derived from. */
export const claimInclude = {
  ...contentInclude,
  appearances: { ...contentInclude.appearances, include: { ...appearanceInclude, article: { select: articleSelect } } },
  submissions: { orderBy: { id: 'asc' }, select: submissionSelect },
  reviews: { orderBy: { id: 'asc' }, select: reviewSelect },
  _count: { select: { comments: { where: { resolvedAt: null } } } },
} satisfies Prisma.ClaimInclude;

export type ContentRow = Prisma.ClaimGetPayload<{ include: typeof contentInclude }>;
export type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimInclude }>;

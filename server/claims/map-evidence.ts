import type { EvidenceView, SourceView } from '#contract/evidence';
import { summarise } from '#domain/attribution';
import type { ContentEvidence } from '#domain/digest';
import { answerKinds, media, sourceKinds, stances } from '#domain/evidence';
import type { Actor } from '#domain/permission';
import type { Prisma } from '#prisma';
import { domainHops, hopContents, hopInclude, hopViews } from '#server/claims/map-hop';
import { voiceContent, voiceRef } from '#server/claims/map-voice';
import { dayOf } from '#server/days';
import type { Tx } from '#server/db';
import { oneOf } from '#server/vocabulary';

export const sourceInclude = { publisher: true } satisfies Prisma.SourceInclude;

export const evidenceInclude = {
  source: { include: sourceInclude },
  hops: { where: { deletedAt: null }, include: hopInclude },
} satisfies Prisma.EvidenceInclude;

export type SourceRow = Prisma.SourceGetPayload<{ include: typeof sourceInclude }>;
export type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof evidenceInclude }>;

/** In how many living claims each source is weighed; sources in none are left out. */
export async function countUses(tx: Tx, sourceIds: readonly string[]): Promise<Map<string, number>> {
  if (sourceIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ sourceId: string; uses: number }[]>`
    SELECT e."sourceId", count(DISTINCT e."claimId")::int AS uses
    FROM "Evidence" e JOIN "Claim" c ON c.id = e."claimId"
    WHERE e."sourceId" = ANY(${sourceIds}::uuid[]) AND e."deletedAt" IS NULL AND c."deletedAt" IS NULL
    GROUP BY e."sourceId"`;
  return new Map(rows.map(({ sourceId, uses }) => [sourceId, uses]));
}

export function sourceView(row: SourceRow, usedInClaims: number, actor: Actor): SourceView {
  return {
    id: row.id,
    title: row.title,
    url: row.url,
    kind: oneOf(sourceKinds, row.kind),
    publisher: row.publisher && voiceRef(row.publisher, actor),
    publishedOn: dayOf(row.publishedOn),
    usedInClaims,
    version: row.version,
  };
}

export function evidenceView(row: EvidenceRow, usedInClaims: number, actor: Actor): EvidenceView {
  return {
    ...words(row),
    id: row.id,
    number: row.number,
    source: sourceView(row.source, usedInClaims, actor),
    questionId: row.questionId,
    hops: hopViews(row.hops, actor),
    attribution: summarise(domainHops(row.hops, actor)),
    version: row.version,
  };
}

/** The part of evidence that an approval covers. */
export function evidenceContent(row: EvidenceRow): ContentEvidence {
  const { source } = row;
  return {
    ...words(row),
    id: row.id,
    number: row.number,
    source: {
      id: source.id,
      title: source.title,
      url: source.url,
      kind: oneOf(sourceKinds, source.kind),
      publisher: source.publisher && voiceContent(source.publisher),
      publishedOn: dayOf(source.publishedOn),
    },
    questionId: row.questionId,
    hops: hopContents(row.hops),
  };
}

/**
 * Whether the excerpt is known not to occur in its snapshot.
 *
 * The excerpt is located when it and its snapshot come together, and neither changes afterwards without the
 * other being asked again: a snapshot without a span is one that lacks the excerpt.
 */
export function isMisquoting(row: Pick<EvidenceRow, 'snapshotId' | 'excerpt' | 'excerptStart'>): boolean {
  return row.snapshotId !== null && row.excerpt !== '' && row.excerptStart === null;
}

function words(row: EvidenceRow) {
  return {
    stance: oneOf(stances, row.stance),
    excerpt: row.excerpt,
    answerKind: oneOf(answerKinds, row.answerKind),
    medium: oneOf(media, row.medium),
    isPrimary: row.isPrimary,
    note: row.note,
  };
}

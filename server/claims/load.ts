import { citedEvidence } from '#document/rationale-document';
import { parseRationale } from '#document/validate';
import { anchorMethods } from '#domain/anchor';
import type { Stage } from '#domain/claim';
import { claimDigest } from '#domain/digest';
import type { ClaimContent } from '#domain/digest';
import { gateLevelsWith, gatesOf } from '#domain/gates';
import type { Gate, GateFacts } from '#domain/gates';
import { Refusal } from '#domain/refusal';
import { stageOf } from '#domain/review';
import type { Prisma } from '#prisma';
import { claimContent, passageOf } from '#server/claims/content';
import { claimInclude } from '#server/claims/include';
import type { ClaimRow } from '#server/claims/include';
import { isMisquoting } from '#server/claims/map-evidence';
import type { Tx } from '#server/db';
import { oneOf } from '#server/vocabulary';

/** A claim's rows, and what they amount to. */
export type LoadedClaim = { row: ClaimRow; content: ClaimContent; digest: string; stage: Stage; gates: Gate[] };

/** Load one claim, deleted ones too. Refuses with `not-found` when it is absent. */
export async function loadClaim(tx: Tx, claimId: string): Promise<LoadedClaim> {
  const [claim] = await loadClaims(tx, { id: claimId });
  if (!claim) throw new Refusal('not-found', { params: { noun: 'claim' } });
  return claim;
}

/** Load many claims in a constant number of queries, oldest first. Deleted ones too, unless `where` says otherwise. */
export async function loadClaims(tx: Tx, where: Prisma.ClaimWhereInput): Promise<LoadedClaim[]> {
  const rows = await tx.claim.findMany({ where, include: claimInclude, orderBy: { id: 'asc' } });
  const newsroom = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 } });
  const levels = gateLevelsWith(Object(newsroom.gates));
  return rows.map((row) => derive(row, newsroom, levels));
}

type NewsroomRow = Prisma.NewsroomGetPayload<object>;

function derive(row: ClaimRow, newsroom: NewsroomRow, levels: ReturnType<typeof gateLevelsWith>): LoadedClaim {
  const content = claimContent(row);
  const digest = claimDigest(content);
  const stage = stageOf(passageOf(row), digest);
  return { row, content, digest, stage, gates: gatesOf(factsOf(row, content, stage, newsroom), levels) };
}

function factsOf(row: ClaimRow, content: ClaimContent, stage: Stage, newsroom: NewsroomRow): GateFacts {
  return {
    content,
    citedIds: row.draft === null ? [] : citedEvidence(parseRationale(row.draft.rationale)),
    misquoting: row.evidence.filter(isMisquoting).map(({ number }) => number),
    articles: row.appearances.map(({ article }) => ({ outlet: article.outlet, originalUrl: article.originalUrl })),
    newsroom: { name: newsroom.name, hosts: newsroom.ownHosts },
    unresolvedComments: row._count.comments,
    stage,
    anchors: row.appearances.map(anchorCertainty),
  };
}

/** An appearance that has no anchor in its article's newest revision is as good as lost there. */
function anchorCertainty({ anchors: [anchor], article }: ClaimRow['appearances'][number]): GateFacts['anchors'][number] {
  if (!anchor || anchor.revision.number !== article.revisions[0]?.number) return { method: 'lost', confidence: 0 };
  return { method: oneOf(anchorMethods, anchor.method), confidence: anchor.confidence };
}

import type { UnsureAnchorView } from '#contract/revision';
import { describe } from '#domain/anchor';
import type { Span } from '#domain/anchor';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { rankCandidates } from '#domain/revision';
import { Prisma } from '#prisma';
import { Comparison } from '#server/articles/comparisons';
import { listStandings } from '#server/articles/standings';
import type { Standing } from '#server/articles/standings';
import { loadClaims } from '#server/claims/load';
import type { LoadedClaim } from '#server/claims/load';
import { db } from '#server/db';
import { pageOf } from '#server/pages';

type State = UnsureAnchorView['state'];
type Query = { articleId?: string | undefined; state?: State | undefined; limit: number; cursor?: string | undefined };

/**
 * Appearances whose place a person has to decide, in one article or across the desk, those that wait longest first:
 * to be confirmed and lost ones, or, when asked for, those that are no longer claimed.
 */
export async function listUnsureAnchors(actor: Actor, { articleId, state, limit, cursor }: Query) {
  authorise(actor, 'article.read');
  const after = pageOf.readId(cursor);
  const rows = state === 'closed' ? await readClosed(articleId, after, limit + 1) : await readUnsure(articleId, methodsOf(state), after, limit + 1);
  const page = rows.slice(0, limit);
  const claims = await loadClaims(db, { id: { in: page.map(({ claimId }) => claimId) } });
  const byId = new Map(claims.map((claim) => [claim.row.id, claim]));
  const articles = new Map<string, Article>();
  for (const { articleId: id } of page) if (!articles.has(id)) articles.set(id, await readArticle(id, page));
  const { items, nextCursor } = pageOf.cut(rows, limit, ({ anchorId }) => anchorId, (row) => {
    const [claim, article] = [byId.get(row.claimId), articles.get(row.articleId)];
    const standing = article?.standings.get(row.appearanceId);
    // Somebody decided about it while the list was read.
    return claim && article && standing ? [view(row, claim, article, standing)] : [];
  });
  return { items: items.flat(), nextCursor };
}

function methodsOf(state: 'to-confirm' | 'lost' | undefined): string[] {
  return { 'to-confirm': ['proposed'], lost: ['lost'], any: ['proposed', 'lost'] }[state ?? 'any'];
}

type Row = { anchorId: string; appearanceId: string; claimId: string; articleId: string; title: string; language: string; state: State; since: Date };

/** From the few anchors that are unsure, not from the many appearances. */
function readUnsure(articleId: string | undefined, methods: string[], after: string | null, take: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT w.id AS "anchorId", a.id AS "appearanceId", a."claimId", a."articleId", article.title, article.language, w."createdAt" AS since,
      CASE n.method WHEN 'lost' THEN 'lost' ELSE 'to-confirm' END AS state
    ${fromUnsure} AND n.method = ANY(${methods}) AND (${after}::uuid IS NULL OR w.id > ${after}::uuid)
      AND (${articleId ?? null}::uuid IS NULL OR a."articleId" = ${articleId ?? null}::uuid)
    ORDER BY w.id LIMIT ${take}`;
}

/** The newest anchor of every appearance that is claimed, where that one is unsure, and the first since when it has been (`w`). */
const fromUnsure = Prisma.sql`
  FROM "Anchor" n
  JOIN "Revision" r ON r.id = n."revisionId"
  JOIN "Appearance" a ON a.id = n."appearanceId" AND a."deletedAt" IS NULL
  JOIN "Claim" c ON c.id = a."claimId" AND c."deletedAt" IS NULL
  JOIN "Article" article ON article.id = a."articleId"
  CROSS JOIN LATERAL (
    SELECT an.id, an."createdAt" FROM "Anchor" an
    WHERE an."appearanceId" = n."appearanceId" AND NOT EXISTS (
      SELECT FROM "Anchor" sure WHERE sure."appearanceId" = an."appearanceId" AND sure.id >= an.id AND sure.method NOT IN ('proposed', 'lost')
    ) ORDER BY an.id LIMIT 1
  ) w
  WHERE n.method IN ('proposed', 'lost') AND NOT EXISTS (
    SELECT FROM "Anchor" later JOIN "Revision" lr ON lr.id = later."revisionId"
    WHERE later."appearanceId" = n."appearanceId" AND (lr.number, later.id) > (r.number, n.id)
  )`;

/** How many anchors of an article a person has to decide. */
export type UnsureArticle = { articleId: string; title: string; toConfirm: number; lost: number };

/** The articles in which anchors are unsure, the one that waits longest first. */
export function listUnsureArticles(actor: Actor): Promise<UnsureArticle[]> {
  authorise(actor, 'article.read');
  return db.$queryRaw<UnsureArticle[]>`
    SELECT a."articleId", article.title,
      (count(*) FILTER (WHERE n.method = 'proposed'))::int AS "toConfirm", (count(*) FILTER (WHERE n.method = 'lost'))::int AS lost
    ${fromUnsure} GROUP BY a."articleId", article.title ORDER BY min(w.id::text)`;
}

function readClosed(articleId: string | undefined, after: string | null, take: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT a.id AS "anchorId", a.id AS "appearanceId", a."claimId", a."articleId", article.title, article.language, a."deletedAt" AS since, 'closed' AS state
    FROM "Appearance" a
    JOIN "Claim" c ON c.id = a."claimId" AND c."deletedAt" IS NULL
    JOIN "Article" article ON article.id = a."articleId"
    WHERE a."deletedAt" IS NOT NULL AND (${after}::uuid IS NULL OR a.id > ${after}::uuid)
      AND (${articleId ?? null}::uuid IS NULL OR a."articleId" = ${articleId ?? null}::uuid)
    ORDER BY a.id LIMIT ${take}`;
}

type Article = { revision: number; text: string; standings: Map<string, Standing>; comparison: Comparison };

async function readArticle(articleId: string, page: readonly Row[]): Promise<Article> {
  const wanted = new Set(page.map(({ appearanceId }) => appearanceId));
  const { number, text } = await db.revision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' }, select: { number: true, text: true } });
  const standings = (await listStandings(db, articleId)).filter(({ appearanceId }) => wanted.has(appearanceId));
  const comparison = new Comparison(text);
  await comparison.read(db, standings.map(({ base }) => base.revisionId));
  return { revision: number, text, comparison, standings: new Map(standings.map((standing) => [standing.appearanceId, standing])) };
}

function view(row: Row, { row: claim, stage }: LoadedClaim, article: Article, standing: Standing): UnsureAnchorView {
  const { appearanceId, articleId, claimId, title, language, state, since } = row;
  const { revision, start, end, exact, prefix, suffix } = standing.base;
  return {
    appearanceId, articleId, claimId, language, state, stage,
    articleTitle: title,
    number: standing.number,
    statement: claim.statement,
    shortStatement: claim.shortStatement,
    version: claim.version,
    revision: article.revision,
    since: since.toISOString(),
    was: { revision, start, end, exact, prefix, suffix },
    candidates: candidatesOf(standing, article),
  };
}

function candidatesOf({ anchor, base }: Standing, { text, comparison }: Article): UnsureAnchorView['candidates'] {
  const [found] = comparison.find(base.revisionId, [base]);
  const all = [
    ...(anchor.method === 'lost' ? [] : [anchor]),
    ...(found?.span ? [{ ...found.span, confidence: found.confidence }] : []),
    ...(found?.candidates ?? []),
  ];
  return rankCandidates(all).map(({ start, end, confidence }) => ({ ...describe(text, { start, end } satisfies Span), confidence }));
}

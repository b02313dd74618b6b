/** What the public pages read: editions alone, for anybody. Of an article's working row only its id and address are asked. */
import type { Correction, Edition, EditionContent, EditionFront } from '#domain/edition';
import { Prisma } from '#prisma';
import { db } from '#server/db';
import { correctionOf } from '#server/editions/view';

/** One edition among others, without its content. */
export type EditionLine = { number: number; publishedAt: string; publishedBy: string; correction: { kind: Correction; note: string } | null };

/** A line of the public list of corrections. */
export type CorrectionLine = { slug: string; title: string; number: number; publishedAt: string; kind: Correction; note: string };

/** Read an article's edition by its number, the newest by default; `null` when it was never published. */
export async function findEdition(slug: string, number?: number): Promise<Edition | null> {
  if (!isStorable(slug) || (number !== undefined && !isNumber(number))) return null;
  const wanted = number === undefined ? Prisma.empty : Prisma.sql`AND e.number = ${number}`;
  const [edition] = await readEditions(Prisma.sql`WHERE a.slug = ${slug} ${wanted} ORDER BY e.number DESC LIMIT 1`);
  return edition ?? null;
}

/** Read the newest of an article's editions that holds the claim of this number; `null` when none does. */
export async function findLatestWith(slug: string, claim: number): Promise<Edition | null> {
  if (!isStorable(slug) || !isNumber(claim)) return null;
  const [edition] = await readEditions(Prisma.sql`
    WHERE a.slug = ${slug} AND EXISTS (SELECT FROM "EditionClaim" c WHERE c."editionId" = e.id AND c.number = ${claim})
    ORDER BY e.number DESC LIMIT 1`);
  return edition ?? null;
}

/** The newest edition of every published article, latest first; `before` is the `publishedAt` of the last one seen. */
export function listPublished({ limit, before }: { limit: number; before?: string | undefined }): Promise<EditionFront[]> {
  return readFronts(Prisma.sql`
    WHERE NOT EXISTS (SELECT FROM "Edition" later WHERE later."articleId" = e."articleId" AND later.number > e.number) ${olderThan(before)}
    ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${limit}`);
}

/** Every edition of every article, latest first: what a feed tells its subscribers. */
export function listEditions({ limit }: { limit: number }): Promise<EditionFront[]> {
  return readFronts(Prisma.sql`ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${limit}`);
}

/** Every correction ever published, latest first. */
export async function listCorrections({ limit, before }: { limit: number; before?: string | undefined }): Promise<CorrectionLine[]> {
  const rows = await db.$queryRaw<(LineRow & { slug: string; title: string })[]>`
    SELECT e.content #>> '{article,slug}' AS slug, e.content #>> '{article,title}' AS title, ${lineColumns}
    FROM "Edition" e
    WHERE e.correction IS NOT NULL ${olderThan(before)}
    ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${limit}`;
  return rows.flatMap(({ slug, title, ...row }) => {
    const { number, publishedAt, correction } = line(row);
    return correction === null ? [] : [{ slug, title, number, publishedAt, ...correction }];
  });
}

/** An article's editions, the newest first; none when it was never published. */
export async function editionsOf(slug: string): Promise<EditionLine[]> {
  if (!isStorable(slug)) return [];
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT ${lineColumns} FROM "Edition" e JOIN "Article" a ON a.id = e."articleId"
    WHERE a.slug = ${slug} ORDER BY e.number DESC`;
  return rows.map(line);
}

/** Whether PostgreSQL takes the text at all; an address can hold anything. */
function isStorable(slug: string): boolean {
  return !slug.includes('\u0000') && slug.isWellFormed();
}

function isNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31;
}

type LineRow = { number: number; createdAt: Date; publishedBy: string; correction: string | null; correctionNote: string | null };

/** The publisher's name is the one of that day: the row of a person may change, an edition may not. */
const lineColumns = Prisma.sql`e.number, e."createdAt", e.content->>'publishedBy' AS "publishedBy", e.correction, e."correctionNote"`;

type FrontRow = LineRow & Pick<EditionFront, 'article' | 'newsroom' | 'checks'> & { firstPublishedAt: Date };

/** Lists take from the content what they show; a list of whole texts would fill the memory for whoever asks. */
async function readFronts(which: Prisma.Sql): Promise<EditionFront[]> {
  const rows = await db.$queryRaw<FrontRow[]>`
    SELECT ${lineColumns}, e.content->'article' AS article, e.content->'newsroom' AS newsroom, first."createdAt" AS "firstPublishedAt",
      (
        SELECT coalesce(jsonb_agg(jsonb_build_object('number', claim->'number', 'rating', claim #> '{verdict,rating}') ORDER BY place), '[]')
        FROM jsonb_array_elements(e.content->'claims') WITH ORDINALITY AS claims (claim, place)
      ) AS checks
    FROM "Edition" e
    JOIN "Edition" first ON first."articleId" = e."articleId" AND first.number = 1
    ${which}`;
  return rows.map(({ article, newsroom, checks, firstPublishedAt, ...row }) => ({
    ...line(row), article, newsroom, checks, firstPublishedAt: firstPublishedAt.toISOString(),
  }));
}

type EditionRow = LineRow & { firstPublishedAt: Date; content: EditionContent };

async function readEditions(which: Prisma.Sql): Promise<Edition[]> {
  const rows = await db.$queryRaw<EditionRow[]>`
    SELECT ${lineColumns}, e.content - 'publishedBy' AS content, first."createdAt" AS "firstPublishedAt"
    FROM "Edition" e
    JOIN "Article" a ON a.id = e."articleId"
    JOIN "Edition" first ON first."articleId" = e."articleId" AND first.number = 1
    ${which}`;
  return rows.map(({ content, firstPublishedAt, ...row }) => ({ ...line(row), firstPublishedAt: firstPublishedAt.toISOString(), content }));
}

function line(row: LineRow): EditionLine {
  return { number: row.number, publishedAt: row.createdAt.toISOString(), publishedBy: row.publishedBy, correction: correctionOf(row) };
}

/** Nothing is older than a moment that is none. */
function olderThan(before: string | undefined): Prisma.Sql {
  if (before === undefined) return Prisma.empty;
  const moment = new Date(before);
  // PostgreSQL knows no year 0 and writes years before it otherwise than JavaScript does.
  const isKnown = moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999;
  return !isKnown ? Prisma.sql`AND false` : Prisma.sql`AND e."createdAt" < ${moment}`;
}

/** What the public pages read: editions alone, for anybody. Of an article's working row only its id and address are asked. */
import type { Correction, Edition, EditionContent, EditionFront } from '#domain/edition';
import { storedEdition, storedFront, storedTitle } from '#contract/edition-content';
import { Prisma } from '#prisma';
import { db } from '#server/db';
import { readable } from '#server/editions/readable';
import { correctionOf } from '#server/editions/view';

/** One edition among others, without its content. */
export type EditionLine = { number: number; publishedAt: string; correction: { kind: Correction; note: string } | null };

/** A line of the public list of corrections. */
export type CorrectionLine = { slug: string; title: string; language: string; number: number; publishedAt: string; kind: Correction; note: string };

/** Part of a list, latest first; `older` is the moment before which the next part begins, `null` after the last one. */
export type Part<T> = { items: T[]; older: string | null };

/** Read an article's edition by its number, by default the newest that can be read; `null` when it was never published or cannot be read. */
export async function findEdition(slug: string, number?: number): Promise<Edition | null> {
  if (!isStorable(slug) || (number !== undefined && !isNumber(number))) return null;
  if (number === undefined) return findNewest(Prisma.sql`WHERE a.slug = ${slug}`);
  const [edition] = await readEditions(Prisma.sql`WHERE a.slug = ${slug} AND e.number = ${number}`);
  return edition ?? null;
}

/** Read the newest readable one of an article's editions that holds the claim of this number; `null` when none does. */
export async function findLatestWith(slug: string, claim: number): Promise<Edition | null> {
  if (!isStorable(slug) || !isNumber(claim)) return null;
  return findNewest(Prisma.sql`
    WHERE a.slug = ${slug} AND EXISTS (SELECT FROM "EditionClaim" c WHERE c."editionId" = e.id AND c.number = ${claim})`);
}

/** The newest edition of every published article. */
export function listPublished({ limit, before }: { limit: number; before?: string | undefined }): Promise<Part<EditionFront>> {
  return readFronts(Prisma.sql`
    WHERE NOT EXISTS (SELECT FROM "Edition" later WHERE later."articleId" = e."articleId" AND later.number > e.number) ${olderThan(before)}
    ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${limit}`, limit);
}

/** Every edition of every article, latest first: what a feed tells its subscribers. */
export async function listEditions({ limit }: { limit: number }): Promise<EditionFront[]> {
  return (await readFronts(Prisma.sql`ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${limit}`, limit)).items;
}

/** Every correction ever published. */
export async function listCorrections({ limit, before }: { limit: number; before?: string | undefined }): Promise<Part<CorrectionLine>> {
  const rows = await db.$queryRaw<(LineRow & { stored: unknown })[]>`
    SELECT ${lineColumns}, jsonb_build_object('slug', e.content #> '{article,slug}', 'title', e.content #> '{article,title}', 'language', e.content #> '{article,language}') AS stored
    FROM "Edition" e
    WHERE e.correction IS NOT NULL ${olderThan(before)}
    ORDER BY e."createdAt" DESC, e.id DESC LIMIT ${limit}`;
  const items = rows.flatMap(({ stored, ...row }) => {
    const { number, publishedAt, correction } = line(row);
    const named = readable(storedTitle, row.id, stored);
    return correction === null || named === null ? [] : [{ ...named, number, publishedAt, ...correction }];
  });
  return { items, older: olderOf(rows, limit) };
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

type LineRow = { id: string; number: number; createdAt: Date; correction: string | null; correctionNote: string | null };

const lineColumns = Prisma.sql`e.id, e.number, e."createdAt", e.correction, e."correctionNote"`;

type FrontRow = LineRow & { stored: unknown; firstPublishedAt: Date };

/** Lists take from the content what they show; a list of whole texts would fill the memory for whoever asks. */
async function readFronts(which: Prisma.Sql, limit: number): Promise<Part<EditionFront>> {
  const rows = await db.$queryRaw<FrontRow[]>`
    SELECT ${lineColumns}, first."createdAt" AS "firstPublishedAt", jsonb_build_object(
      'article', e.content->'article', 'newsroom', e.content->'newsroom', 'publishedBy', e.content->'publishedBy', 'checks', (
        SELECT coalesce(jsonb_agg(jsonb_build_object('number', claim->'number', 'rating', claim #> '{verdict,rating}') ORDER BY place), '[]')
        FROM jsonb_array_elements(CASE jsonb_typeof(e.content->'claims') WHEN 'array' THEN e.content->'claims' ELSE '[{}]' END) WITH ORDINALITY AS claims (claim, place)
      )) AS stored
    FROM "Edition" e
    JOIN "Edition" first ON first."articleId" = e."articleId" AND first.number = 1
    ${which}`;
  const items = rows.flatMap(({ firstPublishedAt, stored, ...row }) => {
    const front = readable(storedFront, row.id, stored);
    return front === null ? [] : [{ ...line(row), ...front, firstPublishedAt: firstPublishedAt.toISOString() }];
  });
  return { items, older: olderOf(rows, limit) };
}

/** One edition at a time, as each holds a whole text and hardly ever is one unreadable. */
async function findNewest(which: Prisma.Sql): Promise<Edition | null> {
  for (let newer = 0; ; newer += 1) {
    const [edition] = await readEditions(Prisma.sql`${which} ORDER BY e.number DESC LIMIT 1 OFFSET ${newer}`);
    if (edition !== null) return edition ?? null;
  }
}

/** Those that nothing can be made of are `null`. */
async function readEditions(which: Prisma.Sql): Promise<(Edition | null)[]> {
  const rows = await db.$queryRaw<FrontRow[]>`
    SELECT ${lineColumns}, e.content AS stored, first."createdAt" AS "firstPublishedAt"
    FROM "Edition" e
    JOIN "Article" a ON a.id = e."articleId"
    JOIN "Edition" first ON first."articleId" = e."articleId" AND first.number = 1
    ${which}`;
  return rows.map(({ firstPublishedAt, stored, ...row }) => {
    const content = readable(storedEdition, row.id, stored);
    return content === null ? null : editionOf({ ...line(row), firstPublishedAt: firstPublishedAt.toISOString() }, content);
  });
}

/** The publisher's name is the one of that day: the row of a person may change, an edition may not. */
function editionOf(published: Omit<Edition, 'publishedBy' | 'content'>, { publishedBy, ...content }: EditionContent & { publishedBy: string }): Edition {
  return { ...published, publishedBy, content };
}

function line(row: LineRow): EditionLine {
  return { number: row.number, publishedAt: row.createdAt.toISOString(), correction: correctionOf(row) };
}

/** The rows count, not what could be made of them: an edition that cannot be read must not end the list. */
function olderOf(rows: readonly LineRow[], limit: number): string | null {
  return rows.length < limit ? null : (rows.at(-1)?.createdAt.toISOString() ?? null);
}

/** Nothing is older than a moment that is none. */
function olderThan(before: string | undefined): Prisma.Sql {
  if (before === undefined) return Prisma.empty;
  const moment = new Date(before);
  // PostgreSQL knows no year 0 and writes years before it otherwise than JavaScript does.
  const isKnown = moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999;
  return !isKnown ? Prisma.sql`AND false` : Prisma.sql`AND e."createdAt" < ${moment}`;
}

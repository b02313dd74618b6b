import type { ArticleView, RevisionView } from '#contract/article';
import type { RevisionLine } from '#contract/revision';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import type { Prisma } from '#prisma';
import { noEffect, readEffects } from '#server/articles/effects';
import { countStages } from '#server/articles/stages';
import { articleInclude, articleView, viewArticle } from '#server/articles/view';
import { readNames } from '#server/claims/names';
import type { NameOf } from '#server/claims/names';
import { db } from '#server/db';
import type { Tx } from '#server/db';
import { pageOf } from '#server/pages';

type Query = { limit: number; cursor?: string | undefined };

/** Articles, the latest change first; `q` looks for words in title and outlet. */
export async function listArticles(actor: Actor, { q, limit, cursor }: Query & { q?: string | undefined }) {
  authorise(actor, 'article.read');
  const rows = await db.article.findMany({
    where: { AND: [matching(q), after(cursor)] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: limit + 1,
    include: articleInclude,
  });
  const stagesOf = await countStages(db, rows.slice(0, limit).map(({ id }) => id));
  return pageOf.cut(rows, limit, (row) => `${row.updatedAt.toISOString()} ${row.id}`, (row) => articleView(row, stagesOf(row.id)));
}

/** One article. Refuses with `not-found`. */
export async function getArticle(actor: Actor, { articleId }: { articleId: string }): Promise<ArticleView> {
  authorise(actor, 'article.read');
  return viewArticle(db, articleId);
}

/** An article's revisions without their text, the newest first, each with what it did to the claims. */
export async function listRevisions(actor: Actor, { articleId }: { articleId: string }, { limit, cursor }: Query): Promise<{ items: RevisionLine[]; nextCursor: string | null }> {
  authorise(actor, 'article.read');
  const below = pageOf.readCursor(cursor);
  if (below !== null && !/^\d{1,9}$/u.test(below)) throw new Refusal('cursor-invalid', { field: 'cursor' });
  const rows = await db.revision.findMany({
    where: { articleId, ...(below === null ? {} : { number: { lt: Number(below) } }) },
    orderBy: { number: 'desc' },
    take: limit + 1,
    omit: { document: true, text: true },
  });
  if (rows.length === 0 && below === null) throw new Refusal('not-found', { params: { noun: 'article' } });
  const nameOf = await readNames(db, rows.map(({ authorId }) => authorId));
  const effects = await readEffects(db, articleId, rows.map(({ number }) => number));
  return pageOf.cut(rows, limit, ({ number }) => String(number), (row) => ({ ...revisionLine(row, nameOf), ...(effects.get(row.number) ?? noEffect) }));
}

/** One revision, whole. Refuses with `not-found`. */
export async function getRevision(actor: Actor, { articleId, number }: { articleId: string; number: number }): Promise<RevisionView> {
  authorise(actor, 'article.read');
  return findRevision(db, articleId, number);
}

/** The same inside a transaction. */
export async function findRevision(tx: Tx, articleId: string, number: number): Promise<RevisionView> {
  const row = await tx.revision.findFirst({ where: { articleId, number } });
  if (!row) throw new Refusal('not-found', { params: { noun: 'revision' } });
  const nameOf = await readNames(tx, [row.authorId]);
  return { ...revisionLine(row, nameOf), document: row.document, text: row.text };
}

function matching(q: string | undefined): Prisma.ArticleWhereInput {
  if (q === undefined || q.trim() === '') return {};
  const contains = q.trim().replace(/[\\%_]/gu, '\\$&');
  return { OR: [{ title: { contains, mode: 'insensitive' } }, { outlet: { contains, mode: 'insensitive' } }] };
}

function after(cursor: string | undefined): Prisma.ArticleWhereInput {
  const key = pageOf.readCursor(cursor);
  if (key === null) return {};
  const [, moment, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f-]{36})$/u.exec(key) ?? [];
  const updatedAt = new Date(moment ?? '');
  if (id === undefined || Number.isNaN(updatedAt.valueOf())) throw new Refusal('cursor-invalid', { field: 'cursor' });
  return { OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { gt: id } }] };
}

type RevisionRow = Omit<Prisma.RevisionGetPayload<object>, 'document' | 'text'>;

function revisionLine({ id, articleId, number, sha256, note, authorId, createdAt }: RevisionRow, nameOf: NameOf) {
  return {
    id,
    articleId,
    number,
    sha256: Buffer.from(sha256).toString('hex'),
    note,
    author: nameOf(authorId),
    createdAt: createdAt.toISOString(),
  };
}

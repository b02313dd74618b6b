import type { EditingView } from '#contract/revision';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';

type Params = { articleId: string };

/** Who was not heard of for so long is taken to have left. */
const patienceMs = 60_000;

/** Who else is writing in an article, and its newest revision: what every open workbench asks again every few seconds, so one query. */
export async function getEditing(actor: Actor, { articleId }: Params): Promise<EditingView> {
  authorise(actor, 'article.read');
  return editingOf(actor, articleId);
}

/**
 * Say that somebody is writing in an article, again every few seconds, and tell them who else is.
 *
 * A passing sign, not a change of the newsroom's: it is not in the ledger, and it locks nobody out.
 */
export async function announceEditing(actor: Actor, { articleId }: Params): Promise<EditingView> {
  authorise(actor, 'article.edit');
  const now = new Date();
  const gone = new Date(now.valueOf() - patienceMs);
  await db.$executeRaw`
    INSERT INTO "Editing" AS e ("articleId", "personId", since, "seenAt")
    SELECT id, ${actor.id}::uuid, ${now}, ${now} FROM "Article" WHERE id = ${articleId}::uuid
    ON CONFLICT ("articleId", "personId") DO UPDATE
      SET since = CASE WHEN e."seenAt" < ${gone} THEN excluded.since ELSE e.since END, "seenAt" = excluded."seenAt"`;
  return editingOf(actor, articleId);
}

/** Say that they have stopped; whoever has not begun has stopped already. */
export async function stopEditing(actor: Actor, { articleId }: Params): Promise<EditingView> {
  authorise(actor, 'article.edit');
  await db.editing.deleteMany({ where: { articleId, personId: actor.id } });
  return editingOf(actor, articleId);
}

type Row = { number: number; createdAt: Date; authorId: string; authorName: string; others: { id: string; name: string; since: string; seenAt: string }[] };

async function editingOf(actor: Actor, articleId: string): Promise<EditingView> {
  const gone = new Date(Date.now() - patienceMs);
  const [row] = await db.$queryRaw<Row[]>`
    SELECT r.number, r."createdAt", a.id AS "authorId", a.name AS "authorName", (
      SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'since', e.since, 'seenAt', e."seenAt") ORDER BY e.since, p.id), '[]')
      FROM "Editing" e JOIN "Person" p ON p.id = e."personId"
      WHERE e."articleId" = r."articleId" AND p.id <> ${actor.id}::uuid AND p."disabledAt" IS NULL AND e."seenAt" >= ${gone}) AS others
    FROM "Revision" r JOIN "Person" a ON a.id = r."authorId"
    WHERE r."articleId" = ${articleId}::uuid
    ORDER BY r.number DESC LIMIT 1`;
  if (row === undefined) throw new Refusal('not-found', { params: { noun: 'article' } });
  const { number, createdAt, authorId, authorName, others } = row;
  return {
    others: others.map(({ id, name, since, seenAt }) => ({ person: { id, name }, since: new Date(since).toISOString(), seenAt: new Date(seenAt).toISOString() })),
    newest: { number, author: { id: authorId, name: authorName }, createdAt: createdAt.toISOString() },
  };
}

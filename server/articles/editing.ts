import type { EditingView } from '#contract/revision';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';

type Params = { articleId: string };

/** Who was not heard of for so long is taken to have left. */
const patienceMs = 60_000;

/**
 * Say that somebody is writing in an article, again every few seconds, and tell them who else is.
 *
 * A passing sign, not a change of the newsroom's: it is not in the ledger, and it locks nobody out.
 */
export async function announceEditing(actor: Actor, { articleId }: Params): Promise<EditingView> {
  authorise(actor, 'article.edit');
  await expectArticle(articleId);
  const now = new Date();
  const gone = new Date(now.valueOf() - patienceMs);
  await db.$executeRaw`
    INSERT INTO "Editing" AS e ("articleId", "personId", since, "seenAt") VALUES (${articleId}::uuid, ${actor.id}::uuid, ${now}, ${now})
    ON CONFLICT ("articleId", "personId") DO UPDATE
      SET since = CASE WHEN e."seenAt" < ${gone} THEN excluded.since ELSE e.since END, "seenAt" = excluded."seenAt"`;
  return listOthers(actor, articleId);
}

/** Say that they have stopped; whoever has not begun has stopped already. */
export async function stopEditing(actor: Actor, { articleId }: Params): Promise<EditingView> {
  authorise(actor, 'article.edit');
  await expectArticle(articleId);
  await db.editing.deleteMany({ where: { articleId, personId: actor.id } });
  return listOthers(actor, articleId);
}

async function listOthers(actor: Actor, articleId: string): Promise<EditingView> {
  const rows = await db.editing.findMany({
    where: { articleId, personId: { not: actor.id }, seenAt: { gte: new Date(Date.now() - patienceMs) }, person: { disabledAt: null } },
    orderBy: [{ since: 'asc' }, { personId: 'asc' }],
    include: { person: { select: { id: true, name: true } } },
  });
  return { others: rows.map(({ person, since, seenAt }) => ({ person, since: since.toISOString(), seenAt: seenAt.toISOString() })) };
}

async function expectArticle(articleId: string): Promise<void> {
  if ((await db.article.count({ where: { id: articleId } })) === 0) throw new Refusal('not-found', { params: { noun: 'article' } });
}

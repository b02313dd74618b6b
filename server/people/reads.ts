import type { PersonView } from '#contract/person';
import type { Actor } from '#domain/permission';
import { authorise } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';
import { pageOf } from '#server/pages';
import { normaliseEmail } from './email';
import { actorOf, isShutOut, personColumns, viewPerson } from './rows';

/** Everybody in the newsroom, in the order in which they joined. */
export async function listPeople(actor: Actor, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  authorise(actor, 'person.list');
  const last = pageOf.readId(cursor);
  const rows = await db.person.findMany({
    where: last === null ? {} : { id: { gt: last } },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: personColumns,
  });
  return pageOf.cut(rows, limit, (row) => row.id, viewPerson);
}

export async function getPerson(actor: Actor, { personId }: { personId: string }): Promise<PersonView> {
  authorise(actor, 'person.list');
  return find(personId);
}

/** The person behind this session or token. */
export async function getProfile(actor: Actor): Promise<PersonView> {
  return find(actor.id);
}

/** The person of this address as somebody who acts, or null. For the command line, where nobody signs in. */
export async function findActorByEmail(email: string): Promise<Actor | null> {
  const row = await db.person.findUnique({ where: { email: normaliseEmail(email) }, select: personColumns });
  return row === null || isShutOut(row) ? null : actorOf(row);
}

/** The first person who may edit, or null in an empty newsroom. */
export async function findFirstEditor(): Promise<Actor | null> {
  const rows = await db.person.findMany({ where: { roles: { has: 'editor' }, disabledAt: null }, orderBy: { id: 'asc' }, select: personColumns });
  const first = rows.find((row) => !isShutOut(row));
  return first === undefined ? null : actorOf(first);
}

/** What somebody is called; null for nobody. */
export async function findName(personId: string): Promise<string | null> {
  return (await db.person.findUnique({ where: { id: personId }, select: { name: true } }))?.name ?? null;
}

async function find(personId: string): Promise<PersonView> {
  const row = await db.person.findUnique({ where: { id: personId }, select: personColumns });
  if (!row) throw new Refusal('not-found', { params: { noun: 'person' } });
  return viewPerson(row);
}

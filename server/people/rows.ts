import type { PersonView } from '#contract/person';
import type { Actor, Role } from '#domain/permission';
import { roles } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import type { Tx } from '#server/db';
import { settings } from '../env.js';

/** What the database holds of a person, without the hash of the password. */
export type PersonRow = {
  id: string; email: string; name: string; roles: string[]; locale: string | null; version: number; createdAt: Date; disabledAt: Date | null;
};

export const personColumns = {
  id: true, email: true, name: true, roles: true, locale: true, version: true, createdAt: true, disabledAt: true,
} as const;

/**
 * Find a person for a change, and lock every admin with them.
 *
 * Two admins who take the role from each other at the same moment are thereby put in a row, and the second one
 * meets the rule of the last admin.
 */
export async function findPerson(tx: Tx, personId: string): Promise<{ person: PersonRow; otherAdmins: number }> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid OR 'admin' = ANY (roles) ORDER BY id FOR UPDATE`;
  const person = await tx.person.findUnique({ where: { id: personId }, select: personColumns });
  if (!person) throw new Refusal('not-found', { params: { noun: 'person' } });
  const otherAdmins = await tx.person.count({ where: { id: { not: personId }, roles: { has: 'admin' }, disabledAt: null } });
  return { person, otherAdmins };
}

export function viewPerson(row: PersonRow): PersonView {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    roles: rolesOf(row.roles),
    locale: localeOf(row.locale),
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** How the addresses of the demo newsroom's people end; no address of the Internet ends so. */
const demoHost = '@demo.stet';

/**
 * Whether this person may not come in: they were disabled, or they belong to the demo, whose passwords everybody knows,
 * and this newsroom is none (`STET_DEMO=0`).
 */
export function isShutOut({ email, disabledAt }: Pick<PersonRow, 'email' | 'disabledAt'>): boolean {
  return disabledAt !== null || (!settings().demo && email.endsWith(demoHost));
}

export function actorOf(row: Pick<PersonRow, 'id' | 'name' | 'email' | 'roles' | 'locale'>): Actor {
  const language = localeOf(row.locale);
  return { id: row.id, name: row.name, email: row.email, roles: rolesOf(row.roles), ...(language === null ? {} : { language }) };
}

function localeOf(locale: string | null): PersonView['locale'] {
  return locale === 'en' || locale === 'es' ? locale : null;
}

/** The roles among `names`, each once, in the order of the vocabulary. */
export function rolesOf(names: readonly string[]): Role[] {
  return roles.filter((role) => names.includes(role));
}

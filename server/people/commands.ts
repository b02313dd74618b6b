import type { AddPerson, ChangePerson, ChangeProfile, PersonView } from '#contract/person';
import type { Actor, Grant } from '#domain/permission';
import { authorise } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { expectVersion } from '#server/claims/rows';
import { transact, violates } from '#server/db';
import type { Tx } from '#server/db';
import { newId } from '#server/id';
import { record } from '#server/ledger';
import { normaliseEmail } from './email';
import { checkPassword, hashPassword } from './passwords';
import type { PersonRow } from './rows';
import { findPerson, personColumns, rolesOf, viewPerson } from './rows';

/** Add a person, who can sign in at once. */
export async function addPerson(actor: Actor, input: AddPerson): Promise<PersonView> {
  return enrol(authorise(actor, 'person.edit'), input);
}

/** Add a person on somebody's behalf; `system` is the command line, which makes the first admin. */
export async function enrol(grant: Grant | 'system', input: AddPerson): Promise<PersonView> {
  const email = normaliseEmail(input.email);
  checkPassword(input.password, { email, name: input.name });
  const passwordHash = await hashPassword(input.password);
  const roles = rolesOf(input.roles);
  try {
    return await transact(async (tx) => {
      if (await tx.person.findUnique({ where: { email }, select: { id: true } })) throw new Refusal('email-taken', { field: 'email' });
      const data = { id: newId(), email, name: input.name, roles, passwordHash };
      const row = await tx.person.create({ data, select: personColumns });
      await record(tx, grant, { type: 'person.added', personId: row.id, name: row.name, roles });
      return viewPerson(row);
    });
  } catch (error) {
    if (violates(error, 'Person_email_key')) throw new Refusal('email-taken', { field: 'email' });
    throw error;
  }
}

/**
 * Change somebody's name, roles or password, shut them out or let them in again.
 *
 * Roles are read anew on every request, so a change holds from the next one. Shutting out and a new password
 * end every session of that person.
 */
export async function changePerson(
  actor: Actor, { personId }: { personId: string }, change: ChangePerson, version: number | null,
): Promise<PersonView> {
  return transact(async (tx) => {
    const { person, otherAdmins } = await findPerson(tx, personId);
    const grant = authorise(actor, 'person.edit');
    expectVersion(person, version);
    const next = apply(person, change, otherAdmins);
    const passwordHash = await newHash(change.password, next);
    const row = await tx.person.update({
      where: { id: personId },
      data: { ...next, ...(passwordHash === null ? {} : { passwordHash }), version: { increment: 1 } },
      select: personColumns,
    });
    const isShutOut = person.disabledAt === null && row.disabledAt !== null;
    if (isShutOut || passwordHash !== null) await endSessions(tx, personId);
    await tell(tx, grant, { before: person, after: row, hasNewPassword: passwordHash !== null });
    return viewPerson(row);
  });
}

/** Change what a person sets for themselves. */
export async function changeProfile(actor: Actor, { locale }: ChangeProfile, version: number | null): Promise<PersonView> {
  return transact(async (tx) => {
    const { person } = await findPerson(tx, actor.id);
    const grant = authorise(actor, 'profile.edit', { ownerId: person.id });
    expectVersion(person, version);
    const row = await tx.person.update({ where: { id: actor.id }, data: { locale, version: { increment: 1 } }, select: personColumns });
    await record(tx, grant, { type: 'profile.changed', personId: actor.id, locale });
    return viewPerson(row);
  });
}

type Next = { email: string; name: string; roles: string[]; disabledAt: Date | null };

/** What the person is after the change; refuses when nobody would be left to run the newsroom. */
function apply(person: PersonRow, change: ChangePerson, otherAdmins: number): Next {
  const isDisabled = change.disabled ?? person.disabledAt !== null;
  const roles = change.roles === undefined ? person.roles : rolesOf(change.roles);
  const wasAdmin = person.disabledAt === null && person.roles.includes('admin');
  if (wasAdmin && otherAdmins === 0 && (isDisabled || !roles.includes('admin'))) {
    throw new Refusal('last-admin', { field: isDisabled ? 'disabled' : 'roles' });
  }
  return { email: person.email, name: change.name ?? person.name, roles, disabledAt: isDisabled ? (person.disabledAt ?? new Date()) : null };
}

async function newHash(password: string | undefined, owner: { email: string; name: string }): Promise<string | null> {
  if (password === undefined) return null;
  checkPassword(password, owner);
  return hashPassword(password);
}

async function endSessions(tx: Tx, personId: string): Promise<void> {
  const ended = { where: { personId, revokedAt: null }, data: { revokedAt: new Date() } };
  await tx.session.updateMany(ended);
  // A token that an intruder made must not outlive the password that let them in.
  await tx.apiToken.updateMany(ended);
}

/** One entry for each thing that changed, so that a history of passwords or roles is a plain search. */
async function tell(tx: Tx, grant: Grant, { before, after, hasNewPassword }: { before: PersonRow; after: PersonRow; hasNewPassword: boolean }): Promise<void> {
  const personId = after.id;
  const changed = {
    ...(after.name === before.name ? {} : { name: after.name }),
    ...(after.roles.join() === before.roles.join() ? {} : { roles: after.roles }),
  };
  if (Object.keys(changed).length > 0) await record(tx, grant, { type: 'person.changed', personId, ...changed });
  if (before.disabledAt === null && after.disabledAt !== null) await record(tx, grant, { type: 'person.disabled', personId });
  if (before.disabledAt !== null && after.disabledAt === null) await record(tx, grant, { type: 'person.enabled', personId });
  if (hasNewPassword) await record(tx, grant, { type: 'password.changed', personId });
}

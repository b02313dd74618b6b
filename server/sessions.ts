import type { SessionView } from '#contract/person';
import type { Actor } from '#domain/permission';
import { authorise } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { countSignIn } from '#server/attempts';
import { db, transact } from '#server/db';
import { newId } from '#server/id';
import { record } from '#server/ledger';
import { pageOf } from '#server/pages';
import { normaliseEmail } from '#server/people/email';
import { hashPassword, tryPassword } from '#server/people/passwords';
import { actorOf, isShutOut } from '#server/people/rows';
import { hashOf, newSecret } from '#server/secrets';
import type { Person } from '#prisma';

/** Somebody who acts, with the session that vouches for them; null when a token does. */
export type Caller = Actor & { sessionId: string | null };

/** What a sign-in form sends, and where from. `address` is null where the client's address is not known. */
export type SignIn = { email: string; password: string; address: string | null; userAgent: string };

const hourMs = 3_600_000;

/** How long a session lives at most, and how long without being used. */
export const sessionAge = { absoluteMs: 7 * 24 * hourMs, idleMs: 12 * hourMs };

const seenEveryMs = 60_000;

/**
 * Sign in. The token is given out once and stored as a hash.
 *
 * An unknown address, a wrong password and a disabled person get the same answer after the same work.
 */
export async function openSession({ email, password, address, userAgent }: SignIn): Promise<{ token: string; caller: Caller }> {
  const normal = addressOf(email);
  const attempt = await countSignIn(normal ?? email.slice(0, 300), address);
  const person = normal === null ? null : await db.person.findUnique({ where: { email: normal } });
  const { isRight, isOutdated } = await tryPassword(password, person?.passwordHash ?? null);
  if (!person || !isRight || isShutOut(person)) throw new Refusal('wrong-credentials');
  await attempt.forgive();
  const token = newSecret();
  const renewed = isOutdated ? await hashPassword(password) : null;
  const sessionId = await save(person, { token, renewed, address: address ?? '', userAgent: userAgent.slice(0, 300) });
  return { token, caller: { ...actorOf(person), sessionId } };
}

/**
 * Who acts behind a session's token, or null when it was revoked, has run out, or belongs to somebody shut out.
 *
 * Asked on every request, so that each of these holds from the next one.
 */
export async function findActor(token: string): Promise<Caller | null> {
  const row = await db.session.findUnique({ where: { tokenHash: hashOf(token) }, include: { person: true } });
  const now = Date.now();
  if (!row || row.revokedAt !== null || isShutOut(row.person)) return null;
  if (row.expiresAt.getTime() <= now || row.lastSeenAt.getTime() + sessionAge.idleMs <= now) return null;
  if (row.lastSeenAt.getTime() + seenEveryMs <= now) {
    await db.session.updateMany({ where: { id: row.id, lastSeenAt: row.lastSeenAt }, data: { lastSeenAt: new Date(now) } });
  }
  return { ...actorOf(row.person), sessionId: row.id };
}

/** Sign out: the token is worth nothing from now on. Nothing happens when it already is. */
export async function closeSession(token: string): Promise<void> {
  const row = await db.session.findUnique({ where: { tokenHash: hashOf(token) }, include: { person: true } });
  if (row && row.revokedAt === null) await revoke(actorOf(row.person), row);
}

/** Where I am signed in, newest first. */
export async function listSessions(caller: Caller, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const last = pageOf.readId(cursor);
  const rows = await db.session.findMany({
    where: { personId: caller.id, ...live(), ...(last === null ? {} : { id: { lt: last } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  return pageOf.cut(rows, limit, (row) => row.id, (row) => view(row, caller));
}

/** Sign out elsewhere, or here. */
export async function revokeSession(caller: Caller, { sessionId }: { sessionId: string }): Promise<SessionView> {
  const row = await db.session.findFirst({ where: { id: sessionId, personId: caller.id } });
  if (!row) throw new Refusal('not-found', { params: { noun: 'session' } });
  if (row.revokedAt === null) await revoke(caller, row);
  return view(row, caller);
}

type Opening = { token: string; renewed: string | null; address: string; userAgent: string };

async function save(checked: Person, { token, renewed, address, userAgent }: Opening): Promise<string> {
  const actor = actorOf(checked);
  return transact(async (tx) => {
    const grant = authorise(actor, 'profile.edit', { ownerId: actor.id });
    // The password may have been changed, or the person shut out, while the old password was being checked.
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${actor.id}::uuid FOR UPDATE`;
    const now = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true, disabledAt: true } });
    if (now.disabledAt !== null || now.passwordHash !== checked.passwordHash) throw new Refusal('wrong-credentials');
    if (renewed !== null) await tx.person.update({ where: { id: actor.id }, data: { passwordHash: renewed } });
    const id = newId();
    const expiresAt = new Date(Date.now() + sessionAge.absoluteMs);
    await tx.session.create({ data: { id, tokenHash: hashOf(token), personId: actor.id, userAgent, address, expiresAt } });
    await record(tx, grant, { type: 'session.opened', personId: actor.id, sessionId: id });
    return id;
  });
}

async function revoke(actor: Actor, { id, personId }: { id: string; personId: string }): Promise<void> {
  await transact(async (tx) => {
    const grant = authorise(actor, 'profile.edit', { ownerId: personId });
    const { count } = await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count > 0) await record(tx, grant, { type: 'session.revoked', personId, sessionId: id });
  });
}

function live() {
  const now = Date.now();
  return { revokedAt: null, expiresAt: { gt: new Date(now) }, lastSeenAt: { gt: new Date(now - sessionAge.idleMs) } };
}

function view(
  row: { id: string; userAgent: string; address: string; createdAt: Date; lastSeenAt: Date }, caller: Caller,
): SessionView {
  return {
    id: row.id,
    userAgent: row.userAgent,
    address: row.address,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === caller.sessionId,
  };
}

/** The address in its one form, or null: a sign-in form does not say which addresses could exist. */
function addressOf(email: string): string | null {
  try {
    return normaliseEmail(email);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

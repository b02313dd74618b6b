import { hash } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';
import { aPerson } from '#server/newsroom-fixture';
import { addPerson, changePerson } from '#server/people/commands';
import { closeSession, findActor, listSessions, openSession, revokeSession, sessionAge } from './sessions';
import { createToken, findTokenActor, listTokens, revokeToken } from './tokens';

const password = 'seven lilac bicycles sing';
let admin: Actor;

beforeAll(async () => {
  admin = await aPerson('admin');
});

const addSomebody = () => addPerson(admin, { email: `${randomUUID()}@example.org`, name: 'Somebody', roles: ['editor'], password });

const signIn = (email: string, more: Partial<{ password: string; address: string | null }> = {}) =>
  openSession({ email, password, address: null, userAgent: 'Firefox', ...more });

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => null, (thrown: unknown) => thrown);
  return error instanceof Refusal ? error.code : String(error);
}

const expire = (sessionId: string | null, change: { lastSeenAt?: Date; expiresAt?: Date }) =>
  db.session.update({ where: { id: sessionId ?? '' }, data: change });

describe('a session', () => {
  it('is opened by the right password, in whatever form the address is typed', async () => {
    const person = await addSomebody();
    const { token, caller } = await signIn(` ${person.email.toUpperCase()}`);
    expect(caller).toMatchObject({ id: person.id, roles: ['editor'] });
    expect(await findActor(token)).toEqual(caller);
    expect(JSON.stringify(await db.session.findMany())).not.toContain(token);
    expect((await db.ledgerEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })).type).toBe('session.opened');
  });

  it('is refused alike for a wrong password, an unknown or impossible address, somebody shut out, and somebody without password', async () => {
    const shutOut = await addSomebody();
    await changePerson(admin, { personId: shutOut.id }, { disabled: true }, null);
    const withoutPassword = await aPerson('editor');
    const tries = [
      signIn((await addSomebody()).email, { password: 'eleven amber kites rest' }), signIn('nobody@example.org'), signIn('not an address'), signIn('a\u0000b@example.org'),
      signIn(shutOut.email), signIn(withoutPassword.email), signIn(withoutPassword.email, { password: '' }),
    ];
    expect(await Promise.all(tries.map(refusalOf))).toEqual(tries.map(() => 'wrong-credentials'));
  });

  it('ends when its person signs out, is shut out, or gets a new password', async () => {
    for (const end of [
      (_: string, token: string) => closeSession(token),
      (personId: string) => changePerson(admin, { personId }, { disabled: true }, null),
      (personId: string) => changePerson(admin, { personId }, { password: 'eleven amber kites rest' }, null),
    ]) {
      const person = await addSomebody();
      const { token } = await signIn(person.email);
      await end(person.id, token);
      expect(await findActor(token)).toBeNull();
    }
  });

  it('does not live again when its person is let in again', async () => {
    const person = await addSomebody();
    const { token } = await signIn(person.email);
    await changePerson(admin, { personId: person.id }, { disabled: true }, null);
    await changePerson(admin, { personId: person.id }, { disabled: false }, null);
    expect(await findActor(token)).toBeNull();
  });

  it('holds the roles of this moment', async () => {
    const person = await addSomebody();
    const { token } = await signIn(person.email);
    await changePerson(admin, { personId: person.id }, { roles: ['reviewer'] }, null);
    expect((await findActor(token))?.roles).toEqual(['reviewer']);
  });

  it('ends after half a day unused, and after a week in any case', async () => {
    const { token, caller } = await signIn((await addSomebody()).email);
    await expire(caller.sessionId, { lastSeenAt: new Date(Date.now() - sessionAge.idleMs + 5_000) });
    expect(await findActor(token)).not.toBeNull();
    const row = await db.session.findUniqueOrThrow({ where: { id: caller.sessionId ?? '' } });
    expect(Date.now() - row.lastSeenAt.getTime()).toBeLessThan(5_000);
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBeGreaterThan(sessionAge.absoluteMs - 60_000);
    await expire(caller.sessionId, { lastSeenAt: new Date(Date.now() - sessionAge.idleMs - 1) });
    expect(await findActor(token)).toBeNull();
    await expire(caller.sessionId, { lastSeenAt: new Date(), expiresAt: new Date(Date.now() - 1) });
    expect(await findActor(token)).toBeNull();
  });

  it('is shown to its person alone, who can end it from elsewhere', async () => {
    const person = await addSomebody();
    const [here, there] = [await signIn(person.email, { address: '192.0.2.7' }), await signIn(person.email)];
    const { items } = await listSessions(here.caller, { limit: 50 });
    expect(items.map(({ current, address, userAgent }) => ({ current, address, userAgent }))).toEqual([
      { current: false, address: '', userAgent: 'Firefox' }, { current: true, address: '192.0.2.7', userAgent: 'Firefox' },
    ]);
    const sessionId = there.caller.sessionId ?? '';
    expect(await refusalOf(revokeSession({ ...admin, sessionId: null }, { sessionId }))).toBe('not-found');
    await revokeSession(here.caller, { sessionId });
    expect([await findActor(there.token), (await listSessions(here.caller, { limit: 50 })).items.length]).toEqual([null, 1]);
  });

  it('renews a hash that was made more cheaply', async () => {
    const person = await addSomebody();
    await db.person.update({ where: { id: person.id }, data: { passwordHash: await hash(password, { memoryCost: 8192 }) } });
    await signIn(person.email);
    expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).passwordHash).toContain('m=19456,t=2,p=1');
    await signIn(person.email);
  });

  it('is opened no sooner for an address that nobody has', async () => {
    const { email } = await addSomebody();
    const timeOf = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      await refusalOf(work());
      return performance.now() - start;
    };
    await timeOf(() => signIn('warm@example.org'));
    const known = await timeOf(() => signIn(email, { password: 'eleven amber kites rest' }));
    const unknown = await timeOf(() => signIn(`${randomUUID()}@example.org`));
    // Hashing takes most of the time of both; without it the second would be many times quicker.
    expect(unknown).toBeGreaterThan(known / 5);
  });
});

describe('attempts to sign in', () => {
  it('are five for one account, at the same moment too; then even the right password waits, but not for good', async () => {
    const { email } = await addSomebody();
    const tries = await Promise.all(Array.from({ length: 12 }, () => refusalOf(signIn(email, { password: 'eleven amber kites rest' }))));
    expect(tries.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
    const refusal: unknown = await signIn(email).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'too-many-attempts', params: { minutes: 15 } });
    await db.attempt.updateMany({ data: { resetAt: new Date(Date.now() - 1) } });
    expect((await signIn(email)).caller.email).toBe(email);
  });

  it('of a stranger elsewhere do not use up somebody’s own', async () => {
    const { email } = await addSomebody();
    const strange = await Promise.all(Array.from({ length: 12 }, () => refusalOf(signIn(email, { password: 'eleven amber kites rest', address: '203.0.113.20' }))));
    expect(strange).toContain('too-many-attempts');
    expect((await signIn(email, { address: '203.0.113.21' })).caller.email).toBe(email);
  });

  it('are fifty for one account, from however many addresses', async () => {
    const { email } = await addSomebody();
    const from = (at: number) => refusalOf(signIn(email, { password: 'eleven amber kites rest', address: `198.51.100.${at}` }));
    const tries = await Promise.all(Array.from({ length: 52 }, (_, at) => from(at)));
    expect(tries.filter((code) => code === 'too-many-attempts')).toHaveLength(2);
  });

  it('from one network of the newer kind are from one address', async () => {
    const tries = await Promise.all(Array.from({ length: 31 }, (_, at) => refusalOf(signIn(`${randomUUID()}@example.org`, { address: `2001:db8::1:${at.toString(16)}:0:1` }))));
    expect(tries.filter((code) => code === 'too-many-attempts')).toHaveLength(1);
    expect(await refusalOf(signIn(`${randomUUID()}@example.org`, { address: '2001:db8:0:1::1' }))).toBe('wrong-credentials');
  });

  it('are counted for addresses that nobody has as well', async () => {
    const email = `${randomUUID()}@example.org`;
    const tries = await Promise.all(Array.from({ length: 7 }, () => refusalOf(signIn(email))));
    expect(tries.filter((code) => code === 'too-many-attempts')).toHaveLength(2);
  });

  it('are forgiven by the right password', async () => {
    const { email } = await addSomebody();
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) expect(await refusalOf(signIn(email, { password: 'eleven amber kites rest' }))).toBe('wrong-credentials');
      await signIn(email);
    }
  });

  it('are thirty from one address, over all accounts', async () => {
    const address = '203.0.113.9';
    const tries = await Promise.all(Array.from({ length: 33 }, (_, at) => refusalOf(signIn(`${at}-${randomUUID()}@example.org`, { address }))));
    expect(tries.filter((code) => code === 'too-many-attempts')).toHaveLength(3);
    expect(await refusalOf(signIn(`${randomUUID()}@example.org`, { address: '203.0.113.10' }))).toBe('wrong-credentials');
  });

  it('do not keep what was typed', async () => {
    await refusalOf(signIn('my secret password by mistake'));
    expect(JSON.stringify(await db.attempt.findMany())).not.toContain('secret');
  });
});

describe('an API token', () => {
  it('acts as its person until it is revoked or they are shut out', async () => {
    const person = await aPerson('editor');
    const made = await createToken(person, { name: 'Export' });
    expect(await findTokenActor(made.token)).toEqual({ ...person, sessionId: null });
    expect(JSON.stringify([await listTokens(person, { limit: 50 }), await db.apiToken.findMany()])).not.toContain(made.token);
    expect((await listTokens(person, { limit: 50 })).items).toMatchObject([{ name: 'Export', revokedAt: null }]);
    await changePerson(admin, { personId: person.id }, { disabled: true }, null);
    expect(await findTokenActor(made.token)).toBeNull();
    await changePerson(admin, { personId: person.id }, { disabled: false }, null);
    expect((await revokeToken(person, { tokenId: made.id })).revokedAt).not.toBeNull();
    expect(await findTokenActor(made.token)).toBeNull();
  });

  it('can be revoked by its person alone', async () => {
    const made = await createToken(await aPerson('editor'), { name: 'Export' });
    expect(await refusalOf(revokeToken(admin, { tokenId: made.id }))).toBe('not-found');
  });
});

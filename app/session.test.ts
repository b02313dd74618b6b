import { randomUUID } from 'node:crypto';
import { decode, encode } from 'next-auth/jwt';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findActor } from '#server/sessions';
import { aPerson } from '#server/newsroom-fixture';
import { addPerson } from '#server/people/commands';
import { settings } from '../server/env.js';
import { actorOfCookie, authOptions, sessionCookie } from './session';

const password = 'seven lilac bicycles sing';
let email: string;

/** What next-auth calls with the sign-in form. */
async function authorize(form: Record<string, unknown>, headers: Record<string, string> = {}, options = authOptions()): Promise<unknown> {
  const [provider] = options.providers;
  const given: { authorize?: (form: unknown, request: { headers: Record<string, string> }) => Promise<unknown> } = provider && 'options' in provider ? Object(provider.options) : {};
  return given.authorize?.(form, { headers });
}

const messageOf = (work: Promise<unknown>) => work.then(() => 'no error', (error: unknown) => (error instanceof Error ? error.message : ''));

/** The modules as a process with these settings loads them. */
async function under(environment: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return import('./session');
}

describe('signing in', () => {
  beforeEach(async () => {
    email = `${randomUUID()}@example.org`;
    await addPerson(await aPerson('admin'), { email, name: 'Ana Ruiz', roles: ['editor'], password });
  });

  it('gives next-auth the opaque token and nothing of the person', async () => {
    const user = await authorize({ email, password }, { 'user-agent': 'Firefox' });
    const { callbacks } = authOptions();
    const token = await callbacks?.jwt?.(Object({ token: { name: 'Ana', email, sub: '1' }, user }));
    expect(Object.keys(token ?? {})).toEqual(['sessionToken']);
    expect(await findActor(String(token?.sessionToken))).toMatchObject({ email });
    const value = await encode({ token: token ?? {}, secret: settings().secret ?? '' });
    expect((await actorOfCookie(value))?.email).toBe(email);
    await authOptions().events?.signOut?.(Object({ token: await decode({ token: value, secret: settings().secret ?? '' }) }));
    expect(await actorOfCookie(value)).toBeNull();
  });

  it('tells the page the code of the refusal, with the minutes', async () => {
    const wrong = { email, password: 'eleven amber kites rest' };
    for (let time = 0; time < 5; time += 1) expect(await messageOf(authorize(wrong))).toBe('wrong-credentials');
    expect(await messageOf(authorize(wrong))).toBe('too-many-attempts:15');
    expect(await messageOf(authorize({ email, password: { not: '' } }))).toBe('wrong-credentials');
    expect(await messageOf(authorize({}))).toBe('wrong-credentials');
  });

  it('shows the browser a name only while the session holds', async () => {
    const { callbacks } = authOptions();
    const shown = callbacks?.session?.(Object({ session: { expires: 'then' }, token: { sessionToken: 'spent' } }));
    await expect(shown).rejects.toMatchObject({ code: 'signed-out' });
  });
});

describe('the way back', () => {
  const baseUrl = 'http://localhost:3000';

  it.each([
    ['/desk', `${baseUrl}/desk`], [`${baseUrl}/desk?q=1`, `${baseUrl}/desk?q=1`], ['//evil.example', baseUrl], ['/\\evil.example', baseUrl], ['https://evil.example', baseUrl],
    ['http://localhost:3000.evil.example', baseUrl], ['http://localhost:3000@evil.example', baseUrl], ['javascript:alert(1)', baseUrl], ['\t//evil.example', baseUrl], ['http://', baseUrl],
  ])('from %j leads to %s', async (url, to) => {
    expect(await authOptions().callbacks?.redirect?.({ url, baseUrl })).toBe(to);
  });
});

describe('the cookies', () => {
  it('are locked to the host where Stet has https', async () => {
    const secure = await under({ STET_URL: 'https://stet.example.org' });
    expect(secure.sessionCookie()).toBe('__Host-stet-session');
    for (const cookie of Object.values(secure.authOptions().cookies ?? {})) {
      expect(cookie).toMatchObject({ name: expect.stringMatching(/^__Host-/u), options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } });
    }
  });

  it('work without https on the machine itself', () => {
    expect(sessionCookie()).toBe('stet-session');
  });
});

describe('the address of a client', () => {
  let attempts: string[];

  beforeAll(async () => {
    const trusting = await under({ STET_TRUST_PROXY: '1', STET_URL: 'http://localhost:3000' });
    const { db } = await import('#server/db');
    for (const forwarded of ['1.1.1.1, 192.0.2.1', '2.2.2.2, 192.0.2.1']) await messageOf(authorize({ email: 'a@b.example', password }, { 'x-forwarded-for': forwarded }, trusting.authOptions()));
    attempts = (await db.attempt.findMany({ where: { key: { startsWith: 'sign-in:address:' } } })).map(({ count }) => String(count));
  });

  it('is what our own proxy says, whatever the client wrote before it', () => {
    expect(attempts).toEqual(['2']);
  });
});

describe('the demo’s people', () => {
  it('come in where there is a demo, and nowhere else, with a session from before neither', async () => {
    const demo = `${randomUUID()}@demo.stet`;
    await addPerson(await aPerson('admin'), { email: demo, name: 'Ana Ortega', roles: ['admin'], password });
    const user: unknown = await authorize({ email: demo, password });
    const { sessionToken }: { sessionToken: string } = Object(user);
    expect(await findActor(sessionToken)).toMatchObject({ email: demo });
    const own = await under({ STET_DEMO: '0' });
    const { findActor: findNow } = await import('#server/sessions');
    expect(await findNow(sessionToken)).toBeNull();
    expect(await messageOf(authorize({ email: demo, password }, {}, own.authOptions()))).toBe('wrong-credentials');
  });
});

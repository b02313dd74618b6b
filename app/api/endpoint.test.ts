import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '#domain/permission';
import { sessionCookie } from '#app/session';
import { db } from '#server/db';
import { aPerson } from '#server/newsroom-fixture';
import { addPerson, changePerson, changeProfile } from '#server/people/commands';
import { openSession } from '#server/sessions';
import { createVoice } from '#server/voices';
import { settings } from '../../server/env.js';
import { call, origin, tokenOf } from './rest-fixture';

const password = 'seven lilac bicycles sing';
let editor: Actor;
let admin: Actor;
let token: string;

beforeAll(async () => {
  editor = await aPerson('editor');
  admin = await aPerson('admin');
  token = await tokenOf(editor);
});

/** A person signed in through the form, with the cookie that their browser then holds. */
async function signedIn(): Promise<{ person: Actor; cookie: string }> {
  const email = `${randomUUID()}@example.org`;
  const person = await addPerson(admin, { email, name: 'Somebody', roles: ['editor'], password });
  const session = await openSession({ email, password, address: null, userAgent: 'A test' });
  const value = await encode({ token: { sessionToken: session.token }, secret: settings().secret ?? '' });
  return { person, cookie: `${sessionCookie()}=${value}` };
}

const aVoice = { kind: 'organisation', name: 'EFE' };

describe('who sends a request', () => {
  it('is the owner of a token', async () => {
    expect(await call('getProfile', { token })).toMatchObject({ status: 200, body: { id: editor.id } });
  });

  it('is nobody when the token is unknown, empty, or another scheme', async () => {
    for (const header of ['Bearer nonsense', 'Bearer', 'Bearer ', 'Basic dGVzdDp0ZXN0']) {
      expect((await call('getProfile', { headers: { Authorization: header } })).body.code).toBe('signed-out');
    }
  });

  it('is nobody when the token was revoked, and a valid cookie does not help', async () => {
    const { person, cookie } = await signedIn();
    const spent = await tokenOf(person);
    const [made] = await db.apiToken.findMany({ where: { personId: person.id } });
    expect(await call('revokeToken', { token: spent, params: { tokenId: made?.id ?? '' } })).toMatchObject({ status: 200 });
    expect((await call('getProfile', { token: spent, headers: { Cookie: cookie } })).status).toBe(401);
    expect((await call('getProfile', { headers: { Cookie: cookie } })).status).toBe(200);
  });

  it('is nobody from the request after they were shut out, by token and by cookie', async () => {
    const { person, cookie } = await signedIn();
    const theirs = await tokenOf(person);
    await changePerson(admin, { personId: person.id }, { disabled: true }, null);
    expect((await call('getProfile', { token: theirs })).status).toBe(401);
    expect((await call('getProfile', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('is answered in their own language in whichever browser, and until they choose one in the browser’s', async () => {
    const { person, cookie } = await signedIn();
    const { id: voiceId } = await createVoice(editor, { kind: 'person', name: 'Zenobia Quill', protected: true });
    await changePerson(admin, { personId: person.id }, { roles: ['publisher'] }, null);
    const nameIn = async (headers: Record<string, string>) => (await call('getVoice', { params: { voiceId }, headers })).body.name;
    expect(await nameIn({ Cookie: cookie, 'Accept-Language': 'es-MX' })).toBe('una fuente protegida');
    expect(await nameIn({ Cookie: `${cookie}; stet-locale=en`, 'Accept-Language': 'es-MX' })).toBe('a protected source');
    await changeProfile(person, { locale: 'es' }, null);
    expect(await nameIn({ Cookie: `${cookie}; stet-locale=en` })).toBe('una fuente protegida');
  });

  it('may do what their roles say at this very request', async () => {
    const person = await aPerson('editor');
    const theirs = await tokenOf(person);
    expect((await call('createVoice', { token: theirs, body: aVoice })).status).toBe(201);
    await changePerson(admin, { personId: person.id }, { roles: ['reviewer'] }, null);
    expect((await call('createVoice', { token: theirs, body: aVoice })).body).toMatchObject({ status: 403, code: 'not-allowed', params: { needed: 'editor' } });
  });

  it('cannot be a cookie that somebody else signed', async () => {
    const value = await encode({ token: { sessionToken: 'x' }, secret: 'another secret of another installation' });
    for (const forged of [value, 'nonsense', '']) {
      expect((await call('getProfile', { headers: { Cookie: `${sessionCookie()}=${forged}` } })).status).toBe(401);
    }
  });
});

describe('a write by cookie', () => {
  it.each([
    ['our own pages', origin, 201],
    ['another name of this machine', 'http://127.0.0.1:3000', 201],
    ['another port', 'http://localhost:3001', 403],
    ['another site', 'https://evil.example', 403],
    ['a site that begins like ours', 'http://localhost:3000.evil.example', 403],
    ['a sandbox', 'null', 403],
    ['nowhere', undefined, 403],
  ])('from %s', async (_, from, status) => {
    const { cookie } = await signedIn();
    const reply = await call('createVoice', { body: aVoice, headers: { Cookie: cookie, ...(from === undefined ? {} : { Origin: from }) } });
    expect([reply.status, reply.body.code]).toEqual([status, status === 403 ? 'origin-refused' : undefined]);
  });
});

describe('a write from a page', () => {
  const write = (cookie: string, owner: string) => call('createVoice', { body: aVoice, headers: { Cookie: cookie, Origin: origin, 'Stet-Page-Owner': owner } });

  it('is taken from whoever the page belongs to', async () => {
    const { person, cookie } = await signedIn();
    expect((await write(cookie, person.id)).status).toBe(201);
  });

  it('is refused from everybody else, and says who is who', async () => {
    const { cookie } = await signedIn();
    const { status, body } = await write(cookie, editor.id);
    expect([status, body.code, body.params]).toEqual([409, 'page-of-another', { name: 'Somebody', owner: editor.name }]);
    expect((await write(cookie, randomUUID())).status).toBe(404);
    expect((await write(cookie, 'nobody')).status).toBe(404);
  });

  it('asks whose page it is only of what changes something', async () => {
    const { cookie } = await signedIn();
    expect((await call('getProfile', { headers: { Cookie: cookie, 'Stet-Page-Owner': editor.id } })).status).toBe(200);
  });
});

describe('a body', () => {
  it.each([
    ['no JSON', '{"kind":', 400, 'body-not-json'],
    ['empty', '', 422, 'invalid-input'],
    ['not an object', '[1]', 422, 'invalid-input'],
    ['no UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), 400, 'body-not-json'],
    ['too large', JSON.stringify({ ...aVoice, description: 'x'.repeat(5_000_000) }), 413, 'body-too-large'],
    ['nested beyond reason', `{"kind":"document","name":"x","aliases":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, 422, 'invalid-input'],
    ['half a character', '{"kind":"document","name":"\\ud800"}', 422, 'invalid-input'],
    ['a NUL', '{"kind":"document","name":"a\\u0000b"}', 422, 'invalid-input'],
    ['a NUL in a key', '{"kind":"document","name":"x","a\\u0000b":1}', 422, 'invalid-input'],
    ['a number without end', '{"kind":"document","name":1e999}', 422, 'invalid-input'],
    ['an operator of a query language', '{"kind":"document","name":{"not":""}}', 422, 'invalid-input'],
    ['an unknown key', '{"kind":"document","name":"x","createdById":"me"}', 422, 'invalid-input'],
  ])('that holds %s is refused', async (_, raw, status, code) => {
    const reply = await call('createVoice', { token, raw });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('is counted while it is read, whatever its length claims', async () => {
    const chunk = new Uint8Array(500_000).fill(0x20);
    let sent = 0;
    const endless = new ReadableStream({ pull: (controller) => { sent += 1; controller.enqueue(chunk); } });
    const request = new Request(`${origin}/api/v1/voices`, {
      method: 'POST', body: endless, headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() }, ...{ duplex: 'half' },
    });
    const { POST } = await import('./v1/voices/route');
    expect((await POST(request, { params: Promise.resolve({}) })).status).toBe(413);
    expect(sent).toBeLessThan(10);
  });

  it('names every field that breaks a rule', async () => {
    const { body } = await call('createVoice', { token, body: { kind: 'ghost', sameAs: ['javascript:alert(1)'], extra: 1 } });
    expect(body).toMatchObject({
      type: '/problems/invalid-input', status: 422, field: 'kind',
      errors: [
        { field: 'kind', rule: 'must be one of person, organisation, document, unnamed' },
        { field: 'name', rule: 'is required', ruleCode: 'required', params: {} },
        { field: 'sameAs.0', rule: 'must be a full http or https address without a user name in it' },
        { field: 'extra', rule: 'is not a field of this request' },
      ],
    });
  });

  it('does no harm with keys that stand twice or reach for the prototype', async () => {
    const twice = await call('createVoice', { token, raw: '{"kind":"document","name":"first","name":"second"}' });
    expect([twice.status, twice.body.name]).toEqual([201, 'second']);
    const reply = await call('createVoice', { token, raw: '{"kind":"document","name":"x","__proto__":{"protected":true}}' });
    expect([reply.status, reply.body.params]).toEqual([422, expect.objectContaining({ ruleCode: 'unknown-key' })]);
    expect((await call('listVoices', { token, query: '?__proto__=1' })).body.field).toBe('__proto__');
  });

  it('may be left out, but not filled with anything, where the operation has none', async () => {
    const params = { claimId: randomUUID() };
    expect((await call('restoreClaim', { token, params })).status).toBe(404);
    expect((await call('restoreClaim', { token, params, body: {} })).status).toBe(404);
    expect((await call('restoreClaim', { token, params, body: { force: true } })).body.field).toBe('force');
  });
});

describe('a query', () => {
  it.each([['?limit=0', 'limit'], ['?limit=many', 'limit'], ['?q=%00', 'q'], ['?where=1', 'where'], [`?q=${'x'.repeat(300)}`, 'q']])('%s is refused', async (query, field) => {
    expect(await call('listVoices', { token, query })).toMatchObject({ status: 422, body: { code: 'invalid-input', field } });
  });

  it.each(['djE6eA', '%ff', 'djE6JyBPUiAxPTE', 'AAAA'])('with the cursor %s is refused', async (cursor) => {
    for (const id of ['listPeople', 'listVoices', 'listSources', 'listArticles', 'listTokens', 'listSessions', 'listLedger', 'listQueue', 'listScales'] as const) {
      const { status, body } = await call(id, { token, query: `?cursor=${cursor}` });
      expect([id, status, body.code]).toEqual([id, 400, 'cursor-invalid']);
    }
  });
});

describe('a change', () => {
  it('holds for the state that it names, once', async () => {
    const made = await call('createVoice', { token, body: aVoice });
    const params = { voiceId: String(made.body.id) };
    const version = made.headers.get('etag') ?? '';
    expect(version).toBe(`"${String(made.body.version)}"`);
    const first = await call('changeVoice', { token, params, body: { role: 'agency' }, headers: { 'If-Match': version } });
    expect([first.status, first.headers.get('etag')]).toEqual([200, `"${String(first.body.version)}"`]);
    const second = await call('changeVoice', { token, params, body: { role: 'wire' }, headers: { 'If-Match': version } });
    expect([second.status, second.body.code]).toEqual([412, 'stale']);
    expect((await call('changeVoice', { token, params, body: { role: 'wire' } })).status).toBe(200);
  });

  it.each(['3', 'W/"3"', '"x"', '"1", "2"', '"-1"'])('does not take If-Match: %s', async (tag) => {
    const { body } = await call('changeVoice', { token, params: { voiceId: randomUUID() }, body: {}, headers: { 'If-Match': tag } });
    expect(body.code).toBe('precondition-required');
  });
});

describe('a POST with a key', () => {
  const send = (key: string, name: string) => call('createVoice', { token, body: { kind: 'person', name }, headers: { 'Idempotency-Key': key } });

  it('has one effect and one answer, however often it is sent', async () => {
    const key = randomUUID();
    const name = `Voice ${key}`;
    const replies = await Promise.all(Array.from({ length: 8 }, () => send(key, name)));
    expect(await db.voice.count({ where: { name } })).toBe(1);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201, 409].filter((status) => replies.some((reply) => reply.status === status))));
    const [first, again] = [replies.find(({ status }) => status === 201), await send(key, name)];
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first?.body);
    expect(again.headers.get('etag')).toBe(first?.headers.get('etag'));
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('refuses the key for another request, another length, and answers a refusal again', async () => {
    const key = randomUUID();
    expect((await send(key, 'One')).status).toBe(201);
    expect((await send(key, 'Two')).body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect((await send('x'.repeat(201), 'Three')).body).toMatchObject({ status: 422, field: 'Idempotency-Key' });
    const refused = { token: await tokenOf(await aPerson('reviewer')), body: aVoice, headers: { 'Idempotency-Key': key } };
    expect((await call('createVoice', refused)).headers.get('idempotent-replayed')).toBeNull();
    expect(await call('createVoice', refused)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  it('gives the same token again, which stands nowhere in the database', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const made = await call('createToken', { token, body: { name: 'Export' }, headers });
    const again = await call('createToken', { token, body: { name: 'Export' }, headers });
    expect(again.body).toEqual(made.body);
    const rows = JSON.stringify(await db.idempotentAnswer.findMany());
    expect(rows).not.toContain(String(made.body.token));
    expect(rows).not.toContain(headers['Idempotency-Key']);
  });

  it('says where the new thing stands', async () => {
    const made = await call('addPerson', { token: await tokenOf(admin), body: { email: `${randomUUID()}@example.org`, name: 'New', roles: ['editor'], password } });
    expect(made.headers.get('location')).toBe(`/api/v1/people/${String(made.body.id)}`);
  });
});

describe('a failure', () => {
  it('tells nothing of itself but a number, and frees the key', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const name = `Voice ${randomUUID()}`;
    const broken = vi.spyOn(db, '$transaction').mockRejectedValueOnce(new Error('secret detail'));
    const { status, body } = await call('createVoice', { token, body: { kind: 'person', name }, headers });
    broken.mockRestore();
    expect([status, body.code, JSON.stringify(body).includes('secret')]).toEqual([500, 'defect', false]);
    expect(body.detail).toContain(String(body.id));
    expect((await call('createVoice', { token, body: { kind: 'person', name }, headers })).status).toBe(201);
  });

  it('of the database is told as such', async () => {
    const broken = vi.spyOn(db, '$transaction').mockRejectedValueOnce(Object.assign(new Error('gone'), { code: 'P1001' }));
    const { status, headers, body } = await call('createVoice', { token, body: aVoice });
    broken.mockRestore();
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'unavailable', '5']);
  });
});

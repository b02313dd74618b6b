import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { api } from '#contract/api';
import type { OperationId } from '#contract/api';
import type { Guard } from '#contract/operation';
import { resource } from '#app/api/endpoint';
import { listLedger } from '#server/ledger';
import { aPerson } from '#server/newsroom-fixture';
import { call, folder, origin, send, tokenOf } from './rest-fixture';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const ids = Object.keys(api).filter((key): key is OperationId => key in api);
const paths = [...new Set(ids.map((id) => api[id].path))];

let token: string;

beforeAll(async () => {
  token = await tokenOf(await aPerson('editor', 'reviewer', 'publisher', 'admin'));
});

describe('the routes', () => {
  it('stand at the addresses of the table and nowhere else', async () => {
    const files = await readdir(folder, { recursive: true });
    const routed = files.filter((file) => file.endsWith('route.ts')).map((file) => `/${file.replace(/\/route\.ts$/u, '').replaceAll('[', '{').replaceAll(']', '}')}`);
    expect(routed.sort()).toEqual([...paths, '/openapi.json', '/{{...path}}'].sort());
  });

  it.each(paths)('%s takes the methods of its operations only', async (path) => {
    const table: string[] = ids.filter((id) => api[id].path === path).map((id) => api[id].method);
    const own = (table.includes('GET') ? [...table, 'HEAD'] : table).sort();
    for (const method of methods) {
      const { status, headers } = await send(path, method, new Request(`${origin}/api/v1${path}`, { method }));
      expect([method, status]).toEqual([method, own.includes(method) ? 401 : 405]);
      if (status === 405) expect(headers.get('allow')?.split(', ').sort()).toEqual(own);
    }
  });

  it.each(ids)('%s is closed to whoever has no token', async (id) => {
    const { status, headers, body } = await call(id);
    expect({ status, code: body.code, scheme: headers.get('www-authenticate'), cache: headers.get('cache-control'), type: headers.get('content-type') }).toEqual({
      status: 401, code: 'signed-out', scheme: 'Bearer realm="Stet"', cache: 'private, no-store', type: 'application/problem+json',
    });
  });

  it.each(ids.filter((id) => guardsOf(id).includes('if-match')))('%s asks which state it changes', async (id) => {
    for (const tag of ['', '*', 'W/"1"', '3']) {
      const { status, body } = await call(id, { token, params: someIds(id), headers: { 'If-Match': tag } });
      expect([tag, status, body.code]).toEqual([tag, 428, 'precondition-required']);
    }
  });

  it.each(ids.filter((id) => guardsOf(id).includes('idempotency-key')))('%s asks for a key', async (id) => {
    const { status, body } = await call(id, { token, params: someIds(id), headers: { 'Idempotency-Key': '' } });
    expect([status, body.code]).toEqual([400, 'idempotency-key-required']);
  });

  it.each(ids.filter((id) => 'params' in api[id]))('%s finds nothing behind a broken id', async (id) => {
    const broken = Object.fromEntries(Object.keys(someIds(id)).map((name) => [name, "1'; --\u0000"]));
    const { status, body } = await call(id, { token, params: broken });
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('answers a HEAD as the GET, without its body', async () => {
    const [whole, head] = await Promise.all(['GET', 'HEAD'].map((method) =>
      send('/me', method, new Request(`${origin}/api/v1/me`, { method, headers: { Authorization: `Bearer ${token}` } }))));
    expect([head?.status, head?.headers.get('etag'), head?.body]).toEqual([200, whole?.headers.get('etag'), {}]);
  });

  it('answers an unknown address with a problem', async () => {
    const { status, body } = await send('/{{...path}}', 'PUT', new Request(`${origin}/api/v1/nowhere`, { method: 'PUT' }));
    expect([status, body.code, body.type]).toEqual([404, 'not-found', '/problems/not-found']);
  });

  it('do not compile with a command that does not fit', () => {
    // @ts-expect-error -- the ledger's list is not the list of people
    expect(resource({ listPeople: listLedger })).toHaveProperty('GET');
  });
});

/** The headers that an operation demands. */
function guardsOf(id: OperationId): readonly Guard[] {
  return api[id].guards;
}

/** Well-formed ids that lead nowhere. */
function someIds(id: OperationId): Record<string, string> {
  const names = [...api[id].path.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name) => [name, name === 'number' ? '1' : '01a20000-0000-7000-8000-000000000000']));
}

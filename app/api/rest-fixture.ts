/** The REST API as a client meets it, without a server between: requests go straight to the route handlers. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { api } from '#contract/api';
import type { OperationId } from '#contract/api';
import type { Operation } from '#contract/operation';
import type { Actor } from '#domain/permission';
import { db } from '#server/db';
import { createToken } from '#server/tokens';

export const origin = 'http://localhost:3000';

export const folder = fileURLToPath(new URL('./v1/', import.meta.url));

type Parts = { token?: string; params?: Record<string, string>; query?: string; body?: unknown; raw?: BodyInit; headers?: Record<string, string> };
type Reply = { status: number; headers: Headers; body: Record<string, unknown> };

/** Send a request as a careful client does: with the version that it last saw and a fresh key where the operation wants one. */
export async function call(id: OperationId, { token, params = {}, query = '', body, raw, headers = {} }: Parts = {}): Promise<Reply> {
  const operation: Operation = api[id];
  const path = operation.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const request = new Request(`${origin}/api/v1${path}${query}`, {
    method: operation.method,
    headers: { ...(await guardsOf(operation, params, token)), ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), ...headers },
    ...(raw !== undefined ? { body: raw } : body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return send(operation.path, operation.method, request, params);
}

/** Call the handler that the route file of this path exports for this method. */
export async function send(path: string, method: string, request: Request, params: Record<string, string> = {}): Promise<Reply> {
  const handler = (await routeAt(path))[method];
  if (typeof handler !== 'function') throw new Error(`No ${method} at ${path}`);
  const response: Response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  const parsed: Record<string, unknown> = text === '' ? {} : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: parsed };
}

export async function routeAt(path: string): Promise<Record<string, unknown>> {
  return import(`${folder}${path.replaceAll('{', '[').replaceAll('}', ']').slice(1)}/route.ts`);
}

export async function tokenOf(actor: Actor): Promise<string> {
  return (await createToken(actor, { name: 'A test' })).token;
}

async function guardsOf({ guards, path }: Operation, params: Record<string, string>, token: string | undefined): Promise<Record<string, string>> {
  return {
    ...(guards.includes('if-match') ? { 'If-Match': `"${(await versionOf(path, params, token)) ?? 1}"` } : {}),
    ...(guards.includes('idempotency-key') ? { 'Idempotency-Key': randomUUID() } : {}),
  };
}

/** The version of what an address names, as whoever read it a moment ago knows it. */
async function versionOf(path: string, params: Record<string, string>, token = ''): Promise<number | undefined> {
  const [name = '', id = ''] = Object.entries(params)[0] ?? [];
  if (name === '') {
    const { body } = await send(path, 'GET', new Request(`${origin}/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } }));
    return typeof body.version === 'number' ? body.version : undefined;
  }
  if (!/^[0-9a-f-]{36}$/u.test(id)) return undefined;
  return (await versions[name]?.(id))?.version;
}

const select = { version: true } as const;

const versions: Record<string, (id: string) => Promise<{ version: number } | null>> = {
  claimId: (id) => db.claim.findUnique({ where: { id }, select }),
  articleId: (id) => db.article.findUnique({ where: { id }, select }),
  personId: (id) => db.person.findUnique({ where: { id }, select }),
  voiceId: (id) => db.voice.findUnique({ where: { id }, select }),
  sourceId: (id) => db.source.findUnique({ where: { id }, select }),
};

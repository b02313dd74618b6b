import { z } from 'zod';
import { api } from '#contract/api';
import type { Api, OperationId } from '#contract/api';
import type { Operation } from '#contract/operation';
import { expectStorable, maxInteger, parseInput } from '#contract/parse';
import { invalid } from '#domain/invalid-input';
import { nouns, Refusal } from '#domain/refusal';
import type { Noun } from '#domain/refusal';
import { once } from '#server/idempotency';
import type { Answer } from '#server/idempotency';
import type { Caller } from '#server/sessions';
import { parseJson, readBody } from './body';
import { callerOf } from './caller';
import { problemOf, toResponse, unstored } from './problem';

/** What a command takes after its actor, in this order and as far as its operation has it. */
type Input<O extends Operation> = [
  ...(O extends { params: infer Params extends z.ZodType } ? [z.output<Params>] : []),
  ...(O extends { query: infer Query extends z.ZodType } ? [z.output<Query>] : []),
  ...(O extends { body: infer Body extends z.ZodType } ? [z.output<Body>] : []),
  ...('if-match' extends O['guards'][number] ? [number] : []),
];

/** The function behind an operation: who acts, then what the operation takes; it answers with the operation's view. */
export type Command<Id extends OperationId> = (caller: Caller, ...input: Input<Api[Id]>) => Promise<z.output<Api[Id]['answer']>>;

type Context = { params: Promise<Record<string, string | string[] | undefined>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** Every method that Next can route; each address answers all of them. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;
type Method = (typeof methods)[number];

/**
 * The route handlers of one address, from the commands of its operations by their names.
 *
 * A command that does not fit its operation does not compile. Methods without an operation are refused with the
 * list of those that have one.
 */
export function resource(commands: { [Id in OperationId]?: Command<Id> }): Record<Method, Handler> {
  const handlers = Object.entries(commands).flatMap(([name, command]) => {
    const id = operationIds.find((known) => known === name);
    return id === undefined || command === undefined ? [] : [[api[id].method, endpoint(id, command)] as const];
  });
  return handle(Object.fromEntries(handlers));
}

/** The route handlers of one address, the missing methods refused. */
export function handle(given: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const { GET: read } = given;
  const answered: typeof given = read === undefined ? given : { HEAD: bodiless(read), ...given };
  const allowed = methods.filter((method) => answered[method] !== undefined).join(', ');
  const refuse: Handler = async (request) => {
    const answer = problemOf(new Refusal('method-not-allowed', { params: { method: request.method } }));
    return toResponse({ ...answer, headers: { ...answer.headers, Allow: allowed } });
  };
  const of = (method: Method) => answered[method] ?? refuse;
  return {
    GET: of('GET'), POST: of('POST'), PUT: of('PUT'), PATCH: of('PATCH'), DELETE: of('DELETE'), HEAD: of('HEAD'), OPTIONS: of('OPTIONS'),
  };
}

/** The same headers without the body, RFC 9110, 9.3.2. */
function bodiless(read: Handler): Handler {
  return async (request, context) => {
    const { status, headers } = await read(request, context);
    return new Response(null, { status, headers });
  };
}

const operationIds: readonly OperationId[] = Object.keys(api).filter((key): key is OperationId => key in api);

/** Any command, seen from here; {@link resource} has checked that it fits its operation. */
type AnyCommand = (caller: Caller, ...input: never[]) => Promise<unknown>;

/** One operation as a route handler: who asks, from where, with what; then act and answer, or say why not. */
function endpoint(id: OperationId, command: AnyCommand): Handler {
  const operation: Operation = api[id];
  const answer = async (request: Request, context: Context) => {
    const caller = await callerOf(request);
    const { input, key, bytes } = await read(operation, request, await context.params);
    // The schemas have made the input what the command takes, which TypeScript cannot follow through the table.
    const act = async (by: Caller) => answerOf(id, await Reflect.apply(command, undefined, [by, ...input]));
    if (key === null) return act(caller);
    const { replayed, ...first } = await once(caller, { key, request: identityOf(request, bytes) }, (by) => act(by).catch(kept));
    return replayed ? { ...first, headers: { ...first.headers, 'Idempotent-Replayed': 'true' } } : first;
  };
  return async (request, context) => toResponse(await answer(request, context).catch(problemOf));
}

/** A refusal is an answer that a repeated request gets again; a failure is none, and frees the key. */
function kept(error: unknown): Answer {
  if (error instanceof Refusal) return problemOf(error);
  throw error;
}

/** What the request holds for the command: path, query, body, version, as far as the operation has them. */
async function read(operation: Operation, request: Request, params: Record<string, unknown>) {
  const path = pathOf(operation, params);
  const query = queryOf(operation, request);
  const version = operation.guards.includes('if-match') ? versionOf(request) : undefined;
  const key = operation.guards.includes('idempotency-key') ? keyOf(request) : null;
  const bytes = operation.method === 'GET' ? new Uint8Array() : await readBody(request);
  const body = bodyOf(operation, bytes);
  return { input: [path, query, body, version].filter((part) => part !== undefined), key, bytes };
}

const nothing = z.strictObject({});

/** An address with an id that Stet never gave out leads nowhere, as one with an unknown id does. */
function pathOf(operation: Operation, params: Record<string, unknown>): unknown {
  if (!operation.params) return undefined;
  const parsed = operation.params.safeParse(params);
  const isHuge = Object.values(parsed.data ?? {}).some((value) => typeof value === 'number' && value > maxInteger);
  if (parsed.success && !isHuge) return parsed.data;
  const name = parsed.error?.issues[0]?.path[0];
  throw new Refusal('not-found', { params: { noun: nouns.find((noun) => name === `${noun}Id`) ?? nounsByPlace[String(name)] ?? 'address' } });
}

/** What an address names by something else than its id, or by a second one. */
const nounsByPlace: Readonly<Record<string, Noun>> = { number: 'revision', secondId: 'split' };

function queryOf(operation: Operation, request: Request): unknown {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  expectStorable(query);
  const parsed = parseInput(operation.query ?? nothing, query);
  return operation.query && parsed;
}

function bodyOf(operation: Operation, bytes: Uint8Array): unknown {
  if (!operation.body && bytes.byteLength === 0) return undefined;
  const value = parseJson(bytes);
  expectStorable(value);
  const parsed = parseInput(operation.body ?? nothing, value);
  return operation.body && parsed;
}

/** The version that If-Match names. `*` names none, and would overwrite what its sender never saw. */
function versionOf(request: Request): number {
  const tag = request.headers.get('if-match')?.trim() ?? '';
  const version = /^"(\d{1,15})"$/u.exec(tag)?.[1];
  if (version === undefined) throw new Refusal('precondition-required', { field: 'If-Match' });
  return Number(version);
}

const maxKey = 200;

function keyOf(request: Request): string {
  const key = request.headers.get('idempotency-key')?.trim() ?? '';
  if (key === '') throw new Refusal('idempotency-key-required', { field: 'Idempotency-Key' });
  if (key.length > maxKey) throw invalid('Idempotency-Key', 'text-too-long', { max: maxKey });
  return key;
}

/** What makes two requests the same one: method, address, and every byte of the body. */
function identityOf(request: Request, bytes: Uint8Array): Uint8Array {
  const { pathname, search } = new URL(request.url);
  return Buffer.concat([Buffer.from(`${request.method} ${pathname}${search}\n`), bytes]);
}

/** Where a new thing can be read, for the things that have an address of their own. */
const addresses: { readonly [Id in OperationId]?: string } = {
  addPerson: '/api/v1/people/', importArticle: '/api/v1/articles/', markClaim: '/api/v1/claims/',
};

const versioned = z.object({ id: z.string().optional(), version: z.number().optional() });

/** The answer as the contract describes it: a field that the contract does not name never leaves the house. */
function answerOf(id: OperationId, value: unknown): Answer {
  const operation: Operation = api[id];
  const view = operation.answer.parse(value);
  const { id: made, version } = versioned.catch({}).parse(view);
  const address = operation.status === 201 && made !== undefined ? addresses[id] : undefined;
  return {
    status: operation.status,
    headers: {
      'Content-Type': 'application/json',
      ...unstored,
      ...(version === undefined ? {} : { ETag: `"${version}"` }),
      ...(address === undefined ? {} : { Location: `${address}${made}` }),
    },
    body: JSON.stringify(view),
  };
}

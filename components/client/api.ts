import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { api } from '#contract/api';
import type { Api, OperationId } from '#contract/api';
import type { Operation } from '#contract/operation';
import { ownerHeader } from '#contract/person';
import { Failure, failureFrom, failureOf } from './failure';
import { ownerOfPage } from './page-owner';

/** How long one attempt may take. Nothing that the workbench asks for should take a tenth of it. */
const timeoutMs = 20_000;

/** Browsers keep at most 64 KiB of requests beyond a page's end; a third of it in UTF-16 units is safe for any text. */
const maxKept = 20_000;

type Given<Id extends OperationId, Part extends string> =
  Api[Id] extends Record<Part, infer Schema extends z.ZodType>
    ? Part extends 'query'
      ? { [key in Part]?: z.input<Schema> }
      : { [key in Part]: z.input<Schema> }
    : { [key in Part]?: never };

/**
 * What one operation is sent. `version` is the one that the caller saw (If-Match); `idempotencyKey`
 * repeats an earlier POST, a fresh one is made when it is left out.
 */
export type CallRequest<Id extends OperationId> = Given<Id, 'params'> &
  Given<Id, 'query'> &
  Given<Id, 'body'> & { version?: number; idempotencyKey?: string };

export type Answer<Id extends OperationId> = z.output<Api[Id]['answer']>;

type Parts = { params?: object | undefined; query?: object | undefined; body?: unknown; version?: number; idempotencyKey?: string };

/**
 * Do one operation of contract/api.ts on our own server.
 *
 * Reads and POSTs are tried a second time when the network fails: both are safe to repeat. Every failure
 * is thrown as a {@link Failure}.
 */
export function call<Id extends OperationId>(id: Id, request: CallRequest<Id>): Promise<Answer<Id>>;
export async function call(id: OperationId, request: object): Promise<unknown> {
  const operation: Operation = api[id];
  const address = addressOf(operation, request);
  const init = initOf(operation, request);
  const send = () => fetch(address, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  try {
    const response = await send().catch((thrown: unknown) => {
      if ((operation.guards.includes('if-match') && !operation.guards.includes('idempotency-key')) || failureFrom(thrown).reason !== 'offline') throw thrown;
      return send();
    });
    if (!response.ok) throw await failureOf(response);
    return await answerOf(operation, response);
  } catch (thrown) {
    throw failureFrom(thrown);
  }
}

/** The answer as the contract has it. What stands between may answer in the server's place: a proxy, a hotel's sign-in page. */
async function answerOf(operation: Operation, response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch((thrown: unknown) => {
    throw thrown instanceof SyntaxError ? new Failure('unclear', { cause: thrown }) : thrown;
  });
  const { success, data, error } = operation.answer.safeParse(body);
  if (!success) throw new Failure('unclear', { cause: error });
  return data;
}

/** A key for the `Idempotency-Key` of one intent, kept by whoever may have to send it again. */
export function newIdempotencyKey(): string {
  return uuidv7();
}

function addressOf({ path }: Operation, { params = {}, query = {} }: Parts): string {
  const values = new Map<string, unknown>(Object.entries(params));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`;
}

function initOf({ method, guards }: Operation, { body, version, idempotencyKey }: Parts): RequestInit {
  const headers = new Headers({ accept: 'application/json' });
  const owner = ownerOfPage();
  if (method !== 'GET' && owner !== null) headers.set(ownerHeader, owner);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (guards.includes('idempotency-key')) headers.set('idempotency-key', idempotencyKey ?? newIdempotencyKey());
  const text = body === undefined ? null : JSON.stringify(body);
  // Outlives the page, so that a claim marked a moment before a reload is saved all the same.
  const keepalive = method !== 'GET' && (text?.length ?? 0) <= maxKept;
  return { method, headers, credentials: 'same-origin', cache: 'no-store', keepalive, ...(text === null ? {} : { body: text }) };
}

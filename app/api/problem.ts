import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Problem } from '#contract/list';
import { InvalidInput } from '#domain/invalid-input';
import { Refusal } from '#domain/refusal';
import { log } from '#server/log';
import { isUnreachable } from '#server/reach';
import type { Answer } from '#server/idempotency';

/** Nothing that an actor was shown may stay in a cache, a refusal least of all. */
export const unstored = { 'Cache-Control': 'private, no-store' };

/**
 * What a refusal or a failure looks like on the wire, as RFC 9457 writes it.
 *
 * A failure that is not a refusal is logged, and the problem holds the id of that line and nothing of the failure.
 */
export function problemOf(error: unknown): Answer {
  if (error instanceof Refusal) return answer(describe(error), headersOf(error));
  const id = randomUUID();
  if (isUnreachable(error)) {
    log.error({ id, err: error }, 'the database does not answer');
    return answer({ ...failure('unavailable', 503, 'The database does not answer. Try again in a moment.'), id }, { 'Retry-After': '5' });
  }
  log.error({ id, err: error }, 'a request failed');
  return answer({ ...failure('defect', 500, `Stet failed at this. Tell whoever runs it this number: ${id}.`), id });
}

function describe(refusal: Refusal): Problem {
  const { code, status, field, params, message } = refusal;
  const errors = refusal instanceof InvalidInput ? [...refusal.errors] : field === null ? [] : [{ field, rule: message, ruleCode: code, params }];
  return { ...failure(code, status, message), field, params, errors };
}

function failure(code: string, status: number, detail: string): Problem {
  return { type: `/problems/${code}`, title: STATUS_CODES[status] ?? 'Refused', status, detail, code, field: null, params: {}, errors: [] };
}

function headersOf({ code, status, params }: Refusal): Record<string, string> {
  if (status === 401) return { 'WWW-Authenticate': 'Bearer realm="Stet"' };
  if (code === 'too-many-attempts') return { 'Retry-After': String(Number(params.minutes) * 60) };
  if (code === 'idempotency-in-progress') return { 'Retry-After': '1' };
  return {};
}

function answer(problem: Problem & { id?: string }, headers: Record<string, string> = {}): Answer {
  return {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', ...unstored, ...headers },
    body: JSON.stringify(problem),
  };
}

export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}

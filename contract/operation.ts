import type { z } from 'zod';

/** A header that an operation demands. */
export type Guard = 'if-match' | 'idempotency-key';

/**
 * One REST operation as data. Route handlers, the OpenAPI description and the workbench's own client are
 * all read from it.
 *
 * `path` stands below `/api/v1`, with `{name}` for each key of `params`. `guards`: `if-match` demands the
 * ETag of the state that changes, `idempotency-key` makes a POST safe to repeat. A change without either is
 * safe to repeat by its nature and overwrites nothing that anybody else wrote.
 */
export type Operation = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  summary: string;
  tag: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
  status: 200 | 201;
  guards: readonly Guard[];
};

type Parts = { summary: string; params?: z.ZodObject; query?: z.ZodObject; body?: z.ZodType; answer: z.ZodType };
type Path = Operation['path'];

/** A GET: reads, changes nothing. */
export const read = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'GET', path, tag, status: 200, guards: [], ...parts }) as const;

/** A POST: makes something new, once for each `Idempotency-Key`. */
export const create = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'POST', path, tag, status: 201, guards: ['idempotency-key'], ...parts }) as const;

/** A PATCH: changes the given fields of the state that `If-Match` names. */
export const change = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'PATCH', path, tag, status: 200, guards: ['if-match'], ...parts }) as const;

/** A PUT: brings a state about, from the one that `If-Match` names. */
export const put = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'PUT', path, tag, status: 200, guards: ['if-match'], ...parts }) as const;

/** A DELETE: takes a state away, from the one that `If-Match` names. */
export const remove = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'DELETE', path, tag, status: 200, guards: ['if-match'], ...parts }) as const;

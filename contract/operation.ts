import type { z } from 'zod';

/**
 * One REST operation as data. Route handlers, the OpenAPI description and the workbench's own client are
 * all read from it.
 *
 * `path` stands below `/api/v1`, with `{name}` for each key of `params`. `guard`: `if-match` demands the
 * ETag of the state that changes, `idempotency-key` makes a POST safe to repeat, `none` neither.
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
  guard: 'none' | 'if-match' | 'idempotency-key';
};

type Parts = { summary: string; params?: z.ZodObject; query?: z.ZodObject; body?: z.ZodType; answer: z.ZodType };
type Path = Operation['path'];

/** The operations of one tag, written as a table of method and path. */
export const read = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'GET', path, tag, status: 200, guard: 'none', ...parts }) as const;

export const create = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'POST', path, tag, status: 201, guard: 'idempotency-key', ...parts }) as const;

export const change = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'PATCH', path, tag, status: 200, guard: 'if-match', ...parts }) as const;

export const put = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'PUT', path, tag, status: 200, guard: 'if-match', ...parts }) as const;

export const remove = <const P extends Parts>(tag: string, path: Path, parts: P) =>
  ({ method: 'DELETE', path, tag, status: 200, guard: 'if-match', ...parts }) as const;

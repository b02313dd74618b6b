import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { api } from '#contract/api';
import { problem } from '#contract/list';
import type { Guard, Operation } from '#contract/operation';
import packageJson from '../../package.json';

/** The description of the REST API, read from the same table and schemas that the route handlers obey. */
export function openApiDocument() {
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Stet', version: packageJson.version, description: about, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
    tags: [...new Set(operations.map(([, { tag }]) => tag))].map((name) => ({ name })),
    paths: pathsOf(),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token, made under “My API tokens” or by `stet token create`.' },
        session: { type: 'apiKey', in: 'cookie', name: 'stet-session', description: 'The session of our own pages; writes also need our own Origin.' },
      },
    },
  });
}

const about = [
  'Every refusal is a problem document (RFC 9457) with a stable `code`.',
  'Every POST that makes something needs an `Idempotency-Key`: sent again within a day, the same request gets the first answer again, with `Idempotent-Replayed: true`.',
  'Other changes need `If-Match` with the `ETag` of the state that it changes (412 when somebody was quicker). `*` is refused.',
  'A change that asks for neither is safe to repeat and overwrites nobody’s work.',
  'Everything below one claim is guarded by the claim’s own ETag.',
  'Lists have cursors: send `nextCursor` as `cursor` for the next page.',
].join('\n\n');

const operations: readonly (readonly [string, Operation])[] = Object.entries(api);

function pathsOf(): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const [id, operation] of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(id, operation) };
  }
  return paths;
}

function describe(id: string, { method, tag, summary, params, query, body, answer, status, guards }: Operation): ZodOpenApiOperationObject {
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(method !== 'GET' && guards.length === 0 ? { description: unguarded } : {}),
    requestParams: {
      ...(params ? { path: params } : {}),
      ...(query ? { query } : {}),
      ...(guards.length === 0 ? {} : { header: z.object(Object.fromEntries(guards.map((guard) => headers[guard]))) }),
    },
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [status]: {
        description: status === 201 ? 'Made' : 'Done',
        headers: z.object(status === 201 ? { ETag: etag, Location: location } : { ETag: etag }),
        content: { 'application/json': { schema: answer } },
      },
      ...problemsOf(guards),
    },
  };
}

const etag = z.string().optional().meta({ description: 'The version of the answer in quotes, where it has one; the next If-Match.' });
const location = z.string().optional().meta({ description: 'Where the new thing can be read.' });

const unguarded = 'Safe to repeat; needs neither `If-Match` nor `Idempotency-Key`.';

const headers = {
  'if-match': ['If-Match', z.string().meta({ description: 'The ETag of the state that changes.', example: '"3"' })],
  'idempotency-key': ['Idempotency-Key', z.string().max(200).meta({ description: 'A fresh random value for each new request.' })],
} as const satisfies Record<Guard, readonly [string, z.ZodType]>;

const refusals = {
  400: 'The request cannot be read',
  401: 'Nobody is signed in',
  403: 'This person may not do that',
  404: 'There is no such thing',
  409: 'The state of things forbids it',
  412: 'Somebody changed it since',
  413: 'The request is too large',
  422: 'A field breaks a rule',
  428: 'If-Match is missing',
  500: 'Stet failed',
  503: 'The database does not answer',
} as const;

function problemsOf(guards: Operation['guards']): ZodOpenApiResponsesObject {
  const of = ([status, description]: [string, string]) =>
    [status, { description, content: { 'application/problem+json': { schema: problem } } }] as const;
  const entries = Object.entries(refusals).filter(([status]) => guards.includes('if-match') || (status !== '412' && status !== '428'));
  return Object.fromEntries(entries.map(of));
}

import { describe, expect, it } from 'vitest';
import { api } from '#contract/api';
import { openApiDocument } from './openapi';
import { GET } from './v1/openapi.json/route';

type Described = {
  operationId: string; security?: unknown; requestBody?: unknown; parameters?: { name: string; in: string }[]; responses: Record<string, { content: Record<string, unknown> }>;
};
type Json = Record<string, unknown>;

const text = JSON.stringify(openApiDocument());
const document: { openapi: string; paths: Record<string, Record<string, Described>>; components: Record<string, Json> } = JSON.parse(text);

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with both ways to sign in', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      security: [{ token: [] }, { session: [] }],
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie' } } },
    });
  });

  it('is served under its own address', async () => {
    const response = await GET(new Request('http://localhost:3000/api/v1/openapi.json'), { params: Promise.resolve({}) });
    expect(await response.text()).toBe(text);
  });

  it.each(Object.entries(api))('describes %s', (id, { path, method, guards, status, ...operation }) => {
    const described = document.paths[path]?.[method.toLowerCase()];
    expect(described?.operationId).toBe(id);
    const parameters = (described?.parameters ?? []).map((parameter) => `${parameter.in} ${parameter.name}`);
    for (const [, name] of path.matchAll(/\{(\w+)\}/gu)) expect(parameters).toContain(`path ${name}`);
    expect(parameters.includes('header If-Match')).toBe(guards.some((guard) => guard === 'if-match'));
    expect(parameters.includes('header Idempotency-Key')).toBe(guards.some((guard) => guard === 'idempotency-key'));
    expect(described?.requestBody !== undefined).toBe('body' in operation);
    expect(described?.responses[status]).toMatchObject({ headers: { ETag: {} }, content: { 'application/json': { schema: {} } } });
    expect(described?.responses['422']).toMatchObject({ content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });
  });

  it('names no operation that does not exist', () => {
    const described = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    expect(described.sort()).toEqual(Object.keys(api).sort());
  });

  it('resolves every reference', () => {
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/gu)];
    expect(references.length).toBe([...text.matchAll(/"\$ref"/gu)].length);
    for (const [, kind = '', name = ''] of references) expect(document.components[kind]).toHaveProperty(name);
  });
});

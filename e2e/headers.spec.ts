import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';

const everywhere = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy', 'x-frame-options'];

/** Send a request as it stands, which no client would, and take the status and the names of the headers. */
async function send(base: string, ...lines: string[]): Promise<{ status: number; headers: Map<string, string> }> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const [first = '', ...rest] = (await text(socket)).split('\r\n\r\n', 1)[0]?.split('\r\n') ?? [];
  const headers = rest.map((line) => line.split(/:\s*/u, 1)[0]?.toLowerCase() ?? '');
  return { status: Number(first.split(' ')[1]), headers: new Map(rest.map((line, at) => [headers[at] ?? '', line.slice(line.indexOf(':') + 1).trim()])) };
}

const asked = [
  ['GET /', 200], ['GET /desk', 307], ['GET /articles/nothing-here', 404], ['GET /articles/', 308], ['GET /api/v1/articles/', 308],
  ['GET /articles/%ff', 400], ['GET /api/v1/articles/%ff', 400], ['GET /%', 400], ['GET /articles/%00', 400],
  ['GET /api/v1/articles', 401], ['GET /api/v1/nothing-here', 404], ['GET /api/v1/me?__proto__=1', 401], ['GET /api/health', 200],
  ['GET /_next/static/nothing-here.js', 404], ['GET /icon.svg', 200], ['GET //elsewhere.example/', 308], ['GET /\\elsewhere.example', 308],
  ['TRACE /', 405], ['TRACE /api/v1/articles', 405], ['PROPFIND /desk', 405], ['POST /', 200], ['DELETE /articles/x', 404],
] as const;

test('every answer carries the security headers, whatever was asked', async ({ baseURL }) => {
  for (const [line, status] of asked) {
    const answer = await send(baseURL ?? '', `${line} HTTP/1.1`, 'Host: stet', 'Connection: close', 'Content-Length: 0');
    expect.soft([line, answer.status]).toEqual([line, status]);
    for (const name of everywhere) expect.soft([line, [...answer.headers.keys()]]).toEqual([line, expect.arrayContaining([name])]);
    expect.soft(new URL(answer.headers.get('location') ?? '/', baseURL).host, line).toBe(new URL(baseURL ?? '').host);
  }
});

test('what is no request at all is told so, with the same headers', async ({ baseURL }) => {
  for (const lines of [['NONSENSE'], ['GET / HTTP/1.1'], ['GET / HTTP/1.1', 'Host: stet', `X: ${'x'.repeat(100_000)}`]]) {
    const { status, headers } = await send(baseURL ?? '', ...lines);
    expect([400, 431]).toContain(status);
    expect([...headers.keys()]).toEqual(expect.arrayContaining(everywhere));
  }
});

import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { problem } from '#contract/list';
import { refusals } from '#domain/refusal';
import { guardedServer } from './guard.js';

const server = guardedServer(async (request, response) => {
  if (request.url === '/api/fails') throw new Error('A defect of the tests');
  response.end(`reached ${request.url} from ${String(request.headers['x-stet-address'])}`);
});
let port = 0;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address: AddressInfo | string | null = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(() => server.close());

/** Send these lines as they are, and take what comes back until the connection ends. */
async function send(...lines: string[]): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const answer = await text(socket);
  const [head = '', ...body] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), head, body: body.join('\r\n\r\n') };
}

const ask = (method: string, address: string, ...more: string[]) => send(`${method} ${address} HTTP/1.1`, 'Host: stet', 'Connection: close', ...more);

const broken = [
  ['a byte that is no UTF-8', () => ask('GET', '/articles/%ff'), 400],
  ['a half escape', () => ask('GET', '/%'), 400],
  ['a NUL', () => ask('GET', '/articles/%00'), 400],
  ['an address that is no path', () => ask('OPTIONS', '*'), 400],
  ['TRACE', () => ask('TRACE', '/'), 405],
  ['PROPFIND', () => ask('PROPFIND', '/'), 405],
  ['CONNECT', () => ask('CONNECT', 'example.org:443'), 405],
  ['a request line that is none', () => send('NONSENSE'), 400],
  ['an unknown method', () => send('STET / HTTP/1.1', 'Host: stet'), 400],
  ['no Host', () => send('GET / HTTP/1.1', 'Connection: close'), 400],
  ['two lengths', () => ask('POST', '/', 'Content-Length: 3', 'Content-Length: 4'), 400],
  ['headers beyond measure', () => ask('GET', '/', `X: ${'x'.repeat(100_000)}`), 431],
  ['an expectation', () => ask('GET', '/', 'Expect: miracles'), 417],
] as const;

describe('before Next', () => {
  it.each(broken)('%s is refused on a page with every header', async (_, request, status) => {
    const { head, body, ...got } = await request();
    expect(got.status).toBe(status);
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">[^]*<h1>[^<]+[.]<\/h1>[^]*lang="es"/u);
    expectHeaders(head);
  });

  it.each([
    ['a path', () => ask('GET', '/api/v1/articles/%ff'), 'request-unreadable'],
    ['a method', () => ask('TRACE', '/api/v1/articles'), 'method-not-allowed'],
    ['a header', () => send('GET /api/v1/articles HTTP/1.1', 'Host: stet', 'no colon'), 'request-unreadable'],
    ['headers beyond measure', () => ask('GET', '/api/v1/articles', `X: ${'x'.repeat(100_000)}`), 'headers-too-large'],
  ] as const)('%s is refused with a problem document under /api', async (_, request, code) => {
    const { status, head, body } = await request();
    expect(problem.parse(JSON.parse(body))).toMatchObject({ code, status: refusals[code][0] });
    expect(status).toBe(refusals[code][0]);
    expect(head).toContain('application/problem+json');
    expectHeaders(head);
  });

  it('what Next throws is a defect without a word of it', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { status, head, body } = await ask('GET', '/api/fails');
    expect(status).toBe(500);
    expect(problem.parse(JSON.parse(body))).toMatchObject({ code: 'defect' });
    expect(body).not.toContain('A defect of the tests');
    expect(logged).toHaveBeenCalledOnce();
    expectHeaders(head);
  });

  it('everything else goes through, with the headers that Next leaves out', async () => {
    const { status, head, body } = await ask('GET', '/articles/%C3%B1?q=%ff');
    expect([status, body]).toEqual([200, expect.stringContaining('reached /articles/%C3%B1?q=%ff')]);
    expect(head).toContain('X-Content-Type-Options: nosniff');
    expect((await ask('GET', 'http://stet/desk?a=b')).body).toContain('reached /desk?a=b');
  });

  it('says from which address a request came, whatever its sender says', async () => {
    expect((await ask('GET', '/', 'X-Stet-Address: 203.0.113.1')).body).toContain('from 127.0.0.1');
    expect((await ask('GET', '/desk')).head).toContain('Cache-Control: private, no-store');
  });
});

function expectHeaders(head: string): void {
  for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy', 'X-Frame-Options']) {
    expect(head).toContain(`\r\n${name}: `);
  }
  expect(head).toContain('Cache-Control: private, no-store');
}

import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import { join } from 'node:path';

import { closedPolicy, everyAnswer, headersOf } from '../server/headers.js';
import { root } from './root.js';

/** @typedef {{ status: number, code: string, params: Record<string, string> }} Refusal */

const statuses = {
  'request-unreadable': 400,
  'method-not-allowed': 405,
  'request-too-slow': 408,
  'expectation-refused': 417,
  'headers-too-large': 431,
  defect: 500,
};

/** The words of the catalogues, in both languages: whose they are is not known here. */
const english = wordsOf('en');
const spanish = wordsOf('es');

/**
 * @param {keyof typeof statuses} code
 * @param {string} [method]
 * @returns {Refusal}
 */
export function refusalOf(code, method) {
  return { status: statuses[code], code, params: method === undefined ? {} : { method } };
}

/**
 * Answer with a refusal: a problem document where a program asks, a page where a person does.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
export function write(request, response, refusal) {
  const { headers, body } = formOf(refusal, request.url ?? '');
  // What was sent along is not read, so nothing more can be understood on this connection.
  response.writeHead(refusal.status, { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' }).end(body);
}

/**
 * The same where there is only a connection, because what came over it is no request.
 *
 * @param {import('node:stream').Duplex} socket
 * @param {Refusal} refusal
 * @param {string} address as far as it is known
 */
export function writeRaw(socket, refusal, address) {
  if (!socket.writable) return void socket.destroy();
  const { headers, body } = formOf(refusal, address);
  const lines = Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' });
  const head = [`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

/** @param {Refusal} refusal @param {string} address */
function formOf(refusal, address) {
  const isApi = /^\/api(\/|\?|$)/u.test(address);
  const headers = { ...everyAnswer, ...headersOf('/api', closedPolicy) };
  return isApi
    ? { headers: { ...headers, 'Content-Type': 'application/problem+json' }, body: problemOf(refusal) }
    : { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' }, body: pageOf(refusal) };
}

/** @param {Refusal} refusal */
function problemOf(refusal) {
  const { status, code, params } = refusal;
  const said = { type: `/problems/${code}`, title: STATUS_CODES[status], status, detail: sentenceOf(refusal, english), code };
  return JSON.stringify({ ...said, field: null, params, errors: [] });
}

/** @param {Refusal} refusal */
function pageOf(refusal) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${refusal.status} · Stet</title></head>
<body><main>
<h1>${sentenceOf(refusal, english)}</h1>
<p><a href="/">${english.errors.notFound.home}</a></p>
<div lang="es"><h2>${sentenceOf(refusal, spanish)}</h2>
<p><a href="/">${spanish.errors.notFound.home}</a></p></div>
</main></body>
</html>
`;
}

/** @param {Refusal} refusal @param {typeof english} words */
function sentenceOf({ code, params }, words) {
  return words.refusal[code].replace('{method}', params.method ?? '');
}

/** @param {string} locale */
function wordsOf(locale) {
  const [refusal, errors] = ['refusal', 'errors'].map((name) => JSON.parse(readFileSync(join(root, 'messages', locale, `${name}.json`), 'utf8')));
  return { refusal, errors };
}

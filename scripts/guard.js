import { createServer } from 'node:http';

import { addressHeader, closedPolicy, everyAnswer, headersOf } from '../server/headers.js';
import { refusalOf, write, writeRaw } from './refusal-page.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response) => Promise<unknown>} Handle */

/** What Stet's addresses can take; each says for itself which of these it does. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * A web server that stands before Next. What Next would meet with a bare 500, or Node with a bare 400, it refuses
 * itself, in words and with the headers that every answer of ours has.
 *
 * @param {Handle} handle answers the rest
 */
export function guardedServer(handle) {
  const server = createServer({ requireHostHeader: false }, (request, response) => void answer(request, response, handle));
  server.on('checkExpectation', (request, response) => write(request, response, refusalOf('expectation-refused')));
  server.on('connect', (request, socket) => writeRaw(socket, refusalOf('method-not-allowed', 'CONNECT'), request.url ?? ''));
  server.on('clientError', (error, socket) => writeRaw(socket, refusalOf(codeOf(error)), lineOf(error)));
  return server;
}

/** @param {Request} request @param {Response} response @param {Handle} handle */
async function answer(request, response, handle) {
  const path = pathOf(request);
  tellAddress(request);
  for (const [name, value] of Object.entries({ ...everyAnswer, ...headersOf(path ?? '', closedPolicy) })) response.setHeader(name, value);
  if (path === null) return write(request, response, refusalOf('request-unreadable'));
  const { method = '' } = request;
  if (!methods.includes(method)) {
    response.setHeader('Allow', methods.join(', '));
    return write(request, response, refusalOf('method-not-allowed', method));
  }
  try {
    await handle(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) return write(request, response, refusalOf('defect'));
    response.destroy();
  }
}

/** Next hands no socket on, so a header of our own says who is at its other end, whatever a client wrote there. @param {Request} request */
function tellAddress(request) {
  delete request.headers[addressHeader];
  if (request.socket.remoteAddress) request.headers[addressHeader] = request.socket.remoteAddress;
}

/**
 * The path that is asked for, decoded; null when it cannot be decoded, or leads nowhere whatever it says.
 *
 * @param {Request} request
 */
function pathOf(request) {
  const { host } = request.headers;
  if (request.httpVersion === '1.1' && !host) return null;
  makeRelative(request);
  const path = request.url?.split('?', 1)[0] ?? '';
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith('/') && !decoded.includes('\0') ? decoded : null;
  } catch {
    return null;
  }
}

/** A client may send the whole address, as if to a proxy (RFC 9112, 3.2.2); Next would not know it. @param {Request} request */
function makeRelative(request) {
  const { url = '' } = request;
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return;
  const { pathname, search } = new URL(url);
  request.url = pathname + search;
}

/** @param {Error & { code?: string }} error of Node's parser */
function codeOf({ code }) {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers-too-large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request-too-slow' : 'request-unreadable';
}

/** The address in a request that could not be read, as far as it can be told. @param {Error & { rawPacket?: Buffer }} error */
function lineOf({ rawPacket }) {
  return /^\S+ (\S+)/u.exec(rawPacket?.toString('latin1') ?? '')?.[1] ?? '';
}

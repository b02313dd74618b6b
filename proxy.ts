import { NextResponse, type NextRequest } from 'next/server';
import { headersOf, pagePolicy } from './server/headers.js';

/**
 * The headers that change by the request. It decides nothing about who may do what: every page and
 * every route asks for itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = pagePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-stet-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(headersOf(request.nextUrl.pathname, policy))) response.headers.set(name, value);
  return response;
}

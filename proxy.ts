import { NextResponse, type NextRequest } from 'next/server';
import { settings } from './server/env.js';

/** What is for one person alone: kept by no cache, not the browser's either. */
const personal = /^\/(desk|sign-in|api)(\/|$)/;

/**
 * The headers that change by the request. It decides nothing about who may do what: every page and
 * every route asks for itself.
 *
 * `style-src-attr` allows style attributes: Base UI and the editor set positions and sizes by them, and
 * React writes them into the HTML. No element can bring a style sheet or a script without the nonce.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-stet-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  if (isHttps()) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  if (personal.test(request.nextUrl.pathname)) response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = !settings().production;
  return [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    // The development overlay brings its own style elements; a nonce would switch 'unsafe-inline' off.
    isDevelopment ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' https: data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(isHttps() ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const isHttps = () => settings().url.startsWith('https:');

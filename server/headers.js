/**
 * The headers that every answer carries, in one table: proxy.ts and next.config.js give them to what Next answers,
 * scripts/guard.js to what never reaches it. Plain JavaScript, because the last of these runs without a build.
 */
import { settings } from './env.js';

/** What is the same on every answer, static files and errors included. */
export const everyAnswer = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** In what header scripts/guard.js says from which address a request came. */
export const addressHeader = 'x-stet-address';

/** What is for one person alone: kept by no cache, not the browser's either. */
const personal = /^\/(desk|sign-in|api)(\/|$)/;

/**
 * What depends on the address and on the policy of the page.
 *
 * @param {string} path decoded, without the query
 * @param {string} policy
 * @returns {Record<string, string>}
 */
export function headersOf(path, policy) {
  return {
    'Content-Security-Policy': policy,
    ...(isHttps() ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    ...(personal.test(path) ? { 'Cache-Control': 'private, no-store' } : {}),
  };
}

/** The policy of an answer that brings nothing with it: no script, no style, no picture. */
export const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The policy of a page.
 *
 * `style-src-attr` allows style attributes: docs/decisions/0011-style-attributes.md.
 *
 * @param {string} nonce that its scripts and style sheets carry
 */
export function pagePolicy(nonce) {
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

function isHttps() {
  return settings().url.startsWith('https:');
}

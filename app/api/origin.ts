import { Refusal } from '#domain/refusal';
import { settings } from '../../server/env.js';

/**
 * Refuse a write that did not come from our own pages. Browsers send Origin with every write; without it, no.
 *
 * Where Stet is reached under a name of the machine itself, its other such names are ours as well.
 */
export function expectOwnOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  if (origin === null || !isOwn(origin, settings().url)) throw new Refusal('origin-refused');
}

function isOwn(origin: string, url: string): boolean {
  if (origin === url) return true;
  if (!URL.canParse(origin)) return false;
  const [theirs, ours] = [new URL(origin), new URL(url)];
  return loopback.has(ours.hostname) && loopback.has(theirs.hostname) && theirs.port === ours.port && theirs.protocol === ours.protocol;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

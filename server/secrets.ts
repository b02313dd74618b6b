import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret of 256 random bits, in characters that fit a header and a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is stored of a secret, so that a stolen database opens no door.
 *
 * A plain SHA-256 is enough: the secret is random, so there is nothing to guess.
 */
export function hashOf(secret: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(secret).digest());
}

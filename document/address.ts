/** The longest address a document may hold, in UTF-16 code units: what browsers and Atom readers still follow. */
const maxAddressLength = 2048;

/** What an address may be used for: a link may start a mail, an image is fetched. */
export type AddressUse = 'link' | 'image';

const schemes = {
  link: /^(?:https?:\/\/[^/\\]|mailto:[^/\\])/i,
  image: /^https:\/\/[^/\\]/i,
} satisfies Record<AddressUse, RegExp>;

/** White space and control characters: browsers drop some of them before reading the scheme, so none may stand in one. */
const unsafeCharacters = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/;

/**
 * Whether a string is an address that a document may hold.
 *
 * Absolute `https:` and, for links, `http:` and `mailto:` only (a page loads no image from an address without TLS); no user name or password, no scheme-less
 * `//host`, no white space or control character, at most {@link maxAddressLength} code units. Read by the
 * WHATWG URL parser, the one that browsers use.
 */
export function isAddress(value: unknown, use: AddressUse): value is string {
  if (typeof value !== 'string' || value.length > maxAddressLength) return false;
  if (unsafeCharacters.test(value) || !schemes[use].test(value) || !value.isWellFormed()) return false;
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && url.username === '' && url.password === '';
}

/**
 * The address that a browser would read in an `href` or `src` as it came, if a document may hold it.
 *
 * Leading and trailing white space, tabs and line ends go, as in browsers; inner spaces are percent-encoded.
 *
 * @returns `null` for a relative, scheme-less, dangerous or malformed address.
 */
export function readAddress(raw: string, use: AddressUse): string | null {
  const trimmed = raw.replace(/[\t\n\r]/g, '').trim();
  if (isAddress(trimmed, use)) return trimmed;
  // Some browsers take a host of several words; nobody means one.
  if (!schemes[use].test(trimmed) || /^\w+:\/*[^/?#]*\s/.test(trimmed) || !URL.canParse(trimmed)) return null;
  const { href } = new URL(trimmed);
  return isAddress(href, use) ? href : null;
}

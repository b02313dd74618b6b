/** What a link carries about how it was passed on, never about what it leads to. */
const tracking = /^(utm_.+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)$/u;

/**
 * One spelling of a web address, so that the same document is the same source however its link was copied.
 *
 * Host in lower case, default port dropped, tracking parameters and fragment removed; a fragment that begins
 * with `!` or `/` stays, since some sites keep their pages there. The order of parameters stays as it was.
 */
export function normaliseAddress(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  if (!/^#[!/]/u.test(url.hash)) url.hash = '';
  return url.href;
}

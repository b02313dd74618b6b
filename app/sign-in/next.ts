/** Where to go after signing in: an address of this site, else the desk. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) return '/desk';
  const here = 'https://stet.invalid';
  return URL.canParse(next, here) && new URL(next, here).origin === here ? next : '/desk';
}

import { Refusal } from '#domain/refusal';
import { actorOfCookie, reading, sessionCookie } from '#app/session';
import type { Caller } from '#server/sessions';
import { findTokenActor } from '#server/tokens';
import { localeCookie } from '../../messages/working';
import { expectOwnOrigin } from './origin';
import { expectOwnPage } from './page-owner';

/**
 * Who sends this request: the owner of its API token, or else the person of its session cookie.
 *
 * A token that does not hold is refused and never replaced by a cookie. A write by cookie must come from our own
 * pages; one by token need not, because no other site's page can make a browser send it.
 */
export async function callerOf(request: Request): Promise<Caller> {
  const caller = await vouchedFor(request);
  return reading(caller, cookieOf(request, localeCookie), request.headers.get('accept-language'));
}

async function vouchedFor(request: Request): Promise<Caller> {
  const token = bearerOf(request);
  if (token !== null) return present(await findTokenActor(token));
  const cookie = cookieOf(request, sessionCookie());
  if (cookie === undefined) throw new Refusal('signed-out');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead) expectOwnOrigin(request);
  const caller = present(await actorOfCookie(cookie));
  if (!isRead) await expectOwnPage(request, caller);
  return caller;
}

function present(caller: Caller | null): Caller {
  if (!caller) throw new Refusal('signed-out');
  return caller;
}

/** Other schemes than Bearer belong to whoever stands in front of Stet. */
function bearerOf(request: Request): string | null {
  const match = /^Bearer +(?<token>\S+) *$/iu.exec(request.headers.get('authorization') ?? '');
  return match?.groups?.token ?? (/^Bearer\b/iu.test(request.headers.get('authorization') ?? '') ? '' : null);
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

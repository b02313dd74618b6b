import type { NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { Refusal } from '#domain/refusal';
import { log } from '#server/log';
import { isUnreachable } from '#server/reach';
import { closeSession, findActor, openSession, sessionAge } from '#server/sessions';
import type { Caller } from '#server/sessions';
import { localeCookie, workingLocale } from '../messages/working';
import { settings } from '../server/env.js';
import { addressHeader } from '../server/headers.js';

/** The person behind this request's session, looked up once in each request; null when nobody is signed in. */
export const currentActor: () => Promise<Caller | null> = cache(async () => {
  const jar = await cookies();
  const actor = await actorOfCookie(jar.get(sessionCookie())?.value);
  return actor && reading(actor, jar.get(localeCookie)?.value, (await headers()).get('accept-language'));
});

/** Somebody with the language that they read: their own, else what the browser that asks remembers or prefers. */
export function reading(caller: Caller, remembered: string | undefined, accepted: string | null): Caller {
  return { ...caller, language: workingLocale({ own: caller.language, remembered, accepted }) };
}

/** The person behind a session cookie. A cookie that cannot be read is no session. */
export async function actorOfCookie(value: string | undefined): Promise<Caller | null> {
  const token = value === undefined ? null : await decode({ token: value, secret: secretOf() }).catch(() => null);
  const sessionToken = token?.sessionToken;
  return typeof sessionToken === 'string' ? findActor(sessionToken) : null;
}

/** The prefix makes browsers refuse a cookie that another host, or plain http, tries to plant. */
export function sessionCookie(): string {
  return `${isSecure() ? '__Host-' : ''}stet-session`;
}

/**
 * How next-auth signs people in: its signed cookie holds nothing but the opaque token of our own session row, which
 * is asked on every request. A function, because a build loads this module without settings.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: secretOf(),
    providers: [CredentialsProvider({ credentials: { email: {}, password: {} }, authorize: (form, request) => signIn(form, request.headers) })],
    session: { strategy: 'jwt', maxAge: sessionAge.absoluteMs / 1000 },
    jwt: { maxAge: sessionAge.absoluteMs / 1000 },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    useSecureCookies: isSecure(),
    cookies: cookiesOf(),
    callbacks: {
      jwt: ({ token, user }) => ({ sessionToken: sessionTokenOf(user) ?? token.sessionToken }),
      session: async ({ session, token }) => ({ expires: session.expires, user: await shownOf(token.sessionToken) }),
      redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
    },
    events: { signOut: ({ token }) => (typeof token.sessionToken === 'string' ? closeSession(token.sessionToken) : undefined) },
    logger: {
      error: (code, about) => (code === 'JWT_SESSION_ERROR' ? undefined : log.error({ code, about }, 'next-auth')),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => undefined,
    },
  };
}

const signInForm = z.object({ email: z.string().max(1000), password: z.string().max(256) });

/** What the sign-in page gets as `error`: the refusal's code, and after a colon the minutes to wait. */
async function signIn(form: unknown, headers: Record<string, unknown> = {}) {
  try {
    const parsed = signInForm.safeParse(form);
    if (!parsed.success) throw new Refusal('wrong-credentials');
    const { token, caller } = await openSession({ ...parsed.data, address: addressOf(headers), userAgent: textOf(headers['user-agent']) });
    const user = { id: caller.id, sessionToken: token };
    return user;
  } catch (error) {
    if (error instanceof Refusal) throw new Error([error.code, ...Object.values(error.params)].join(':'), { cause: error });
    // The message would travel in an address, so nothing of the failure itself may be in it.
    log.error({ err: error }, 'sign-in failed');
    throw new Error(isUnreachable(error) ? 'unavailable' : 'defect', { cause: error });
  }
}

/**
 * The client's address, or null where it cannot be known.
 *
 * It is the one at the other end of the socket, which scripts/guard.js tells; `next dev` does without it. Behind a
 * proxy of the operator's (STET_TRUST_PROXY) it is the last address of X-Forwarded-For, the one that the proxy itself
 * has added: what stands before it anybody can write.
 */
function addressOf(headers: Record<string, unknown>): string | null {
  if (!settings().trustProxy) return textOf(headers[addressHeader]).slice(0, 64) || null;
  const last = textOf(headers['x-forwarded-for']).split(',').at(-1)?.trim() ?? '';
  return last === '' ? null : last.slice(0, 64);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function sessionTokenOf(user: unknown): string | null {
  if (typeof user !== 'object' || user === null || !('sessionToken' in user)) return null;
  return typeof user.sessionToken === 'string' ? user.sessionToken : null;
}

/** What the browser's own scripts may read. A session that has ended throws, whereupon next-auth takes its cookie away. */
async function shownOf(sessionToken: unknown): Promise<{ name: string; email: string }> {
  const actor = typeof sessionToken === 'string' ? await findActor(sessionToken) : null;
  if (!actor) throw new Refusal('signed-out');
  return { name: actor.name, email: actor.email };
}

/** Only addresses of ours are followed after signing in or out; everything else leads to the front page. */
function ownAddress(url: string, baseUrl: string): string {
  const base = new URL(baseUrl);
  if (!URL.canParse(url, base.origin)) return base.origin;
  const target = new URL(url, base.origin);
  return target.origin === base.origin ? target.href : base.origin;
}

function cookiesOf(): NonNullable<NextAuthOptions['cookies']> {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const;
  const host = isSecure() ? '__Host-' : '';
  return {
    sessionToken: { name: sessionCookie(), options },
    csrfToken: { name: `${host}stet-csrf`, options },
    callbackUrl: { name: `${host}stet-callback`, options },
  };
}

function isSecure(): boolean {
  return settings().url.startsWith('https://');
}

function secretOf(): string {
  const { secret } = settings();
  if (secret === null) throw new Error('STET_SECRET is not set: start Stet with npm start, which makes one');
  return secret;
}

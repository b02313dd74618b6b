import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { readBody } from '#app/api/body';
import { expectOwnOrigin } from '#app/api/origin';
import { problemOf, toResponse } from '#app/api/problem';
import { authOptions } from '#app/session';
import { Refusal } from '#domain/refusal';

type Context = { params: Promise<{ nextauth: string[] }> };

/** What of next-auth is open. Its log and its session update would take anybody's words, so they are not. */
const open = {
  GET: ['csrf', 'session', 'providers', 'signin', 'signout', 'error'],
  POST: ['callback', 'signin', 'signout'],
} as const;

/** A sign-in form is small. */
const maxForm = 20_000;

export const GET = (request: NextRequest, context: Context) => serve('GET', request, context);

export const POST = (request: NextRequest, context: Context) =>
  serve('POST', request, context, async () => {
    expectOwnOrigin(request);
    const body = await readBody(request, maxForm);
    const headers = new Headers(request.headers);
    // next-auth would also read JSON, and fails on what is none.
    headers.set('Content-Type', 'application/x-www-form-urlencoded');
    return new NextRequest(request.url, { method: 'POST', headers, body });
  });

async function serve(
  method: keyof typeof open, request: NextRequest, context: Context, check: () => Promise<NextRequest> = async () => request,
): Promise<Response> {
  try {
    const [action] = (await context.params).nextauth;
    if (!open[method].some((known) => known === action)) throw new Refusal('not-found', { params: { noun: 'address' } });
    const response: Response = await NextAuth(await check(), context, authOptions());
    response.headers.set('Cache-Control', 'private, no-store');
    return response;
  } catch (error) {
    return toResponse(problemOf(error));
  }
}

import { afterEach, beforeEach, vi } from 'vitest';
import type { ClaimView } from '#contract/claim';
import { markSpan } from '#domain/anchor';
import { cardsOf, provisionalClaim } from './claim-card';
import { ClaimStore } from './claim-store';

export const article = { id: '0190a000-0000-7000-8000-000000000001', title: 'Fuel' };
export const me = { id: '0190a000-0000-7000-8000-000000000002', name: 'Ana' };
/** The ids of three claims. */
export const [a, b, c] = ['0190a000-0000-7000-8000-00000000000a', '0190a000-0000-7000-8000-00000000000b', '0190a000-0000-7000-8000-00000000000c'] as const;
const text = 'Tankers carried 80,000 barrels of fuel to Cuba.';

/** What came over the wire, and what the other end answers next: a state, a refusal's code, or no network. */
type Wire = {
  sent: { method: string; path: string; version: string | null; key: string | null; body: unknown }[];
  answers: (unknown | 'offline' | Response | Promise<unknown>)[];
};

/** The network of each test in a file. */
export function startWire(): Wire {
  const wire: Wire = { sent: [], answers: [] };
  beforeEach(() => {
    wire.sent = [];
    wire.answers = [];
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
      wire.sent.push({ method: init.method ?? '', path, version: headers.get('if-match'), key: headers.get('idempotency-key'), body });
      const answer = await wire.answers.shift();
      if (answer === 'offline' || answer === undefined) throw new TypeError('fetch failed');
      return answer instanceof Response ? answer : Response.json(answer);
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  return wire;
}

export function refusal(status: number, code: string): Response {
  return Response.json({ type: 'about:blank', title: code, status, detail: code, code, field: null, params: {}, errors: [] }, { status });
}

export function anchorOf(quote: string) {
  const start = text.indexOf(quote);
  const anchor = markSpan(text, { start, end: start + quote.length });
  if (!anchor) throw new Error('no such words');
  return anchor;
}

export function claim(id: string, version: number, change: Partial<ClaimView> = {}): ClaimView {
  const anchor = anchorOf('80,000 barrels');
  const made = provisionalClaim({ id, number: 1, article, revision: 1, anchor, statement: anchor.exact, author: me });
  return { ...made, version, ...change };
}

export function newStore(...claims: ClaimView[]): ClaimStore {
  return new ClaimStore(article, me, claims.flatMap((view) => cardsOf(view, article.id)));
}

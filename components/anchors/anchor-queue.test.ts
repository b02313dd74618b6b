import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimView } from '#contract/claim';
import type { UnsureAnchorView } from '#contract/revision';
import { markSpan } from '#domain/anchor';
import { provisionalClaim } from '../client/claim-card';
import { a, b } from '../client/wire-fixture';
import { AnchorQueue } from './anchor-queue';

const text = 'Three ships carried fuel to Cuba. Mexico said nothing.';
const me = { id: '0190a000-0000-7000-8000-000000000002', name: 'Ana' };
const article = { id: '0190a000-0000-7000-8000-000000000001', title: 'Fuel' };

/** What came over the wire, and what the other end answers next. */
let sent: { method: string; path: string; version: string | null; body: unknown }[] = [];
let answers: (unknown | 'offline')[] = [];

function refusal(status: number, code: string): Response {
  return Response.json({ type: 'about:blank', title: code, status, detail: code, code, field: null, params: {}, errors: [] }, { status });
}

function quoteOf(words: string) {
  const anchor = markSpan(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
  if (!anchor) throw new Error('no such words');
  const { start, end, exact, prefix, suffix } = anchor;
  return { start, end, exact, prefix, suffix };
}

function anchor(name: string, state: UnsureAnchorView['state'] = 'to-confirm', version = 3): UnsureAnchorView {
  return {
    appearanceId: name, articleId: article.id, articleTitle: article.title, language: 'en', claimId: name, number: 1, statement: 'Two ships carried fuel.',
    shortStatement: '', stage: 'draft', state, revision: 2, since: '2026-11-24T12:00:00.000Z', was: { ...quoteOf('carried fuel'), revision: 1 },
    candidates: [{ ...quoteOf('Three ships carried fuel'), confidence: 0.5 }, { ...quoteOf('Mexico'), confidence: 0.1 }], version,
  };
}

function claim(version: number): ClaimView {
  const made = { id: a, number: 1, article, revision: 2, anchor: { ...quoteOf('Mexico'), method: 'confirmed' as const, confidence: 1 } };
  return { ...provisionalClaim({ ...made, statement: 'x', author: me }), version };
}

const orderOf = (queue: AnchorQueue) => queue.getSnapshot().waiting.map((one) => one.anchor.appearanceId);

/** One of those that wait. */
function at(queue: AnchorQueue, index: number) {
  const one = queue.getSnapshot().waiting[index];
  if (!one) throw new Error('nothing waits there');
  return one;
}

function confirmFirst(queue: AnchorQueue): Promise<() => Promise<void>> {
  const one = at(queue, 0);
  const quote = quoteOf('Three ships carried fuel');
  return queue.confirm(one, quote, quote.exact);
}

beforeEach(() => {
  sent = [];
  answers = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    sent.push({ method: init.method ?? '', path, version: new Headers(init.headers).get('if-match'), body });
    const answer = answers.shift();
    if (answer === 'offline' || answer === undefined) return Promise.reject(new TypeError('fetch failed'));
    return Promise.resolve(answer instanceof Response ? answer : Response.json(answer));
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the queue', () => {
  it('has the best candidate chosen, and none of those that only look like a lost quote', () => {
    const queue = new AnchorQueue({}, { anchors: [anchor(a), anchor(b, 'lost')] });
    expect(queue.getSnapshot().waiting.map(({ chosen }) => chosen)).toEqual([0, null]);
  });

  it('lets go of what was confirmed, and puts it back in its place when that is taken back', async () => {
    const changed: number[] = [];
    const queue = new AnchorQueue({}, { anchors: [anchor(a), anchor(b)], receive: ({ version }) => changed.push(version) });
    answers = [claim(4), claim(5)];
    const takeBack = await confirmFirst(queue);
    expect(orderOf(queue)).toEqual([b]);
    expect(sent[0]).toMatchObject({ method: 'PUT', version: '"3"', body: { revision: 2, exact: 'Three ships carried fuel' } });
    await takeBack();
    expect(orderOf(queue)).toEqual([a, b]);
    expect(sent[1]).toMatchObject({ method: 'DELETE', version: '"4"' });
    expect(at(queue, 0).anchor.version).toBe(5);
    expect(changed).toEqual([4, 5]);
  });

  it('closes what is no longer claimed, and opens what was closed', async () => {
    const queue = new AnchorQueue({}, { anchors: [anchor(a, 'lost'), anchor(b, 'closed')] });
    answers = [claim(4), claim(4)];
    await queue.turn(at(queue, 0));
    await queue.turn(at(queue, 0));
    expect(sent.map(({ method, path }) => [method, path.split('/').at(-1)])).toEqual([['PUT', 'closure'], ['DELETE', 'closure']]);
    expect(orderOf(queue)).toEqual([]);
  });

  it('reads an anchor again that somebody else changed, and keeps it waiting', async () => {
    const queue = new AnchorQueue({}, { anchors: [anchor(a), anchor(b)] });
    answers = [refusal(412, 'stale'), { items: [anchor(a, 'to-confirm', 8)], nextCursor: null }];
    await expect(confirmFirst(queue)).rejects.toMatchObject({ code: 'stale' });
    expect(at(queue, 0)).toMatchObject({ anchor: { version: 8 }, isBusy: false, failure: { code: 'stale' } });
  });

  it('lets go of what somebody else has decided', async () => {
    const queue = new AnchorQueue({}, { anchors: [anchor(a), anchor(b)] });
    answers = [refusal(412, 'stale'), { items: [anchor(b)], nextCursor: null }];
    await expect(confirmFirst(queue)).rejects.toMatchObject({ code: 'stale' });
    expect(orderOf(queue)).toEqual([b]);
  });

  it('goes on with the rest of the list, and not with what was just decided', async () => {
    const queue = new AnchorQueue({}, { anchors: [anchor(a)] });
    queue.renew([anchor(a), anchor(b)]);
    expect(orderOf(queue)).toEqual([a]);
    answers = [claim(4)];
    await confirmFirst(queue);
    queue.renew([anchor(a), anchor(b)]);
    expect(orderOf(queue)).toEqual([b]);
  });

  it('keeps an anchor waiting when nobody could be reached', async () => {
    const queue = new AnchorQueue({}, { anchors: [anchor(a)] });
    answers = ['offline'];
    await expect(confirmFirst(queue)).rejects.toMatchObject({ code: 'offline' });
    expect(at(queue, 0)).toMatchObject({ isBusy: false, failure: { code: 'offline' } });
  });
});

describe('reading the list', () => {
  it('shows what is to be confirmed before what is lost, and keeps what was chosen', async () => {
    const queue = new AnchorQueue({ articleId: article.id });
    const items = [anchor(b, 'lost'), anchor(a)];
    answers = [{ items, nextCursor: null }, { items, nextCursor: null }];
    expect(queue.getSnapshot().isRead).toBe(false);
    await queue.read();
    expect(orderOf(queue)).toEqual([a, b]);
    queue.choose(a, 1);
    await queue.read();
    expect(at(queue, 0).chosen).toBe(1);
  });

  it('says why it could not be read', async () => {
    const queue = new AnchorQueue({});
    await queue.read();
    expect(queue.getSnapshot().trouble?.code).toBe('offline');
  });
});

import { describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import type { Attempt, Outcome } from './attempt';
import { cardsOf } from './claim-card';
import type { ClaimStore } from './claim-store';
import { Failure } from './failure';
import { a, anchorOf, article, b, c, claim, newStore, refusal, startWire } from './wire-fixture';

const wire = startWire();

const entryOf = (store: ClaimStore, id: string) => store.getSnapshot().entries.find(({ card }) => card.id === id);
const plan = (back: () => Promise<unknown> = () => Promise.resolve()) => ({ said: 'done', back });
const describeAs = (store: ClaimStore, id: string, statement: string) =>
  store.change(id, 'describeClaim', () => ({ params: { claimId: id }, body: { statement } }));

/** An attempt at something, and what it is told. */
function attemptAt(name: string, given: Partial<Attempt> = {}) {
  const told: Outcome[] = [];
  return { told, name, merges: false, isSeen: () => true, settled: (outcome: Outcome) => void told.push(outcome), ...given };
}

describe('marking a claim', () => {
  it('shows it at once and replaces it by the answer', async () => {
    const store = newStore();
    let answer: (view: ClaimView) => void = () => undefined;
    wire.answers = [new Promise((resolve) => (answer = resolve))];
    const { id, saved } = store.mark(anchorOf('80,000 barrels'), 1, plan());
    expect(entryOf(store, id)).toMatchObject({ pending: 1, card: { statement: '80,000 barrels', number: 1, version: 0 } });
    answer(claim(id, 1, { statement: 'Tankers carried 80,000 barrels.' }));
    await saved;
    expect(entryOf(store, id)).toMatchObject({ pending: 0, unsaved: null, card: { statement: 'Tankers carried 80,000 barrels.', version: 1 } });
    expect(wire.sent[0]?.body).toMatchObject({ id, revision: 1, exact: '80,000 barrels' });
  });

  it('keeps it in sight when it was not saved, and sends the same again', async () => {
    const store = newStore();
    wire.answers = ['offline', 'offline'];
    const { id, saved } = store.mark(anchorOf('fuel'), 1, plan());
    await expect(saved).rejects.toThrow(Failure);
    expect(entryOf(store, id)?.unsaved?.[0]?.failure.code).toBe('offline');
    wire.answers = [claim(id, 1)];
    await entryOf(store, id)?.unsaved?.[0]?.retry();
    expect(entryOf(store, id)).toMatchObject({ pending: 0, unsaved: null });
    expect(new Set(wire.sent.map(({ key }) => key)).size).toBe(1);
  });

  it('takes a fresh key after a refusal', async () => {
    const store = newStore();
    wire.answers = [refusal(409, 'revision-outdated')];
    const { id, saved } = store.mark(anchorOf('fuel'), 1, plan());
    await expect(saved).rejects.toThrow(Failure);
    wire.answers = [claim(id, 1)];
    await entryOf(store, id)?.unsaved?.[0]?.retry();
    expect(wire.sent[0]?.key).not.toBe(wire.sent[1]?.key);
  });

  it('lets it go on request', async () => {
    const store = newStore();
    wire.answers = ['offline', 'offline'];
    const { id, saved } = store.mark(anchorOf('fuel'), 1, plan());
    await saved.catch(() => null);
    entryOf(store, id)?.unsaved?.[0]?.discard();
    expect(store.getSnapshot().entries).toEqual([]);
  });

  it('marks first what was not marked yet when the claim is described', async () => {
    const store = newStore();
    wire.answers = ['offline', 'offline'];
    const { id, saved } = store.mark(anchorOf('fuel'), 1, plan());
    await saved.catch(() => null);
    wire.answers = [claim(id, 1), claim(id, 2, { statement: 'Fuel.' })];
    await describeAs(store, id, 'Fuel.');
    expect(wire.sent.slice(2).map(({ method, version }) => [method, version])).toEqual([['POST', null], ['PATCH', '"1"']]);
    expect(entryOf(store, id)).toMatchObject({ unsaved: null, card: { statement: 'Fuel.' } });
  });
});

describe('changing a claim', () => {
  it('sends one change after another, each with the version before it', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), claim(a, 4), claim(a, 5)];
    await Promise.all([describeAs(store, a, 'one'), describeAs(store, a, 'two')]);
    expect(wire.sent.map(({ version }) => version)).toEqual([null, '"3"', '"4"']);
  });

  it('goes on after a change that failed', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), refusal(422, 'invalid-input'), claim(a, 4)];
    const first = describeAs(store, a, '');
    const second = describeAs(store, a, 'two');
    await expect(first).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(second).resolves.toMatchObject({ version: 4 });
  });

  it('reads the newest state after somebody else changed it, and sends the same over it on request', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), refusal(412, 'stale'), claim(a, 7, { place: 'Havana' })];
    await expect(describeAs(store, a, 'mine')).rejects.toMatchObject({ code: 'stale' });
    expect(store.getSnapshot().views.get(a)?.place).toBe('Havana');
    wire.answers = [claim(a, 8, { statement: 'mine', place: 'Havana' })];
    await entryOf(store, a)?.unsaved?.[0]?.retry();
    expect(wire.sent.at(-1)).toMatchObject({ version: '"7"', body: { statement: 'mine' } });
    expect(entryOf(store, a)?.unsaved).toBeNull();
  });

  it('does not repeat a change when the network fails: it may have arrived', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), 'offline'];
    await expect(describeAs(store, a, 'x')).rejects.toMatchObject({ code: 'offline' });
    expect(wire.sent).toHaveLength(2);
    expect(entryOf(store, a)?.unsaved?.[0]?.failure.code).toBe('offline');
  });
});

describe('a change that was not saved', () => {
  const comment = (store: ClaimStore, body: string, attempt: Attempt) =>
    store.change(a, 'addComment', () => ({ params: { claimId: a }, body: { body } }), null, attempt);
  const say = (store: ClaimStore, statement: string, attempt: Attempt) =>
    store.change(a, 'describeClaim', () => ({ params: { claimId: a }, body: { statement } }), null, attempt);
  const unsavedOf = (store: ClaimStore) => entryOf(store, a)?.unsaved?.map(({ name, failure }) => [name, failure.code]) ?? null;

  it('stays until itself is sent again or let go, whatever becomes of others', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), 'offline', 'offline', claim(a, 4)];
    await say(store, 'one', attemptAt('statement')).catch(() => null);
    await store.change(a, 'describeClaim', () => ({ params: { claimId: a }, body: { place: 'Cuba' } }), null, attemptAt('place')).catch(() => null);
    await describeAs(store, a, 'three');
    expect(unsavedOf(store)).toEqual([['statement', 'offline'], ['place', 'offline']]);
    wire.answers = [claim(a, 5)];
    await entryOf(store, a)?.unsaved?.[0]?.retry();
    expect(wire.sent.at(-1)?.body).toEqual({ statement: 'one' });
    expect(unsavedOf(store)).toEqual([['place', 'offline']]);
    entryOf(store, a)?.unsaved?.[0]?.discard();
    expect(unsavedOf(store)).toBeNull();
  });

  it('gives way to a later attempt at the same thing', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), 'offline', claim(a, 4)];
    await say(store, 'one', attemptAt('statement')).catch(() => null);
    await say(store, 'two', attemptAt('statement'));
    expect(unsavedOf(store)).toBeNull();
  });

  it('is kept when it was refused and nobody saw that', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), refusal(422, 'short-statement-too-long'), refusal(422, 'short-statement-too-long')];
    await say(store, 'seen', attemptAt('statement')).catch(() => null);
    expect(unsavedOf(store)).toBeNull();
    await say(store, 'unseen', attemptAt('statement', { isSeen: () => false })).catch(() => null);
    expect(unsavedOf(store)).toEqual([['statement', 'short-statement-too-long']]);
  });

  it('tells whoever made it what became of it, each time', async () => {
    const store = newStore(claim(a, 3));
    const attempt = attemptAt('comment');
    wire.answers = [claim(a, 3), 'offline', 'offline', claim(a, 4)];
    await comment(store, 'Who says so?', attempt).catch(() => null);
    await entryOf(store, a)?.unsaved?.[0]?.retry();
    expect(attempt.told).toMatchObject([{ failure: { code: 'offline' } }, { claim: { version: 4 } }]);
    wire.answers = ['offline', 'offline'];
    await comment(store, 'And when?', attempt).catch(() => null);
    entryOf(store, a)?.unsaved?.[0]?.discard();
    expect(attempt.told.at(-1)).toBe('discarded');
  });

  it('adds nothing twice: attempts at one thing have one key until there is an answer', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), 'offline', 'offline', refusal(409, 'idempotency-in-progress'), claim(a, 4), claim(a, 5)];
    await comment(store, 'Who?', attemptAt('comment')).catch(() => null);
    await comment(store, 'Who?', attemptAt('comment')).catch(() => null);
    await comment(store, 'Who?', attemptAt('comment'));
    const keys = wire.sent.filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
    await comment(store, 'Who?', attemptAt('comment'));
    expect(wire.sent.at(-1)?.key).not.toBe(keys[0]);
  });

  it('is made once more by itself after somebody else’s change, when it goes on top of it', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), refusal(412, 'stale'), claim(a, 7), claim(a, 8)];
    await say(store, 'mine', attemptAt('statement', { merges: true }));
    expect(wire.sent.map(({ version }) => version)).toEqual([null, '"3"', null, '"7"']);
    expect(unsavedOf(store)).toBeNull();
  });
});

describe('deleting and undoing', () => {
  it('hides a claim at once and shows it again when that fails', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), 'offline'];
    const removal = store.remove(a, plan());
    expect(store.getSnapshot().entries).toEqual([]);
    await expect(removal).rejects.toThrow(Failure);
    expect(entryOf(store, a)?.unsaved?.[0]?.failure.code).toBe('offline');
  });

  it('takes the last change back, with the version that it made', async () => {
    const store = newStore(claim(a, 3));
    wire.answers = [claim(a, 3), claim(a, 4, { deletedAt: new Date().toISOString() }), claim(a, 5)];
    await store.remove(a, plan(() => store.change(a, 'restoreClaim', () => ({ params: { claimId: a } }))));
    expect(store.getSnapshot().undoable?.said).toBe('done');
    await store.undo();
    expect(entryOf(store, a)?.card.version).toBe(5);
    expect(wire.sent.at(-1)).toMatchObject({ method: 'PUT', version: '"4"' });
    expect(store.getSnapshot().undoable).toBeNull();
  });

  it('keeps a step that could not be taken back', async () => {
    const store = newStore();
    store.remember({ said: 'moved', back: () => Promise.reject(new Failure('offline')) });
    await expect(store.undo()).rejects.toThrow(Failure);
    expect(store.getSnapshot().undoable?.said).toBe('moved');
  });
});

describe('a claim that another was merged into', () => {
  it('has a card at each of its places, and they go together', async () => {
    const one = claim(a, 3);
    const [first] = one.appearances;
    if (!first) throw new Error('no appearance');
    const second = { ...first, id: b, number: 2, anchor: { ...anchorOf('Cuba'), revision: 1 } };
    const store = newStore({ ...one, appearances: [first, second] });
    expect(store.getSnapshot().entries.map(({ card }) => card.number)).toEqual([1, 2]);
    wire.answers = [one, claim(a, 4, { deletedAt: new Date().toISOString() })];
    await store.remove(a, plan());
    expect(store.getSnapshot().entries).toEqual([]);
  });
});

describe('reading the article’s claims again', () => {
  it('drops what is gone, takes what is new, keeps what waits to be saved', async () => {
    const store = newStore(claim(a, 1), claim(b, 1));
    wire.answers = ['offline', 'offline'];
    const { id, saved } = store.mark(anchorOf('fuel'), 1, plan());
    await saved.catch(() => null);
    const items = [claim(b, 2, { statement: 'newer' }), claim(c, 1)].flatMap((view) => cardsOf(view, article.id));
    wire.answers = [{ items, nextCursor: null }];
    await store.refresh();
    expect(store.getSnapshot().entries.map(({ card }) => card.id).sort()).toEqual([b, c, id].sort());
    expect(entryOf(store, b)?.card.statement).toBe('newer');
  });
});

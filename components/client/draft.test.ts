import { describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import type { ClaimStore } from './claim-store';
import { Draft } from './draft';
import type { Saving } from './draft';
import { difference } from './merge';
import { a, claim, newStore, refusal, startWire } from './wire-fixture';

const wire = startWire();

type Words = { statement: string; place: string };
const wordsOf = ({ statement, place }: ClaimView): Words => ({ statement, place });

/** Saves what was changed of the statement and the place. */
function saving(store: ClaimStore, name = 'words'): Saving<Words> {
  return {
    name,
    valueOf: wordsOf,
    send: (request, attempt) =>
      store.change(
        a,
        'describeClaim',
        (now) => {
          const { base, value } = request(now);
          return { params: { claimId: a }, body: difference(base, value) };
        },
        null,
        attempt,
      ),
  };
}

const before = claim(a, 3, { statement: 'one', place: 'Havana' });
const entryOf = (store: ClaimStore) => store.getSnapshot().entries[0];
const written = (change: Partial<Words>) => {
  const draft = new Draft<Words>();
  draft.set(change, wordsOf(before));
  return draft;
};

describe('something that is being written', () => {
  it('sends what was changed and nothing else, then is done', async () => {
    const store = newStore(before);
    const draft = written({ statement: 'mine' });
    wire.answers = [before, claim(a, 4, { statement: 'mine' })];
    expect(await draft.save(saving(store))).toBe(true);
    expect(wire.sent.at(-1)?.body).toEqual({ statement: 'mine' });
    expect(draft.cell.get()).toBeNull();
  });

  it('goes on top of what somebody else changed elsewhere', async () => {
    const store = newStore(before);
    const draft = written({ statement: 'mine' });
    wire.answers = [before, refusal(412, 'stale'), claim(a, 7, { statement: 'one', place: 'Miami' }), claim(a, 8)];
    expect(await draft.save(saving(store))).toBe(true);
    expect(wire.sent.at(-1)).toMatchObject({ version: '"7"', body: { statement: 'mine' } });
  });

  it('waits for a person where somebody else changed the same, and sends nothing', async () => {
    const store = newStore(before);
    const draft = written({ statement: 'mine', place: 'Cuba' });
    draft.watch();
    wire.answers = [before, refusal(412, 'stale'), claim(a, 7, { statement: 'theirs', place: 'Havana' })];
    expect(await draft.save(saving(store))).toBe(false);
    expect(draft.cell.get()).toMatchObject({ value: { statement: 'mine' }, theirs: { statement: 'theirs' }, failure: { code: 'overtaken' } });
    expect(await draft.save(saving(store))).toBe(false);
    expect(wire.sent).toHaveLength(3);
    expect(entryOf(store)?.unsaved).toBeNull();
  });

  it('is saved over theirs when mine stays, and touches nothing else of theirs', async () => {
    const store = newStore(before);
    const draft = written({ statement: 'mine' });
    wire.answers = [before, refusal(412, 'stale'), claim(a, 7, { statement: 'theirs', place: 'Miami' })];
    await draft.save(saving(store));
    draft.keepMine();
    wire.answers = [claim(a, 8)];
    expect(await draft.save(saving(store))).toBe(true);
    expect(wire.sent.at(-1)).toMatchObject({ version: '"7"', body: { statement: 'mine' } });
  });

  it('is given up where theirs stays, and keeps what only I changed', async () => {
    const store = newStore(before);
    const draft = written({ statement: 'mine', place: 'Cuba' });
    wire.answers = [before, refusal(412, 'stale'), claim(a, 7, { statement: 'theirs', place: 'Havana' })];
    await draft.save(saving(store));
    draft.takeTheirs();
    expect(draft.cell.get()).toMatchObject({ value: { statement: 'theirs', place: 'Cuba' }, theirs: null });
    wire.answers = [claim(a, 8)];
    await draft.save(saving(store));
    expect(wire.sent.at(-1)?.body).toEqual({ place: 'Cuba' });
  });

  it('keeps what was typed while it was on its way', async () => {
    const store = newStore(before);
    const draft = written({ statement: 'mi' });
    let answer: (view: ClaimView) => void = () => undefined;
    wire.answers = [before, new Promise((resolve) => (answer = resolve))];
    const saved = draft.save(saving(store));
    await expect.poll(() => wire.sent.length).toBe(2);
    draft.set({ statement: 'mine' }, wordsOf(before));
    answer(claim(a, 4, { statement: 'mi', place: 'Havana' }));
    await saved;
    expect(draft.cell.get()).toMatchObject({ base: { statement: 'mi' }, value: { statement: 'mine' }, state: 'typing' });
  });

  it('is told of on the claim when it is refused and its panel is closed', async () => {
    const store = newStore(before);
    const draft = written({ statement: 'mine' });
    const leave = draft.watch();
    wire.answers = [before, refusal(422, 'invalid-input'), refusal(422, 'invalid-input')];
    await draft.save(saving(store));
    expect(entryOf(store)?.unsaved).toBeNull();
    leave();
    await draft.save(saving(store));
    expect(entryOf(store)?.unsaved?.[0]?.failure.code).toBe('invalid-input');
    expect(draft.cell.get()?.value.statement).toBe('mine');
  });

  it('and the note on the claim are settled together', async () => {
    const store = newStore(before);
    const draft = written({ statement: 'mine' });
    wire.answers = [before, 'offline'];
    await draft.save(saving(store));
    wire.answers = [claim(a, 4, { statement: 'mine' })];
    await entryOf(store)?.unsaved?.[0]?.retry();
    expect(draft.cell.get()).toBeNull();
    draft.set({ statement: 'more' }, wordsOf(before));
    wire.answers = ['offline', claim(a, 4)];
    await draft.save(saving(store));
    draft.drop();
    expect(entryOf(store)?.unsaved).toBeNull();
  });
});

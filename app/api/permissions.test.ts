import { beforeAll, describe, expect, it } from 'vitest';
import { api } from '#contract/api';
import type { OperationId } from '#contract/api';
import { authorise, permissions, roles } from '#domain/permission';
import type { Action, Actor, Role } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { newId } from '#server/id';
import { aNewsroom, aPerson } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { createVoice } from '#server/voices';
import { call, tokenOf } from './rest-fixture';
import { trials } from './trials-fixture';

type Cell = { held: Role[]; isOwn: boolean; who: string };
type Reply = Awaited<ReturnType<typeof call>>;

let room: Newsroom;
const people = new Map<string, { actor: Actor; token: string }>();

/** Every set of roles that a person can have, none among them. */
const combinations = roles.reduce<Role[][]>((sets, role) => [...sets, ...sets.map((set) => [...set, role])], [[]]);

const cells: Cell[] = combinations.flatMap((held) =>
  [true, false].map((isOwn) => ({ held, isOwn, who: `${held.join(' and ') || 'nobody'} with ${isOwn ? 'own' : 'other'} work` })),
);

/** One role at most: the sets of several say nothing more about an operation whose action was tried with all of them. */
const plain = cells.filter(({ held }) => held.length <= 1);

const ids = Object.keys(api).filter((key): key is OperationId => key in api);
const actions = Object.keys(permissions).filter((key): key is Action => key in permissions);

/** What two answers show to some and not to others; no operation stands behind these alone. */
const sights: Partial<Record<Action, (token: string) => Promise<Reply>>> = { 'voice.identify': identify, 'ledger.read-personal': readPersonal };

/** The operation by which an action is tried with every set of roles: one on another's things, where there is one. */
const chiefs = actions.flatMap((action) => {
  const own = ids.filter((id) => trials[id].action === action);
  return own.find((id) => !trials[id].isSelf) ?? own[0] ?? [];
});

beforeAll(async () => {
  room = await aNewsroom();
  for (const { held, who } of cells) {
    const actor = await aPerson(...held);
    people.set(who, { actor, token: await tokenOf(actor) });
  }
});

it('has an operation, or an answer that shows more, for every action', () => {
  expect(actions.filter((action) => !(action in sights) && !ids.some((id) => trials[id].action === action))).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  const { action, isSelf = false, prepare } = trials[id];

  it.each((chiefs.includes(id) ? cells : plain).filter(({ isOwn }) => isOwn || !isSelf))('by $who', async ({ who, isOwn }) => {
    const { actor, token } = personOf(who);
    const refused = expected(action, actor, isOwn);
    const { status, body } = await call(id, { token, ...(await prepare({ room, actor, isOwn })) });
    if (refused === null) expect([status, body.detail]).toEqual([api[id].status, undefined]);
    else expect([status, body.code]).toEqual(isPrivate(action) ? [404, 'not-found'] : [403, refused]);
  });
});

describe.each(actions.filter((action) => action in sights))('%s', (action) => {
  it.each(cells.filter(({ isOwn }) => !isOwn))('by $who', async ({ who }) => {
    const { actor, token } = personOf(who);
    const reply = await sights[action]?.(token);
    expect(reply?.status).toBe(expected(action, actor, false) === null ? 200 : 403);
  });
});

function personOf(who: string): { actor: Actor; token: string } {
  const person = people.get(who);
  if (!person) throw new Error(`Nobody is ${who}`);
  return person;
}

/** What the table says: nothing, or the code of its refusal. */
function expected(action: Action, actor: Actor, isOwn: boolean): string | null {
  const holder = isOwn ? actor.id : room.editor.id;
  try {
    authorise(actor, action, { ownerId: holder, contributorIds: [holder] });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** What belongs to one person alone is not even there for the others. */
function isPrivate(action: Action): boolean {
  return action === 'profile.edit' || action === 'token.create';
}

/** Whether a protected voice shows its name. An answer without it counts as the refusal that it is. */
async function identify(token: string): Promise<Reply> {
  const name = newId();
  await createVoice(room.editor, { kind: 'person', name, description: 'An official', protected: true });
  const reply = await call('listVoices', { token, query: `?q=${name}` });
  const isNamed = JSON.stringify(reply.body).includes(name);
  return reply.status !== 200 || isNamed ? reply : { ...reply, status: 403, body: { code: 'not-allowed' } };
}

/** Whether the ledger shows what somebody else did with their tokens. An answer without it counts as the refusal that it is. */
async function readPersonal(token: string): Promise<Reply> {
  await tokenOf(room.editor);
  const reply = await call('listLedger', { token, query: '?limit=200' });
  const items: { type: string; actor: { id: string } | null }[] = Array.isArray(reply.body.items) ? reply.body.items : [];
  const isShown = items.some(({ type, actor }) => type === 'token.created' && actor?.id === room.editor.id);
  return reply.status !== 200 || isShown ? reply : { ...reply, status: 403, body: { code: 'not-allowed' } };
}

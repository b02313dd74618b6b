import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import { authorise, permissions, roles } from '#domain/permission';
import type { Action, Actor, Role } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';
import { newId } from '#server/id';
import { aNewsroom, aPerson, selectionOf } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { anApprovedClaim, aSentClaim, aWeighedClaim } from '#server/review-fixture';
import { createVoice } from '#server/voices';
import { call, tokenOf } from './rest-fixture';

/** One cell of the matrix: who tries, and whether the thing is theirs or another person's. */
type Cell = { actor: Actor; token: string; isOwn: boolean; isAllowed: boolean };
type Reply = Awaited<ReturnType<typeof call>>;

let newsroom: Newsroom;
let sent: ClaimView;
const people = new Map<string, { actor: Actor; token: string }>();

/** Every set of roles that a person can have, none among them. */
const combinations = roles.reduce<Role[][]>((sets, role) => [...sets, ...sets.map((set) => [...set, role])], [[]]);
const cells = combinations.flatMap((held) =>
  [true, false].map((isOwn) => ({ held, isOwn, who: `${held.join(' and ') || 'nobody'} with ${isOwn ? 'own' : 'other'} work` })),
);

beforeAll(async () => {
  newsroom = await aNewsroom();
  await anApprovedClaim(newsroom, 'Mexico sent two tankers to Cuba in September.');
  sent = await aSentClaim(newsroom, 'The government in Havana did not comment.');
  for (const { held, who } of cells) {
    const actor = await aPerson(...held);
    people.set(who, { actor, token: await tokenOf(actor) });
  }
});

/** How each action is tried through the API. A new action without a trial does not compile. */
const trials: Record<Action, (cell: Cell) => Promise<Reply>> = {
  'article.read': async (cell) => call('getArticle', { ...cell, params: await anArticle(cell) }),
  'article.import': ({ token }) => call('importArticle', { token, body: { title: 'A title', text: 'A text.' } }),
  'article.edit': async (cell) => call('changeArticle', { ...cell, params: await anArticle(cell), body: { title: `Title ${newId()}` } }),
  'article.publish': async (cell) => call('publishArticle', { ...cell, params: await anArticle(cell), body: await aPublication() }),
  'claim.mark': async (cell) => call('markClaim', { ...cell, params: await anArticle(cell), body: await selectionOf(newsroom.article.id, '80,000 barrels') }),
  'claim.edit': async (cell) => call('describeClaim', { ...cell, params: await aClaimOf(cell, sent), body: { place: `Place ${newId()}` } }),
  'claim.submit': async (cell) => call('submitClaim', { ...cell, params: await aClaimOf(cell, cell.isAllowed ? await aWeighedClaim(newsroom, 'Mexico sent') : sent), body: {} }),
  'claim.approve': (cell) => decide(cell, 'approveClaim', {}),
  'claim.request-changes': (cell) => decide(cell, 'requestChanges', { comment: 'Say since when.' }),
  'comment.write': async (cell) => call('addComment', { ...cell, params: await aClaimOf(cell, sent), body: { body: 'Really?' } }),
  'comment.resolve': async (cell) => call('resolveComment', { ...cell, params: { claimId: sent.id, commentId: await aComment(cell) } }),
  'voice.edit': ({ token }) => call('createVoice', { token, body: { kind: 'person', name: 'Somebody' } }),
  'voice.identify': ({ token }) => identify(token),
  'source.edit': ({ token }) => call('createSource', { token, body: { title: 'Register', kind: 'data' } }),
  'person.list': ({ token }) => call('listPeople', { token }),
  'person.edit': async ({ token, actor, isOwn }) => call('changePerson', { token, params: { personId: isOwn ? actor.id : newsroom.editor.id }, body: { name: 'New Name' } }),
  'profile.edit': async ({ token, isOwn }) => (isOwn ? call('changeProfile', { token, body: { locale: 'es' } }) : call('revokeSession', { token, params: { sessionId: await aSession() } })),
  'token.create': async ({ token, isOwn }) => (isOwn ? call('createToken', { token, body: { name: 'Export' } }) : call('revokeToken', { token, params: { tokenId: await aToken() } })),
  'newsroom.edit': ({ token }) => call('changeNewsroom', { token, body: { name: 'The Example' } }),
  'ledger.read': ({ token }) => call('listLedger', { token }),
  'ledger.read-personal': ({ token }) => readPersonal(token),
};

/** What the table says: nothing, or the code of its refusal. */
function expected(action: Action, actor: Actor, isOwn: boolean): string | null {
  const holder = isOwn ? actor.id : newsroom.editor.id;
  try {
    authorise(actor, action, { ownerId: holder, contributorIds: [holder] });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** What belongs to one person alone is not even there for the others. */
const isPrivate = (action: Action) => action === 'profile.edit' || action === 'token.create';

const actions = Object.keys(permissions).filter((key): key is Action => key in permissions);

describe.each(actions)('%s', (action) => {
  it.each(cells)('by $who', async ({ who, isOwn }) => {
    const { actor, token } = people.get(who) ?? { actor: newsroom.editor, token: '' };
    const refused = expected(action, actor, isOwn);
    const { status, body } = await trials[action]({ actor, token, isOwn, isAllowed: refused === null });
    if (refused === null) expect([status, body.detail]).toEqual([status === 201 ? 201 : 200, undefined]);
    else expect([status, body.code]).toEqual(isPrivate(action) ? [404, 'not-found'] : [403, refused]);
  });
});

/** The article, whose creator is the one who tries when it is to be their own. */
async function anArticle({ actor, isOwn }: Cell): Promise<{ articleId: string }> {
  const { id } = newsroom.article;
  await db.article.update({ where: { id }, data: { createdById: isOwn ? actor.id : newsroom.editor.id } });
  return { articleId: id };
}

/** The claim, to which the one who tries has contributed when it is to be their own. */
async function aClaimOf({ actor, isOwn }: Cell, { id }: ClaimView): Promise<{ claimId: string }> {
  if (isOwn) await db.claim.update({ where: { id }, data: { updatedById: actor.id } });
  return { claimId: id };
}

async function decide(cell: Cell, id: 'approveClaim' | 'requestChanges', body: Record<string, string>): Promise<Reply> {
  const claim = cell.isAllowed ? await aSentClaim(newsroom, 'The government') : sent;
  return call(id, { ...cell, params: await aClaimOf(cell, claim), body: { digest: claim.digest, ...body } });
}

/** What the preview shows now, after a change that makes a new edition possible. */
async function aPublication(): Promise<Record<string, unknown>> {
  const params = { articleId: newsroom.article.id };
  const [editor, publisher] = [await tokenOf(newsroom.editor), await tokenOf(newsroom.publisher)];
  await call('changeArticle', { token: editor, params, body: { byline: `By ${newId()}` } });
  const { body } = await call('getEditionPreview', { token: publisher, params });
  const claims = Array.isArray(body.claims) ? body.claims.map((claim: ClaimView & { claimId: string }) => ({ claimId: claim.claimId, digest: claim.digest })) : [];
  const isFirst = body.nextNumber === 1;
  return { revision: body.revision, claims, ...(isFirst ? {} : { correction: { kind: 'update', note: 'A new byline.' } }) };
}

async function aComment({ actor, isOwn }: Cell): Promise<string> {
  const row = await db.comment.create({ data: { id: newId(), claimId: sent.id, authorId: isOwn ? actor.id : newsroom.editor.id, body: 'Really?' } });
  return row.id;
}

async function aSession(): Promise<string> {
  const row = await db.session.create({ data: { id: newId(), personId: newsroom.editor.id, tokenHash: Uint8Array.from(Buffer.from(newId())), expiresAt: new Date(Date.now() + 60_000) } });
  return row.id;
}

async function aToken(): Promise<string> {
  const row = await db.apiToken.create({ data: { id: newId(), personId: newsroom.editor.id, tokenHash: Uint8Array.from(Buffer.from(newId())), name: 'Theirs' } });
  return row.id;
}

/** Whether a protected voice shows its name. An answer without it counts as the refusal that it is. */
async function identify(token: string): Promise<Reply> {
  const name = `Source ${newId()}`;
  await createVoice(newsroom.editor, { kind: 'person', name, description: 'An official', protected: true });
  const reply = await call('listVoices', { token, query: '?limit=200' });
  const isNamed = JSON.stringify(reply.body).includes(name);
  return reply.status !== 200 || isNamed ? reply : { ...reply, status: 403, body: { code: 'not-allowed' } };
}

/** Whether the ledger shows what somebody else did with their tokens. An answer without it counts as the refusal that it is. */
async function readPersonal(token: string): Promise<Reply> {
  await tokenOf(newsroom.editor);
  const reply = await call('listLedger', { token, query: '?limit=200' });
  const items: { type: string; actor: { id: string } | null }[] = Array.isArray(reply.body.items) ? reply.body.items : [];
  const isShown = items.some(({ type, actor }) => type === 'token.created' && actor?.id === newsroom.editor.id);
  return reply.status !== 200 || isShown ? reply : { ...reply, status: 403, body: { code: 'not-allowed' } };
}

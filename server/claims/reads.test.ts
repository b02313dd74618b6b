import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { getClaim, listClaims } from '#server/claims/reads';
import { db } from '#server/db';
import { newId } from '#server/id';
import { aClaim, aNewsroom } from '#server/newsroom-fixture';

it('lists claims in the order of the text, page by page', async () => {
  const { editor, article } = await aNewsroom();
  const quotes = ['Havana', '80,000 barrels', 'The tankers carried', '80,000', 'two tankers'];
  for (const quote of quotes) await aClaim(editor, article.id, quote);
  const seen: [number, string][] = [];
  let cursor: string | undefined;
  do {
    const page = await listClaims(editor, { articleId: article.id }, { limit: 2, cursor });
    seen.push(...page.items.map(({ number, statement }): [number, string] => [number, statement]));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual([[5, 'two tankers'], [3, 'The tankers carried'], [2, '80,000 barrels'], [4, '80,000'], [1, 'Havana']]);
});

it('shows the chain, the origins and what is open in a line', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, '80,000 barrels');
  await aChain(editor.id, claim.id, claim.appearances[0]?.id ?? '');
  const { items } = await listClaims(editor, { articleId: article.id }, { limit: 10 });
  expect(items).toMatchObject([{ voices: ['EFE', 'A person at the institute'], counts: { evidence: 0, origins: 1, comments: 1, gates: 5 }, stage: 'draft', rating: null }]);
  const whole = await getClaim(editor, { claimId: claim.id });
  expect(whole).toMatchObject({
    links: 1, origins: [{ name: 'A person at the institute' }],
    appearances: [{ attribution: { depth: 2, hops: 2, primaryReached: false, methods: ['capacity estimate'] } }],
  });
});

it('describes a protected voice to those who may not know who it is, and nowhere names it', async () => {
  const { editor, reviewer, publisher, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, '80,000 barrels');
  const { speaker } = await aChain(editor.id, claim.id, claim.appearances[0]?.id ?? '', true);
  await db.claim.update({ where: { id: claim.id }, data: { claimantId: speaker.id } });
  expect((await getClaim(reviewer, { claimId: claim.id })).claimant).toMatchObject({ name: 'A person at the institute', protected: true });
  const seen = await getClaim(publisher, { claimId: claim.id });
  expect(seen).toMatchObject({ claimant: { name: 'an analyst', protected: true }, origins: [{ name: 'an analyst' }] });
  const listed = await listClaims(publisher, { articleId: article.id }, { limit: 10 });
  expect(listed.items).toMatchObject([{ voices: ['EFE', 'an analyst'] }]);
  expect(JSON.stringify([seen, listed])).not.toContain('A person at the institute');
});

it('says in the reader’s language that a source is protected, where nobody has described it', async () => {
  const { editor, publisher, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, '80,000 barrels');
  const { speaker } = await aChain(editor.id, claim.id, claim.appearances[0]?.id ?? '', true);
  await db.voice.update({ where: { id: speaker.id }, data: { description: '' } });
  const voicesFor = async (language: string) => (await listClaims({ ...publisher, language }, { articleId: article.id }, { limit: 10 })).items.flatMap(({ voices }) => voices);
  expect(await voicesFor('es')).toEqual(['EFE', 'una fuente protegida']);
  expect(await voicesFor('en')).toEqual(['EFE', 'a protected source']);
});

it('reads many claims in the same number of queries as one', async () => {
  const { editor, article } = await aNewsroom();
  await aClaim(editor, article.id, '80,000 barrels');
  const one = await countQueries(() => listClaims(editor, { articleId: article.id }, { limit: 100 }));
  for (let count = 0; count < 12; count += 1) await aClaim(editor, article.id, 'two tankers');
  const many = await countQueries(() => listClaims(editor, { articleId: article.id }, { limit: 100 }));
  expect(many).toBeLessThanOrEqual(one);
});

it('refuses an article or claim that is not there, a made-up cursor, and a person without a role', async () => {
  const { editor, article } = await aNewsroom();
  await expect(getClaim(editor, { claimId: newId() })).rejects.toMatchObject({ code: 'not-found' });
  await expect(listClaims(editor, { articleId: newId() }, { limit: 1 })).rejects.toMatchObject({ code: 'not-found' });
  await expect(listClaims(editor, { articleId: article.id }, { limit: 1, cursor: Buffer.from('v1:1,x').toString('base64url') })).rejects.toMatchObject({ code: 'cursor-invalid' });
  await expect(listClaims({ ...editor, roles: [] }, { articleId: article.id }, { limit: 1 })).rejects.toMatchObject({ code: 'not-allowed' });
});

/** EFE has it from somebody who estimates; and a comment asks for more. */
async function aChain(personId: string, claimId: string, appearanceId: string, isProtected = false) {
  const by = { createdById: personId, updatedById: personId };
  const [wire, speaker] = [newId(), newId()];
  await db.voice.create({ data: { id: wire, kind: 'organisation', name: 'EFE', ...by } });
  const protection = { protected: isProtected, description: 'an analyst', role: 'head of research' };
  await db.voice.create({ data: { id: speaker, kind: 'person', name: 'A person at the institute', ...protection, ...by } });
  const first = await db.hop.create({ data: { id: newId(), claimId, appearanceId, voiceId: wire, role: 'wire', relation: 'reported', ...by } });
  await db.hop.create({
    data: { id: newId(), claimId, appearanceId, parentId: first.id, voiceId: speaker, role: 'data-source', relation: 'cited-data', method: 'capacity estimate', ...by },
  });
  await db.comment.create({ data: { id: newId(), claimId, authorId: personId, body: 'Ask for the method.' } });
  return { speaker: { id: speaker } };
}

/** How many statements PostgreSQL is sent while something is read. */
async function countQueries(read: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Query.prototype, 'submit');
  await read();
  const { length } = query.mock.calls;
  query.mockRestore();
  expect(length).toBeGreaterThan(0);
  return length;
}

import { expect, it } from 'vitest';
import { mergeClaim, unmergeClaim } from '#server/claims/mergers';
import { getClaim } from '#server/claims/reads';
import { restoreClaim } from '#server/claims/wording';
import { importArticle } from '#server/articles/commands';
import { db } from '#server/db';
import { newId } from '#server/id';
import type { Actor } from '#domain/permission';
import { aClaim, aNewsroom, aPerson, lastEntry } from '#server/newsroom-fixture';

const numbersOf = async (actor: Actor, claimId: string) => (await getClaim(actor, { claimId })).appearances.map(({ number }) => number).sort();

async function twoClaims() {
  const newsroom = await aNewsroom();
  const into = await aClaim(newsroom.editor, newsroom.article.id, '80,000 barrels');
  const claim = await aClaim(await aPerson('editor'), newsroom.article.id, 'two tankers');
  return { ...newsroom, into, claim };
}

async function aHop(actor: Actor, claimId: string, appearanceId: string) {
  const by = { createdById: actor.id, updatedById: actor.id };
  const voice = await db.voice.create({ data: { id: newId(), kind: 'organisation', name: 'EFE', ...by } });
  return db.hop.create({ data: { id: newId(), claimId, appearanceId, voiceId: voice.id, role: 'wire', relation: 'reported', ...by } });
}

it('moves the appearances with their attribution and keeps the rest for later', async () => {
  const { editor, article, into, claim } = await twoClaims();
  const hop = await aHop(editor, claim.id, claim.appearances[0]?.id ?? '');
  await db.comment.create({ data: { id: newId(), claimId: claim.id, authorId: editor.id, body: 'Which two?' } });
  const merged = await mergeClaim(editor, { claimId: claim.id }, { intoId: into.id }, claim.version);
  expect(merged).toMatchObject({ id: claim.id, mergedIntoId: into.id, appearances: [], comments: [{ body: 'Which two?' }], version: 2 });
  const survivor = await getClaim(editor, { claimId: into.id });
  expect(survivor).toMatchObject({ version: 2, comments: [], appearances: [{ number: 1 }, { number: 2, hops: [{ id: hop.id, voice: { name: 'EFE' } }] }] });
  expect(survivor.contributors).toHaveLength(2);
  expect(await lastEntry({ claimId: claim.id })).toMatchObject({ type: 'claim.merged', event: { intoId: into.id, articleId: article.id } });
});

it('undoes a merger', async () => {
  const { editor, into, claim } = await twoClaims();
  const hop = await aHop(editor, claim.id, claim.appearances[0]?.id ?? '');
  const before = await getClaim(editor, { claimId: claim.id });
  await mergeClaim(editor, { claimId: claim.id }, { intoId: into.id }, null);
  const back = await unmergeClaim(editor, { claimId: claim.id }, 2);
  expect(back).toMatchObject({ deletedAt: null, mergedIntoId: null, digest: before.digest, appearances: [{ hops: [{ id: hop.id }] }], version: 3 });
  expect(await getClaim(editor, { claimId: into.id })).toMatchObject({ digest: into.digest, version: 3 });
  expect(await lastEntry({ claimId: claim.id })).toMatchObject({ type: 'claim.unmerged', event: { fromId: into.id } });
});

it('undoes mergers of mergers in any order', async () => {
  const { editor, article, into: b, claim: a } = await twoClaims();
  const c = await aClaim(editor, article.id, 'The government in Havana');
  await mergeClaim(editor, { claimId: a.id }, { intoId: b.id }, null);
  await mergeClaim(editor, { claimId: b.id }, { intoId: c.id }, null);
  expect(await numbersOf(editor, c.id)).toEqual([1, 2, 3]);
  await unmergeClaim(editor, { claimId: b.id }, null);
  expect(await numbersOf(editor, b.id)).toEqual([1, 2]);
  await mergeClaim(editor, { claimId: b.id }, { intoId: c.id }, null);
  await unmergeClaim(editor, { claimId: a.id }, null);
  expect([await numbersOf(editor, a.id), await numbersOf(editor, b.id), await numbersOf(editor, c.id)]).toEqual([[2], [], [1, 3]]);
});

it('refuses itself, another article’s claim, one that is gone, a stale state, and who is no editor', async () => {
  const { editor, reviewer, into, claim } = await twoClaims();
  const elsewhere = await importArticle(editor, { title: 'Elsewhere', text: 'Other words.' });
  const other = await aClaim(editor, elsewhere.id, 'Other words');
  const merge = (intoId: string, version = 1, actor = editor) => mergeClaim(actor, { claimId: claim.id }, { intoId }, version);
  await expect(merge(claim.id)).rejects.toMatchObject({ code: 'merge-self', field: 'intoId' });
  await expect(merge(other.id)).rejects.toMatchObject({ code: 'merge-other-article', field: 'intoId' });
  await expect(merge(newId())).rejects.toMatchObject({ code: 'not-found', field: 'intoId' });
  await expect(merge(into.id, 4)).rejects.toMatchObject({ code: 'stale' });
  await expect(merge(into.id, 1, reviewer)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(unmergeClaim(editor, { claimId: claim.id }, 1)).rejects.toMatchObject({ code: 'not-found', params: { noun: 'merger' } });
  await merge(into.id);
  await expect(restoreClaim(editor, { claimId: claim.id }, 2)).rejects.toMatchObject({ code: 'not-found' });
});

it('merges one pair both ways at once without a lost claim', async () => {
  const { editor, into, claim } = await twoClaims();
  const results = await Promise.allSettled([
    mergeClaim(editor, { claimId: claim.id }, { intoId: into.id }, null),
    mergeClaim(editor, { claimId: into.id }, { intoId: claim.id }, null),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'not-found' });
});

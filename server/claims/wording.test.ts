import { expect, it } from 'vitest';
import { listClaims } from '#server/claims/reads';
import { deleteClaim, describeClaim, restoreClaim } from '#server/claims/wording';
import { db } from '#server/db';
import { newId } from '#server/id';
import { aClaim, aNewsroom, aPerson, lastEntry } from '#server/newsroom-fixture';

it('keeps how a claim is described, and who did it', async () => {
  const { editor, article } = await aNewsroom();
  const colleague = await aPerson('editor');
  const claim = await aClaim(editor, article.id, '80,000 barrels of fuel');
  const voice = await db.voice.create({ data: { id: newId(), kind: 'organisation', name: 'Pemex', createdById: editor.id, updatedById: editor.id } });
  const body = {
    statement: 'Mexico sent 80,000 barrels of fuel to Cuba.', shortStatement: 'Mexico sent Cuba 80,000 barrels of fuel', claimedOn: '2026-10-02',
    place: 'Cuba', kinds: ['statistic' as const, 'event' as const], claimantId: voice.id,
  };
  const { claimantId, ...plain } = body;
  const described = await describeClaim(colleague, { claimId: claim.id }, body, claim.version);
  expect(described).toMatchObject({ ...plain, claimant: { id: claimantId, name: 'Pemex' }, version: 2, contributors: [{ id: editor.id }, { id: colleague.id }] });
  expect(await lastEntry({ claimId: claim.id })).toMatchObject({ type: 'claim.described', actorId: colleague.id, event: { articleId: article.id, changed: body } });
  const undone = await describeClaim(editor, { claimId: claim.id }, { claimantId: null, claimedOn: null }, 2);
  expect(undone).toMatchObject({ claimant: null, claimedOn: null, place: 'Cuba' });
});

it('refuses a short statement that a fact-check card cannot hold', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, 'two tankers');
  await expect(describeClaim(editor, { claimId: claim.id }, { shortStatement: 'x'.repeat(76) }, 1)).rejects.toMatchObject({
    code: 'short-statement-too-long', field: 'shortStatement', params: { length: 76, max: 75 },
  });
  expect((await describeClaim(editor, { claimId: claim.id }, { shortStatement: '🛢'.repeat(75) }, 1)).version).toBe(2);
});

it('refuses an unknown claimant, a stale state and who is no editor', async () => {
  const { editor, publisher, article } = await aNewsroom();
  const { id: claimId } = await aClaim(editor, article.id, 'two tankers');
  await expect(describeClaim(editor, { claimId }, { claimantId: newId() }, 1)).rejects.toMatchObject({ code: 'not-found', field: 'claimantId' });
  await expect(describeClaim(editor, { claimId }, { place: 'Cuba' }, 2)).rejects.toMatchObject({ code: 'stale' });
  await expect(describeClaim(publisher, { claimId }, { place: 'Cuba' }, 1)).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await lastEntry({ claimId })).type).toBe('claim.marked');
});

it('lets one of two changes of the same state through', async () => {
  const { editor, article } = await aNewsroom();
  const { id: claimId } = await aClaim(editor, article.id, 'two tankers');
  const results = await Promise.allSettled(['Cuba', 'Mexico'].map((place) => describeClaim(editor, { claimId }, { place }, 1)));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('takes a claim away and brings it back as it was', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, '80,000 barrels');
  const deleted = await deleteClaim(editor, { claimId: claim.id }, 1);
  expect(deleted).toMatchObject({ version: 2, may: { edit: false, submit: false } });
  expect(deleted.deletedAt).not.toBeNull();
  expect((await listClaims(editor, { articleId: article.id }, { limit: 10 })).items).toEqual([]);
  expect((await lastEntry({ claimId: claim.id })).type).toBe('claim.deleted');
  const restored = await restoreClaim(editor, { claimId: claim.id }, 2);
  expect(restored).toMatchObject({ deletedAt: null, version: 3, digest: claim.digest, appearances: claim.appearances });
  expect((await lastEntry({ claimId: claim.id })).type).toBe('claim.restored');
});

it('does not delete twice, restore what is there, or do either for who is no editor', async () => {
  const { editor, reviewer, article } = await aNewsroom();
  const { id: claimId } = await aClaim(editor, article.id, '80,000 barrels');
  await expect(deleteClaim(reviewer, { claimId }, 1)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(restoreClaim(editor, { claimId }, 1)).rejects.toMatchObject({ code: 'not-found' });
  await deleteClaim(editor, { claimId }, 1);
  await expect(deleteClaim(editor, { claimId }, 2)).rejects.toMatchObject({ code: 'not-found' });
  await expect(restoreClaim(editor, { claimId }, 1)).rejects.toMatchObject({ code: 'stale' });
});

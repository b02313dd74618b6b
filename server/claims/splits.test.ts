import { expect, it } from 'vitest';
import type { Actor } from '#domain/permission';
import { splitClaim, unsplitClaim } from '#server/claims/splits';
import { describeClaim } from '#server/claims/wording';
import { getClaim, listClaims } from '#server/claims/reads';
import { aClaim, aNewsroom, lastEntry, selectionOf } from '#server/newsroom-fixture';

const whole = '80,000 barrels of fuel, as reported by EFE';

async function aSplit() {
  const newsroom = await aNewsroom();
  const claim = await aClaim(newsroom.editor, newsroom.article.id, whole);
  await describeClaim(newsroom.editor, { claimId: claim.id }, { place: 'Cuba', claimedOn: '2026-10-02', kinds: ['statistic'] }, null);
  const { end: at } = await selectionOf(newsroom.article.id, '80,000 barrels of fuel, ');
  const split = await splitClaim(newsroom.editor, { claimId: claim.id }, { appearanceId: claim.appearances[0]?.id ?? '', at }, 2);
  return { ...newsroom, claim, at, ...split };
}

it('leaves the claim its first part and gives the second its description', async () => {
  const { first, second, claim, article, editor } = await aSplit();
  expect(first).toMatchObject({ id: claim.id, version: 3, statement: '80,000 barrels of fuel,', appearances: [{ number: 1, anchor: { exact: '80,000 barrels of fuel,' } }] });
  expect(second).toMatchObject({
    statement: 'as reported by EFE', place: 'Cuba', claimedOn: '2026-10-02', kinds: ['statistic'], version: 1,
    appearances: [{ articleId: article.id, number: 2, anchor: { exact: 'as reported by EFE' } }],
  });
  expect(await lastEntry({ claimId: claim.id })).toMatchObject({ type: 'claim.split', actorId: editor.id, event: { secondId: second.id, number: 2 } });
});

it('undoes a split', async () => {
  const { first, second, claim, article, editor } = await aSplit();
  const undone = await unsplitClaim(editor, { claimId: claim.id, secondId: second.id }, first.version);
  expect(undone).toMatchObject({ statement: whole, appearances: [{ id: claim.appearances[0]?.id, number: 1, anchor: { exact: whole } }] });
  expect((await getClaim(editor, { claimId: second.id })).deletedAt).not.toBeNull();
  expect((await listClaims(editor, { articleId: article.id }, { limit: 10 })).items.map(({ id }) => id)).toEqual([claim.id]);
  expect(await lastEntry({ claimId: claim.id })).toMatchObject({ type: 'claim.unsplit', event: { secondId: second.id } });
});

it('refuses a cut that leaves no words on one side', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, 'two tankers');
  const { start, end } = await selectionOf(article.id, 'two tankers');
  const appearanceId = claim.appearances[0]?.id ?? '';
  for (const at of [start, end, end + 5, 1]) {
    await expect(splitClaim(editor, { claimId: claim.id }, { appearanceId, at }, claim.version)).rejects.toMatchObject({ code: 'split-outside', field: 'at' });
  }
});

it('refuses to undo what was no split, a stale state, and who is no editor', async () => {
  const { first, second, claim, article, editor, reviewer, at } = await aSplit();
  const other = await aClaim(editor, article.id, 'two tankers');
  await expect(unsplitClaim(editor, { claimId: claim.id, secondId: other.id }, first.version)).rejects.toMatchObject({ code: 'not-found', field: 'secondId' });
  await expect(unsplitClaim(editor, { claimId: claim.id, secondId: second.id }, 1)).rejects.toMatchObject({ code: 'stale' });
  const cut = { appearanceId: claim.appearances[0]?.id ?? '', at };
  await expect(splitClaim(editor, { claimId: claim.id }, cut, 2)).rejects.toMatchObject({ code: 'stale' });
  await expect(splitClaim(reviewer, { claimId: claim.id }, cut, first.version)).rejects.toMatchObject({ code: 'not-allowed' });
});

it('keeps whoever wrote the copied words from approving them in their new place', async () => {
  const { editor, reviewer, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, whole);
  const both: Actor = { ...reviewer, roles: ['editor', 'reviewer'] };
  await describeClaim(both, { claimId: claim.id }, { place: 'Havana' }, null);
  const { end: at } = await selectionOf(article.id, '80,000 barrels of fuel, ');
  const { second } = await splitClaim(editor, { claimId: claim.id }, { appearanceId: claim.appearances[0]?.id ?? '', at }, 2);
  expect(second).toMatchObject({ place: 'Havana' });
  expect(second.contributors.map(({ id }) => id).sort()).toEqual([editor.id, reviewer.id].sort());
});

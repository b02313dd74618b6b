import { expect, it } from 'vitest';
import { unconfirmAnchor } from '#server/claims/confirmations';
import { moveAnchor } from '#server/claims/marking';
import { getClaim } from '#server/claims/reads';
import { listUnsureAnchors, listUnsureArticles } from '#server/claims/unsure';
import { db } from '#server/db';
import { getDesk } from '#server/desk';
import { aClaim, aNewsroom, fuelText, lastEntry, selectionOf } from '#server/newsroom-fixture';
import { appearanceOf, fuel, revise } from '#server/revision-fixture';

/** An article that lost the words of its only claim. */
async function aLostClaim() {
  const { editor, reviewer, article } = await aNewsroom();
  const { id: claimId } = await aClaim(editor, article.id, fuel);
  await revise(editor, article.id, 1, fuelText.split('\n')[0] ?? '');
  const claim = await getClaim(editor, { claimId });
  return { editor, reviewer, article, claim, params: { claimId, appearanceId: appearanceOf(claim).id } };
}

it('takes the re-attachment of a lost claim back', async () => {
  const { editor, article, claim, params } = await aLostClaim();
  const attached = await moveAnchor(editor, params, await selectionOf(article.id, 'two tankers'), claim.version);
  expect(attached).toMatchObject({ statement: fuel, appearances: [{ isOutworn: true, anchor: { method: 'confirmed' } }] });
  const back = await unconfirmAnchor(editor, params, attached.version);
  expect(back).toMatchObject({ statement: fuel, version: attached.version + 1, appearances: [{ isOutworn: false, anchor: { method: 'lost', exact: fuel } }] });
  expect(back.digest).toBe(claim.digest);
  expect(await lastEntry({ claimId: claim.id })).toMatchObject({
    type: 'anchor.unconfirmed', actorId: editor.id, event: { articleId: article.id, from: { exact: 'two tankers' }, to: { method: 'lost', exact: fuel } },
  });
  expect((await listUnsureAnchors(editor, { articleId: article.id, limit: 10 })).items).toMatchObject([{ state: 'lost', was: { revision: 1, exact: fuel } }]);
  expect(await db.anchor.count({ where: { appearanceId: params.appearanceId } })).toBe(4);
});

it('shows again that words changed when their confirmation is taken back', async () => {
  const { editor, article } = await aNewsroom();
  const { id: claimId } = await aClaim(editor, article.id, fuel);
  await revise(editor, article.id, 1, fuelText.replace('80,000', '85,000'));
  const changed = await getClaim(editor, { claimId });
  const params = { claimId, appearanceId: appearanceOf(changed).id };
  const confirmed = await moveAnchor(editor, params, await selectionOf(article.id, 'carried 85,000 barrels of fuel'), changed.version);
  expect(appearanceOf(confirmed).rewording).toBeNull();
  const back = await unconfirmAnchor(editor, params, confirmed.version);
  expect(appearanceOf(back).rewording).toEqual({ was: fuel, changes: [{ kind: 'number', was: '80,000 barrels', is: '85,000 barrels' }] });
});

it('changes nothing where nobody confirmed, and is refused to who may not edit or saw an earlier state', async () => {
  const { editor, reviewer, claim, params } = await aLostClaim();
  expect((await unconfirmAnchor(editor, params, claim.version)).version).toBe(claim.version);
  await expect(unconfirmAnchor(reviewer, params, claim.version)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(unconfirmAnchor(editor, params, claim.version + 1)).rejects.toMatchObject({ code: 'stale' });
});

it('counts what is unsure by article, for those who may decide', async () => {
  const { editor, reviewer, article } = await aLostClaim();
  const counted = { articleId: article.id, title: article.title, toConfirm: 0, lost: 1 };
  expect((await listUnsureArticles(reviewer)).filter(({ articleId }) => articleId === article.id)).toEqual([counted]);
  expect((await getDesk(editor)).place.length).toBeGreaterThan(0);
  expect((await getDesk(reviewer)).place).toEqual([]);
});

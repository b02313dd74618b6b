import { expect, it } from 'vitest';
import { listRevisions } from '#server/articles/reads';
import { moveAnchor } from '#server/claims/marking';
import { getClaim } from '#server/claims/reads';
import { listUnsureAnchors } from '#server/claims/unsure';
import { aClaim, aNewsroom, fuelText, lastEntry, selectionOf } from '#server/newsroom-fixture';
import { anApprovedClaim } from '#server/review-fixture';
import { anchorOf, appearanceOf, fuel, revise } from '#server/revision-fixture';

const [opening = '', , comment = ''] = fuelText.split('\n');
const without = [opening, comment].join('\n');

it('is lost once, still lost after that, and found again when its words come back, approved as it was', async () => {
  const newsroom = await aNewsroom();
  const { editor, article } = newsroom;
  const claim = await anApprovedClaim(newsroom, fuel);
  const outcomes = [];
  for (const [base, text] of [without, `Early on.\n${without}`, `Late.\n${fuelText}`].entries()) {
    outcomes.push((await revise(editor, article.id, base + 1, text)).anchors.map(({ outcome }) => outcome));
  }
  expect(outcomes).toEqual([['lost'], ['still-lost'], ['found']]);
  expect(await anchorOf(editor, claim.id)).toMatchObject({ exact: fuel, method: 'identical' });
  expect(await getClaim(editor, { claimId: claim.id })).toMatchObject({ stage: 'approved', digest: claim.digest, contributors: [{ id: editor.id }] });
  const { items } = await listRevisions(editor, { articleId: article.id }, { limit: 10 });
  expect(items.map(({ counts }) => counts)).toMatchObject([{ found: 1, lost: 0 }, { 'still-lost': 1, lost: 0 }, { lost: 1, 'still-lost': 0 }, {}]);
  expect(await lastEntry({ articleId: article.id })).toMatchObject({ event: { claims: [{ claimId: claim.id, outcome: 'found' }] } });
});

it('is changed, not found again, when it comes back in other words', async () => {
  const { editor, article } = await aNewsroom();
  await aClaim(editor, article.id, fuel);
  await revise(editor, article.id, 1, without);
  const { anchors } = await revise(editor, article.id, 2, fuelText.replace('80,000', '85,000'));
  expect(anchors).toMatchObject([{ outcome: 'changed', stood: 'lost', was: fuel, exact: fuel.replace('80,000', '85,000'), changes: [{ kind: 'number' }] }]);
});

it('waits since it was lost first, whatever text came after', async () => {
  const { editor, article } = await aNewsroom();
  await aClaim(editor, article.id, fuel);
  const waiting = async () => (await listUnsureAnchors(editor, { articleId: article.id, limit: 10 })).items;
  await revise(editor, article.id, 1, without);
  const [first] = await waiting();
  await aClaim(editor, article.id, 'two tankers');
  await revise(editor, article.id, 2, comment);
  expect(await waiting()).toMatchObject([{ number: 1, since: first?.since }, { number: 2, state: 'lost' }]);
});

it('is proposed when words come back that are only like its own', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, comment);
  await revise(editor, article.id, 1, opening);
  const { anchors } = await revise(editor, article.id, 2, `${opening}\nAsked twice about the ships, the government kept silent in Havana.`);
  expect(anchors).toMatchObject([{ claimId: claim.id, stood: 'lost', outcome: 'to-confirm' }]);
});

it('is looked for where a person put it last', async () => {
  const { editor, article } = await aNewsroom();
  const { id: claimId } = await aClaim(editor, article.id, fuel);
  await revise(editor, article.id, 1, without);
  const lost = await getClaim(editor, { claimId });
  await moveAnchor(editor, { claimId, appearanceId: appearanceOf(lost).id }, await selectionOf(article.id, comment), lost.version);
  await revise(editor, article.id, 2, opening);
  await revise(editor, article.id, 3, `${comment}\n${opening}`);
  expect(await anchorOf(editor, claimId)).toMatchObject({ exact: comment, start: 0, method: 'identical' });
});

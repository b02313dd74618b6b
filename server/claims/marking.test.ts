import { expect, it, vi } from 'vitest';
import { Comparison } from '#server/articles/comparisons';
import { markClaim, moveAnchor } from '#server/claims/marking';
import { describeClaim, deleteClaim } from '#server/claims/wording';
import { db } from '#server/db';
import { newId } from '#server/id';
import { aClaim, aNewsroom, aPerson, fuelText, lastEntry, selectionOf } from '#server/newsroom-fixture';
import { fuel, revise } from '#server/revision-fixture';

it('marks the words that were selected, with their context, as a draft by this person', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, '80,000 barrels of fuel');
  expect(claim).toMatchObject({
    statement: '80,000 barrels of fuel', stage: 'draft', version: 1, deletedAt: null, createdBy: { id: editor.id }, updatedBy: { id: editor.id }, contributors: [{ id: editor.id }],
    may: { edit: true, submit: true, approve: false, requestChanges: false },
  });
  expect(claim.appearances).toMatchObject([{
    articleId: article.id, articleTitle: article.title, number: 1, hops: [],
    anchor: { revision: 1, exact: '80,000 barrels of fuel', suffix: ', as reported by EFE, citing dat', method: 'marked', confidence: 1 },
  }]);
  expect(claim.gates.map(({ code }) => code)).toEqual(['no-verdict', 'no-evidence', 'few-origins', 'primary-not-reached']);
  expect(await lastEntry({ claimId: claim.id })).toMatchObject({
    type: 'claim.marked', actorId: editor.id, event: { articleId: article.id, number: 1, exact: '80,000 barrels of fuel' },
  });
});

it('trims white space off the edges of a selection', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, ' in September.\n');
  expect(claim.appearances[0]?.anchor.exact).toBe('in September.');
});

it('lets claims overlap and nest, each with its own number, also when marked at once', async () => {
  const { editor, article } = await aNewsroom();
  const quotes = ['The tankers carried 80,000 barrels', '80,000 barrels of fuel', '80,000', 'barrels of fuel, as reported by EFE'];
  const claims = await Promise.all(quotes.map((quote) => aClaim(editor, article.id, quote)));
  expect(claims.map(({ appearances }) => appearances[0]?.number).sort()).toEqual([1, 2, 3, 4]);
});

it('takes the id that the client made, once', async () => {
  const { editor, article } = await aNewsroom();
  const body = { id: newId(), ...(await selectionOf(article.id, 'two tankers')) };
  const first = await markClaim(editor, { articleId: article.id }, body);
  expect(first.id).toBe(body.id);
  expect(await markClaim(editor, { articleId: article.id }, body)).toEqual(first);
  expect(await db.ledgerEntry.count({ where: { claimId: body.id } })).toBe(1);
});

it('refuses an id that is taken otherwise, or is not of version 7', async () => {
  const { editor, article } = await aNewsroom();
  const taken = await aClaim(editor, article.id, 'two tankers');
  const mark = async (quote: string, id: string, actor = editor) =>
    markClaim(actor, { articleId: article.id }, { id, ...(await selectionOf(article.id, quote)) });
  await expect(mark('80,000', taken.id)).rejects.toMatchObject({ code: 'invalid-input', field: 'id' });
  await expect(mark('two tankers', taken.id, await aPerson('editor'))).rejects.toMatchObject({ code: 'invalid-input', field: 'id' });
  await expect(mark('80,000', '9b2f6a1e-5c3d-4e8f-9a7b-0123456789ab')).rejects.toMatchObject({ code: 'invalid-input', field: 'id' });
});

it('gives an id to one of two articles that ask for it at once', async () => {
  const [one, other] = [await aNewsroom(), await aNewsroom()];
  const body = { id: newId(), ...(await selectionOf(one.article.id, 'two tankers')) };
  const results = await Promise.allSettled([one, other].map(({ editor, article }) => markClaim(editor, { articleId: article.id }, body)));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'invalid-input', field: 'id' });
});

it('refuses words that do not stand there, no words, an earlier revision, and who is no editor', async () => {
  const { editor, reviewer, article } = await aNewsroom();
  const good = await selectionOf(article.id, 'two tankers');
  const mark = (change: object, actor = editor) => markClaim(actor, { articleId: article.id }, { ...good, ...change });
  await expect(mark({ start: good.start + 1 })).rejects.toMatchObject({ code: 'anchor-mismatch', params: { revision: 1 } });
  await expect(mark({ end: 1_000_000 })).rejects.toMatchObject({ code: 'anchor-mismatch' });
  await expect(mark({ end: good.start, exact: '' })).rejects.toMatchObject({ code: 'anchor-empty' });
  await expect(mark({ revision: 2 })).rejects.toMatchObject({ code: 'revision-outdated', params: { number: 1 } });
  await expect(mark({}, reviewer)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(markClaim(editor, { articleId: newId() }, good)).rejects.toMatchObject({ code: 'not-found' });
  expect(await db.appearance.count({ where: { articleId: article.id } })).toBe(0);
});

it('moves a claim to other words and keeps where it stood', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, '80,000 barrels');
  const appearanceId = claim.appearances[0]?.id ?? '';
  const moved = await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, '80,000 barrels of fuel'), claim.version);
  expect(moved).toMatchObject({ statement: '80,000 barrels', version: 2, appearances: [{ isOutworn: true, anchor: { exact: '80,000 barrels of fuel', method: 'marked' } }] });
  expect(moved.digest).not.toBe(claim.digest);
  expect((await db.anchor.findMany({ where: { appearanceId }, orderBy: { id: 'asc' } })).map(({ exact }) => exact)).toEqual(['80,000 barrels', '80,000 barrels of fuel']);
  expect(await lastEntry({ claimId: claim.id })).toMatchObject({
    type: 'anchor.moved', event: { from: { exact: '80,000 barrels' }, to: { exact: '80,000 barrels of fuel' } },
  });
});

it('has nothing to say of a statement that somebody has put into other words', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, '80,000 barrels');
  await describeClaim(editor, { claimId: claim.id }, { statement: 'Mexico sent 80,000 barrels to Cuba.' }, null);
  const params = { claimId: claim.id, appearanceId: claim.appearances[0]?.id ?? '' };
  const moved = await moveAnchor(editor, params, await selectionOf(article.id, '80,000'), 2);
  expect(moved).toMatchObject({ statement: 'Mexico sent 80,000 barrels to Cuba.', appearances: [{ isOutworn: false }] });
});

it('does not move a stale, foreign or deleted claim', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, '80,000 barrels');
  const other = await aClaim(editor, article.id, 'two tankers');
  const body = await selectionOf(article.id, '80,000');
  const appearanceId = claim.appearances[0]?.id ?? '';
  await expect(moveAnchor(editor, { claimId: claim.id, appearanceId }, body, 7)).rejects.toMatchObject({ code: 'stale' });
  await expect(moveAnchor(editor, { claimId: other.id, appearanceId }, body, 1)).rejects.toMatchObject({ code: 'not-found', params: { noun: 'appearance' } });
  await deleteClaim(editor, { claimId: claim.id }, 1);
  await expect(moveAnchor(editor, { claimId: claim.id, appearanceId }, body, 2)).rejects.toMatchObject({ code: 'not-found' });
});

it('lets others write at a claim while texts are compared to move it back to words that it had', async () => {
  const { editor, article } = await aNewsroom();
  const { id: claimId, appearances: [appearance] } = await aClaim(editor, article.id, fuel);
  const appearanceId = appearance?.id ?? '';
  await moveAnchor(editor, { claimId, appearanceId }, await selectionOf(article.id, '80,000 barrels'), null);
  await revise(editor, article.id, 1, `Early on.\n${fuelText}`);
  const free: boolean[] = [];
  const { read } = Comparison.prototype;
  const comparing = vi.spyOn(Comparison.prototype, 'read').mockImplementation(async function (this: Comparison, tx, revisionIds) {
    free.push((await db.$queryRaw<object[]>`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE SKIP LOCKED`).length === 1);
    return read.call(this, tx, revisionIds);
  });
  await moveAnchor(editor, { claimId, appearanceId }, await selectionOf(article.id, fuel), null);
  comparing.mockRestore();
  expect(free[0]).toBe(true);
});

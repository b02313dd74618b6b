import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import { getArticle, getRevision } from '#server/articles/reads';
import { previewRevision } from '#server/articles/revising';
import { getClaim, listClaims } from '#server/claims/reads';
import { describeClaim } from '#server/claims/wording';
import { db } from '#server/db';
import { aClaim, aNewsroom, fuelText, lastEntry } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { anApprovedClaim } from '#server/review-fixture';
import { anchorOf, appearanceOf, fuel, revise } from '#server/revision-fixture';

describe('a new text', () => {
  let newsroom: Newsroom;
  let claim: ClaimView;
  beforeAll(async () => {
    newsroom = await aNewsroom();
    claim = await aClaim(newsroom.editor, newsroom.article.id, fuel);
  });

  it('becomes the next revision, with its claims where they are now, in one ledger entry', async () => {
    const { editor, article } = newsroom;
    const revised = await revise(editor, article.id, 1, `An opening.\n${fuelText}`, { note: 'An opening' });
    expect(revised).toMatchObject({
      revision: { number: 2, note: 'An opening', author: { id: editor.id } },
      counts: { kept: 1, changed: 0, 'to-confirm': 0, lost: 0 },
      anchors: [{ claimId: claim.id, number: 1, outcome: 'kept', stood: 'sure', stoodAt: { start: fuelText.indexOf(fuel) }, was: fuel, exact: fuel, method: 'identical', changes: [] }],
    });
    expect((await getRevision(editor, { articleId: article.id, number: 2 })).text).toBe(`An opening.\n${fuelText}`);
    expect(await lastEntry({ articleId: article.id })).toMatchObject({
      type: 'article.revised', actorId: editor.id, event: { revision: 2, base: 1, note: 'An opening', counts: { kept: 1 }, claims: [] },
    });
    const anchor = await anchorOf(editor, claim.id);
    expect(anchor).toMatchObject({ revision: 2, exact: fuel, start: fuelText.indexOf(fuel) + 'An opening.\n'.length });
    expect((await getArticle(editor, { articleId: article.id })).revision).toBe(2);
    expect((await getClaim(editor, { claimId: claim.id })).version).toBe(claim.version);
  });

  it('is refused on an older base, when it says nothing new, and to who is no editor', async () => {
    const { editor, reviewer, article } = newsroom;
    await expect(revise(editor, article.id, 1, 'Something else.')).rejects.toMatchObject({ code: 'revision-outdated', status: 409, field: 'base', params: { number: 2 } });
    await expect(revise(editor, article.id, 2, `An opening.\n${fuelText}`)).rejects.toMatchObject({ code: 'revision-unchanged', params: { number: 2 } });
    await expect(revise(editor, article.id, 2, ' — ')).rejects.toMatchObject({ code: 'invalid-input', field: 'content.text' });
    await expect(revise(reviewer, article.id, 2, 'No.')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is saved once when two save at once', async () => {
    const { editor, article } = newsroom;
    const saved = await Promise.allSettled(['One.', 'Two.', 'Three.'].map((words) => revise(editor, article.id, 2, `${words}\n${fuelText}`)));
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of saved) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'revision-outdated', params: { number: 3 } });
    expect(await db.revision.count({ where: { articleId: article.id } })).toBe(3);
  });

  it('shows what it would do, and saves nothing', async () => {
    const { editor, article } = newsroom;
    const content = { text: fuelText.replace('80,000', '85,000') };
    const preview = await previewRevision(editor, { articleId: article.id }, { base: 3, content });
    expect(preview).toMatchObject({ unchanged: false, text: content.text, counts: { changed: 1 } });
    expect(preview.anchors[0]).toMatchObject({ outcome: 'changed', was: fuel, changes: [{ kind: 'number', was: '80,000 barrels', is: '85,000 barrels' }] });
    expect(await db.revision.count({ where: { articleId: article.id } })).toBe(3);
  });
});

describe('a statement under a new text', () => {
  const changed = fuelText.replace('80,000', '85,000');
  const isFlagged = async ({ editor, article }: Newsroom) => (await listClaims(editor, { articleId: article.id }, { limit: 10 })).items.map(({ isOutworn }) => isOutworn);

  it('stays what it was, and is said to have the old words until somebody takes the new ones over', async () => {
    const newsroom = await aNewsroom();
    const { editor, article } = newsroom;
    const { id: claimId, digest } = await anApprovedClaim(newsroom, fuel);
    await revise(editor, article.id, 1, changed);
    const after = await getClaim(editor, { claimId });
    expect(after).toMatchObject({ statement: fuel, stage: 'outdated', appearances: [{ isOutworn: true }] });
    expect(await isFlagged(newsroom)).toEqual([true]);
    const { exact } = appearanceOf(after).anchor;
    const taken = await describeClaim(editor, { claimId }, { statement: exact }, after.version);
    expect(taken).toMatchObject({ statement: 'carried 85,000 barrels of fuel', appearances: [{ isOutworn: false }] });
    const back = await describeClaim(editor, { claimId }, { statement: fuel }, taken.version);
    expect(appearanceOf(back).isOutworn).toBe(true);
    await revise(editor, article.id, 2, fuelText);
    expect(await getClaim(editor, { claimId })).toMatchObject({ digest, stage: 'approved', appearances: [{ isOutworn: false }] });
    expect(await isFlagged(newsroom)).toEqual([false]);
  });

  it('is nobody’s but who wrote it in words of their own', async () => {
    const newsroom = await aNewsroom();
    const { editor, article } = newsroom;
    const claim = await aClaim(editor, article.id, fuel);
    await describeClaim(editor, { claimId: claim.id }, { statement: 'Mexico sent 80,000 barrels.' }, claim.version);
    await revise(editor, article.id, 1, changed);
    expect((await getClaim(editor, { claimId: claim.id })).statement).toBe('Mexico sent 80,000 barrels.');
    expect(await isFlagged(newsroom)).toEqual([false]);
  });
});

import { describe, expect, it } from 'vitest';
import { closeAppearance, reopenAppearance } from '#server/claims/closures';
import { listClaims } from '#server/claims/reads';
import { listUnsureAnchors } from '#server/claims/unsure';
import { deleteClaim, restoreClaim } from '#server/claims/wording';
import { aClaim, aNewsroom, fuelText, lastEntry } from '#server/newsroom-fixture';
import { anchorOf, appearanceOf, fuel, revise } from '#server/revision-fixture';

describe('what is no longer claimed', () => {
  it('is closed and comes back, and is carried along meanwhile', async () => {
    const { editor, reviewer, article } = await aNewsroom();
    const claim = await aClaim(editor, article.id, fuel);
    const params = { claimId: claim.id, appearanceId: appearanceOf(claim).id };
    await expect(closeAppearance(reviewer, params, claim.version)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(closeAppearance(editor, params, claim.version + 1)).rejects.toMatchObject({ code: 'stale' });
    const closed = await closeAppearance(editor, params, claim.version);
    expect(closed.appearances).toEqual([]);
    expect(await lastEntry({ claimId: claim.id })).toMatchObject({ type: 'appearance.closed', event: { appearanceId: params.appearanceId } });
    expect((await listClaims(editor, { articleId: article.id }, { limit: 10 })).items).toEqual([]);
    const { items } = await listUnsureAnchors(editor, { articleId: article.id, state: 'closed', limit: 10 });
    expect(items).toMatchObject([{ claimId: claim.id, state: 'closed', was: { exact: fuel } }]);
    expect((await revise(editor, article.id, 1, `Oh. ${fuelText}`)).anchors).toEqual([]);
    const reopened = await reopenAppearance(editor, params, closed.version);
    expect(appearanceOf(reopened).anchor).toMatchObject({ revision: 2, exact: fuel });
    expect(await lastEntry({ claimId: claim.id })).toMatchObject({ type: 'appearance.reopened' });
    expect((await reopenAppearance(editor, params, null)).version).toBe(reopened.version);
  });

  it('also holds for a deleted claim that is brought back after a new text', async () => {
    const { editor, article } = await aNewsroom();
    const claim = await aClaim(editor, article.id, fuel);
    await deleteClaim(editor, { claimId: claim.id }, claim.version);
    await revise(editor, article.id, 1, `Oh. ${fuelText}`);
    await restoreClaim(editor, { claimId: claim.id }, null);
    expect(await anchorOf(editor, claim.id)).toMatchObject({ revision: 2, exact: fuel, method: 'identical' });
  });
});

import { describe, expect, it } from 'vitest';
import { moveAnchor } from '#server/claims/marking';
import { getClaim, listClaims } from '#server/claims/reads';
import { db } from '#server/db';
import { aClaim, aNewsroom, aPerson, fuelText, selectionOf } from '#server/newsroom-fixture';
import { anchorOf, appearanceOf, fuel, pretendProposed, revise } from '#server/revision-fixture';

describe('what the editor carried', () => {
  it('is taken as it is, and makes nobody a contributor while the words are the same', async () => {
    const { editor, article } = await aNewsroom();
    const other = await aPerson('editor');
    const claim = await aClaim(editor, article.id, fuel);
    const { id: appearanceId, anchor: from } = appearanceOf(claim);
    const start = from.start + 4;
    const { anchors } = await revise(other, article.id, 1, `Oh. ${fuelText}`, { anchors: [{ appearanceId, start, end: start + fuel.length, from }] });
    expect(anchors[0]).toMatchObject({ method: 'carried', outcome: 'kept', start });
    expect((await getClaim(editor, { claimId: claim.id })).contributors.map(({ id }) => id)).toEqual([editor.id]);
  });

  it('makes who changed the words a contributor, and says what changed', async () => {
    const { editor, article } = await aNewsroom();
    const other = await aPerson('editor');
    const claim = await aClaim(editor, article.id, fuel);
    const { id: appearanceId, anchor } = appearanceOf(claim);
    const { start, end } = anchor;
    await revise(other, article.id, 1, fuelText.replace('80,000', '85,000'), { anchors: [{ appearanceId, start, end }] });
    const changed = await getClaim(editor, { claimId: claim.id });
    expect(changed.contributors.map(({ id }) => id)).toEqual([editor.id, other.id]);
    expect(changed).toMatchObject({ statement: fuel, version: claim.version + 1, appearances: [{ isOutworn: true }] });
    const isReworded = async () => (await listClaims(editor, { articleId: article.id }, { limit: 10 })).items.map((card) => card.isReworded);
    expect(await isReworded()).toEqual([true]);
    expect(appearanceOf(changed).rewording).toEqual({ was: fuel, changes: [{ kind: 'number', was: '80,000 barrels', is: '85,000 barrels' }] });
    const confirmed = await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, 'carried 85,000 barrels of fuel'), changed.version);
    expect(appearanceOf(confirmed)).toMatchObject({ rewording: null, anchor: { method: 'confirmed' } });
    expect(await isReworded()).toEqual([false]);
  });

  it('makes who carried it to the same words elsewhere answer for that', async () => {
    const text = 'At noon the mayor said 12 people died in the fire. Later the mayor said 12 people died in the flood. End.';
    const { editor, article } = await aNewsroom({ text });
    const other = await aPerson('editor');
    const quote = 'the mayor said 12 people died';
    const claim = await aClaim(editor, article.id, quote);
    const start = text.lastIndexOf(quote);
    await revise(other, article.id, 1, text.replace('End.', 'The end.'), { anchors: [{ appearanceId: appearanceOf(claim).id, start, end: start + quote.length }] });
    expect((await getClaim(editor, { claimId: claim.id })).contributors.map(({ id }) => id)).toContain(other.id);
  });

  it('is refused by the name of its field', async () => {
    const { editor, article } = await aNewsroom({ text: 'Café 👩‍👩‍👧 rained.' });
    const { id: appearanceId } = appearanceOf(await aClaim(editor, article.id, 'rained'));
    const text = 'Cafe\u0301 👩‍👩‍👧 poured down.';
    const carry = (start: number, end: number, more: object = {}) => revise(editor, article.id, 1, text, { anchors: [{ appearanceId, start, end }], ...more });
    await expect(carry(0, 99)).rejects.toMatchObject({ code: 'invalid-input', field: 'anchors.0.end' });
    await expect(carry(3, 3)).rejects.toMatchObject({ field: 'anchors.0.end' });
    await expect(carry(0, 4)).rejects.toMatchObject({ field: 'anchors.0.end', params: { rule: 'cuts a character' } });
    await expect(carry(8, 20)).rejects.toMatchObject({ field: 'anchors.0.start' });
    await expect(carry(5, 6)).rejects.toMatchObject({ field: 'anchors.0.end', params: { rule: 'must hold words' } });
    await expect(carry(0, 5, { lost: [appearanceId] })).rejects.toMatchObject({ field: 'lost.0' });
    await expect(carry(0, 5, { lost: [article.id] })).rejects.toMatchObject({ field: 'lost.0' });
    expect(await db.revision.count({ where: { articleId: article.id } })).toBe(1);
  });

  it('gives way when somebody moved the anchor meanwhile', async () => {
    const { editor, article } = await aNewsroom();
    const claim = await aClaim(editor, article.id, fuel);
    const { id: appearanceId, anchor: from } = appearanceOf(claim);
    await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, 'two tankers'), claim.version);
    await revise(editor, article.id, 1, `Oh. ${fuelText}`, { anchors: [{ appearanceId, start: from.start + 4, end: from.end + 4, from }] });
    expect(await anchorOf(editor, claim.id)).toMatchObject({ exact: 'two tankers', method: 'identical' });
  });

  it('loses nothing that somebody put elsewhere meanwhile', async () => {
    const { editor, article } = await aNewsroom();
    const claim = await aClaim(editor, article.id, fuel);
    const { id: appearanceId, anchor: from } = appearanceOf(claim);
    const without = fuelText.replace(fuel, 'arrived');
    await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, 'two tankers'), claim.version);
    const { anchors } = await revise(editor, article.id, 1, without, { lost: [{ appearanceId, from }] });
    expect(anchors).toMatchObject([{ outcome: 'kept', exact: 'two tankers' }]);
    const { start, end } = await anchorOf(editor, claim.id);
    const later = await revise(editor, article.id, 2, `Oh. ${without}`, { lost: [{ appearanceId, from: { start, end } }] });
    expect(later.anchors).toMatchObject([{ outcome: 'lost', was: 'two tankers' }]);
  });

  it('stays to be confirmed when it was', async () => {
    const { editor, article } = await aNewsroom();
    const claim = await aClaim(editor, article.id, fuel);
    const { id: appearanceId } = appearanceOf(claim);
    await pretendProposed(editor, appearanceId, await selectionOf(article.id, 'two tankers'));
    const { start, end } = await anchorOf(editor, claim.id);
    await revise(editor, article.id, 1, `Oh. ${fuelText}`, { anchors: [{ appearanceId, start: start + 4, end: end + 4 }] });
    expect(await anchorOf(editor, claim.id)).toMatchObject({ method: 'proposed', confidence: 0.5, exact: 'two tankers' });
    expect((await getClaim(editor, { claimId: claim.id })).gates.map(({ code }) => code)).toContain('anchor-unsure');
  });

  it('is in another place when an unsure one was carried away, also once it is confirmed there', async () => {
    const { editor, article } = await aNewsroom();
    const claim = await aClaim(editor, article.id, 'two tankers');
    const { id: appearanceId } = appearanceOf(claim);
    await pretendProposed(editor, appearanceId, await selectionOf(article.id, 'two tankers'));
    expect((await getClaim(editor, { claimId: claim.id })).digest).toBe(claim.digest);
    const after = `${fuelText}\nLater on two tankers came back.`;
    const start = after.lastIndexOf('two tankers');
    const end = start + 'two tankers'.length;
    await revise(editor, article.id, 1, after, { anchors: [{ appearanceId, start, end }] });
    expect(await anchorOf(editor, claim.id)).toMatchObject({ method: 'proposed', start });
    const confirmed = await moveAnchor(editor, { claimId: claim.id, appearanceId }, { revision: 2, start, end, exact: 'two tankers' }, null);
    expect(appearanceOf(confirmed).anchor).toMatchObject({ method: 'confirmed', start });
    expect(confirmed.digest).not.toBe(claim.digest);
  });
});

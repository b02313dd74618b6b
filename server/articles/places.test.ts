import { describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import { fatesBetween } from '#domain/fate';
import { listRevisionAnchors } from '#server/articles/revision-anchors';
import { moveAnchor } from '#server/claims/marking';
import { getClaim } from '#server/claims/reads';
import { aNewsroom, aPerson, fuelText, lastEntry, selectionOf } from '#server/newsroom-fixture';
import { anApprovedClaim } from '#server/review-fixture';
import { approveClaim, submitClaim } from '#server/reviews';
import { anchorOf, appearanceOf, pretendProposed, revise } from '#server/revision-fixture';

const fire = 'At noon the mayor said 12 people died in the fire near the harbour.';
const flood = 'Much later, on Sunday, the mayor said 12 people died, this time in the flood.';
const weather = 'It had rained for three days, and the river stood higher than in any year before.';
const text = [fire, weather, flood].join('\n');
const quote = 'the mayor said 12 people died';
const both = text.slice(text.indexOf(quote), text.lastIndexOf(quote) + quote.length);

async function anApproval() {
  const newsroom = await aNewsroom({ text });
  const claim = await anApprovedClaim(newsroom, quote);
  return { ...newsroom, claim, appearanceId: appearanceOf(claim).id, other: await aPerson('editor') };
}

const stageOf = async (claim: ClaimView) => (await getClaim(claimReader, { claimId: claim.id })).stage;
const claimReader = { id: '0190a000-0000-7000-8000-000000000009', name: 'R', email: 'r@example.org', roles: ['reviewer' as const] };

/** The quote as it stands in one sentence of the newest text. */
async function selectIn(articleId: string, sentence: string) {
  const { revision, start: from } = await selectionOf(articleId, sentence);
  const start = from + sentence.indexOf(quote);
  return { revision, start, end: start + quote.length, exact: quote };
}

/** What the editor sends of a claim that it carried onto the last place of the words. */
function onto(appearanceId: string, newText: string, at = newText.lastIndexOf(quote)) {
  return { anchors: [{ appearanceId, start: at, end: at + quote.length }] };
}

describe('an approval', () => {
  it.each([
    ['the words above were changed', [fire, weather.replace('three', 'four'), flood]],
    ['its paragraph was cut and pasted elsewhere', [weather, flood, fire]],
    ['sentences were added around it', [`Smoke rose. ${fire} Nobody knew why.`, weather, flood]],
  ])('holds when %s', async (_, lines) => {
    const { claim, appearanceId, editor, article } = await anApproval();
    const after = lines.join('\n');
    const start = after.indexOf('At noon') + 'At noon '.length;
    const { anchors } = await revise(editor, article.id, 1, after, onto(appearanceId, after, start));
    expect(anchors).toMatchObject([{ outcome: 'kept', method: 'carried' }]);
    expect(await stageOf(claim)).toBe('approved');
    expect(appearanceOf(await getClaim(editor, { claimId: claim.id })).moved).toBeNull();
  });

  it('is outdated when the editor carries the claim to another sentence that reads the same around it', async () => {
    const said = 'the ministry announced that 80 people died in the fire. The bridge was closed too.';
    const newsroom = await aNewsroom({ text: [`In 2019 ${said}`, weather, `In 2021 ${said}`].join('\n') });
    const claim = await anApprovedClaim(newsroom, '80 people died in the fire');
    const after = [weather, `In 2021 ${said}`].join('\n');
    const start = after.indexOf('80 people died in the fire');
    const other = await aPerson('editor');
    const { anchors } = await revise(other, newsroom.article.id, 1, after, { anchors: [{ appearanceId: appearanceOf(claim).id, start, end: start + '80 people died in the fire'.length }] });
    expect(anchors).toMatchObject([{ outcome: 'moved' }]);
    expect(await getClaim(newsroom.reviewer, { claimId: claim.id })).toMatchObject({ stage: 'outdated' });
  });

  it('is outdated when the claim is widened over both sentences, and left on the other in the end', async () => {
    const said = 'the ministry announced that 80 people died in the fire. The bridge was closed too.';
    const words = '80 people died in the fire';
    const before = `In 2019 ${said} In 2021 ${said}`;
    const newsroom = await aNewsroom({ text: before });
    const claim = await anApprovedClaim(newsroom, words);
    const { editor, article, reviewer } = newsroom;
    const params = { claimId: claim.id, appearanceId: appearanceOf(claim).id };
    const wide = { start: before.indexOf(words), end: before.lastIndexOf(words) + words.length };
    await moveAnchor(editor, params, { revision: 1, ...wide, exact: before.slice(wide.start, wide.end) }, null);
    const after = `In 2021 ${said}`;
    await revise(editor, article.id, 1, after, { anchors: [{ appearanceId: params.appearanceId, start: 0, end: after.indexOf(words) + words.length }] });
    const start = after.indexOf(words);
    await moveAnchor(editor, params, { revision: 2, start, end: start + words.length, exact: words }, null);
    expect(await getClaim(reviewer, { claimId: claim.id })).toMatchObject({ stage: 'outdated' });
  });

  it.each([
    ['while its own still stand there', text.replace('the harbour', 'the old harbour')],
    ['and its own were deleted', [weather, flood].join('\n')],
  ])('is outdated when the editor carries the claim to the same words elsewhere %s', async (_, after) => {
    const { claim, appearanceId, editor, reviewer, other, article } = await anApproval();
    const { anchors } = await revise(other, article.id, 1, after, onto(appearanceId, after));
    expect(anchors).toMatchObject([{ outcome: 'moved', method: 'marked', exact: quote }]);
    expect(await lastEntry({ articleId: article.id })).toMatchObject({ event: { counts: { moved: 1 }, claims: [{ claimId: claim.id, outcome: 'moved' }] } });
    const moved = await getClaim(reviewer, { claimId: claim.id });
    expect(moved).toMatchObject({ stage: 'outdated', version: claim.version + 1 });
    expect(appearanceOf(moved)).toMatchObject({
      rewording: null,
      moved: { by: { id: other.id }, revision: 2, from: { exact: quote, prefix: 'At noon ' }, to: { exact: quote, suffix: ', this time in the flood.' } },
    });
    expect(moved.contributors.map(({ id }) => id)).toContain(other.id);
    const sent = await submitClaim(editor, { claimId: claim.id }, {}, moved.version);
    expect(appearanceOf(sent).moved).not.toBeNull();
    const approved = await approveClaim(reviewer, { claimId: claim.id }, { digest: sent.digest }, sent.version);
    expect(approved).toMatchObject({ stage: 'approved', appearances: [{ moved: null }] });
    await revise(editor, article.id, 2, `Rain.\n${after}`);
    expect(await stageOf(claim)).toBe('approved');
  });

  it('is outdated when a person moves the claim to the same words, and holds again when they move it back', async () => {
    const { claim, appearanceId, editor, article } = await anApproval();
    const params = { claimId: claim.id, appearanceId };
    const moved = await moveAnchor(editor, params, await selectIn(article.id, flood), claim.version);
    expect(moved).toMatchObject({ stage: 'outdated', appearances: [{ moved: { revision: 1, from: { prefix: 'At noon ' } } }] });
    const back = await moveAnchor(editor, params, await selectIn(article.id, fire), moved.version);
    expect(back).toMatchObject({ stage: 'approved', digest: claim.digest, appearances: [{ moved: null }] });
  });

  it('is outdated when the claim is widened over both passages and then narrowed to the other one', async () => {
    const { claim, appearanceId, editor, article } = await anApproval();
    const params = { claimId: claim.id, appearanceId };
    await moveAnchor(editor, params, await selectionOf(article.id, both), null);
    const narrowed = await moveAnchor(editor, params, await selectIn(article.id, flood), null);
    expect(narrowed).toMatchObject({ stage: 'outdated', appearances: [{ anchor: { exact: quote }, moved: { from: { prefix: 'At noon ' } } }] });
    await moveAnchor(editor, params, await selectionOf(article.id, both), null);
    const back = await moveAnchor(editor, params, await selectIn(article.id, fire), null);
    expect(back).toMatchObject({ stage: 'approved', digest: claim.digest, appearances: [{ moved: null }] });
  });

  it.each([
    ['while its own words stand there', `Early on.\n${text}`],
    ['and its own were deleted', [weather, flood].join('\n')],
  ])('is outdated when the editor does that from revision to revision, %s', async (_, last) => {
    const { claim, appearanceId, editor, other, article } = await anApproval();
    const wide = `Rain.\n${text}`;
    const start = wide.indexOf(both);
    await revise(other, article.id, 1, wide, { anchors: [{ appearanceId, start, end: start + both.length }] });
    await revise(other, article.id, 2, last, onto(appearanceId, last));
    const narrowed = await getClaim(editor, { claimId: claim.id });
    expect(narrowed).toMatchObject({ stage: 'outdated', appearances: [{ anchor: { exact: quote }, moved: { by: { id: other.id }, revision: 3, from: { prefix: 'At noon ' } } }] });
    await revise(other, article.id, 3, `Once more.\n${last}`);
    expect(await stageOf(claim)).toBe('outdated');
  });

  it('is outdated when the text between is deleted outside, after the claim was widened', async () => {
    const { claim, appearanceId, editor, article } = await anApproval();
    await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, both), null);
    for (const [base, after] of [flood, `Early on.\n${flood}`].entries()) {
      await revise(editor, article.id, base + 1, after);
      expect(await stageOf(claim)).toBe('outdated');
    }
  });

  it('holds when the claim is widened and narrowed to where it stood', async () => {
    const { claim, appearanceId, editor, article } = await anApproval();
    const wide = `Rain.\n${text}`;
    const start = wide.indexOf(both);
    await revise(editor, article.id, 1, wide, { anchors: [{ appearanceId, start, end: start + both.length }] });
    await revise(editor, article.id, 2, text, onto(appearanceId, text, text.indexOf(quote)));
    expect(await getClaim(editor, { claimId: claim.id })).toMatchObject({ stage: 'approved', digest: claim.digest, appearances: [{ moved: null }] });
  });

  it.each([['died', 'diedout'], ['the mayor', 'bothe mayor']])('holds when letters are typed against its words in the editor: %s, %s', async (word, typed) => {
    const { claim, appearanceId, editor, article } = await anApproval();
    const after = text.replace(word, typed);
    const { anchors } = await revise(editor, article.id, 1, after, onto(appearanceId, after, after.indexOf(quote)));
    expect(anchors).toMatchObject([{ outcome: 'kept', method: 'carried' }]);
    expect(await getClaim(editor, { claimId: claim.id })).toMatchObject({ stage: 'approved', digest: claim.digest, appearances: [{ moved: null }] });
  });

  it.each([
    ['fuel', 'fueloil'], ['fuel', 'biofuel'], ['fuel', 'fueloil, which is heavier than petrol and costs less'],
  ])('of one word holds when letters are typed against it: %s, %s', async (word, typed) => {
    const newsroom = await aNewsroom({ text: fuelText });
    const { editor, article } = newsroom;
    const claim = await anApprovedClaim(newsroom, word);
    const after = fuelText.replace(word, typed);
    const start = after.indexOf(word);
    await revise(editor, article.id, 1, after, { anchors: [{ appearanceId: appearanceOf(claim).id, start, end: start + word.length }] });
    expect(await getClaim(editor, { claimId: claim.id })).toMatchObject({ stage: 'approved', digest: claim.digest, appearances: [{ moved: null }] });
  });

  it('is outdated when the claim is walked through repeats that overlap, and holds again when it is walked back', async () => {
    const laughs = 'The mayor laughed: ha ha ha ha, she said.';
    const newsroom = await aNewsroom({ text: laughs });
    const { editor, article } = newsroom;
    const claim = await anApprovedClaim(newsroom, 'ha ha');
    const params = { claimId: claim.id, appearanceId: appearanceOf(claim).id };
    const first = laughs.indexOf('ha ha');
    const walkTo = (start: number, exact: string) => moveAnchor(editor, params, { revision: 1, start, end: start + exact.length, exact }, null);
    expect(await walkTo(first + 3, 'ha ha')).toMatchObject({ stage: 'outdated', appearances: [{ moved: { from: { exact: 'ha ha' } } }] });
    expect(await walkTo(first, 'ha ha')).toMatchObject({ stage: 'approved', digest: claim.digest });
    await walkTo(first, 'ha ha ha');
    expect(await walkTo(first + 3, 'ha ha')).toMatchObject({ stage: 'outdated' });
    await revise(editor, article.id, 1, `Early on. ${laughs}`);
    expect(await stageOf(claim)).toBe('outdated');
  });

  it('is outdated when the editor carries the claim onto repeats that overlap', async () => {
    const laughs = 'The mayor laughed: ha ha ha ha, she said.';
    const newsroom = await aNewsroom({ text: laughs });
    const claim = await anApprovedClaim(newsroom, 'ha ha');
    const after = `Early on. ${laughs}`;
    const start = after.indexOf('ha ha') + 3;
    await revise(newsroom.editor, newsroom.article.id, 1, after, { anchors: [{ appearanceId: appearanceOf(claim).id, start, end: start + 'ha ha'.length }] });
    expect(await stageOf(claim)).toBe('outdated');
  });

  it('is outdated when the claim is confirmed where the same words were merely proposed', async () => {
    const { claim, appearanceId, editor, article } = await anApproval();
    const params = { claimId: claim.id, appearanceId };
    await pretendProposed(editor, appearanceId, await selectIn(article.id, flood));
    const elsewhere = await moveAnchor(editor, params, await selectIn(article.id, flood), null);
    expect(elsewhere).toMatchObject({ stage: 'outdated', appearances: [{ anchor: { method: 'confirmed' }, moved: { from: { prefix: 'At noon ' } } }] });
  });

  it('holds when the claim is confirmed in its own sentence', async () => {
    const { claim, appearanceId, editor, article } = await anApproval();
    await revise(editor, article.id, 1, text.replace('three', 'four'));
    await pretendProposed(editor, appearanceId, await selectIn(article.id, fire));
    const confirmed = await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectIn(article.id, fire), null);
    expect(confirmed).toMatchObject({ stage: 'approved', digest: claim.digest, appearances: [{ anchor: { method: 'confirmed' }, moved: null }] });
  });
});

describe('a restored revision', () => {
  it('gives a lost claim that was put on other words its own place back', async () => {
    const { claim, appearanceId, editor, article } = await anApproval();
    await revise(editor, article.id, 1, `Early on.\n${text}`);
    const then = await anchorOf(editor, claim.id);
    await revise(editor, article.id, 2, weather);
    const lost = await getClaim(editor, { claimId: claim.id });
    await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, 'three days'), lost.version);
    const { anchors } = await revise(editor, article.id, 3, '', { content: { restores: 2 } });
    expect(anchors).toMatchObject([{ start: then.start, end: then.end, exact: quote, method: 'identical' }]);
    expect(await getClaim(editor, { claimId: claim.id })).toMatchObject({ stage: 'approved', digest: claim.digest, appearances: [{ rewording: null, moved: null }] });
    await revise(editor, article.id, 4, `Once more.\n${text}`);
    expect(await anchorOf(editor, claim.id)).toMatchObject({ exact: quote, prefix: expect.stringMatching(/At noon $/u) });
  });

  it('leaves a claim where somebody said it belongs, off words that stood there', async () => {
    const { claim, appearanceId, editor, article } = await anApproval();
    await revise(editor, article.id, 1, `Early on.\n${text}`);
    await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, 'three days'), null);
    const { anchors } = await revise(editor, article.id, 2, '', { content: { restores: 1 } });
    expect(anchors).toMatchObject([{ exact: 'three days', outcome: 'kept' }]);
  });

  it('leaves a claim also where the editor carried it, on other words', async () => {
    const { appearanceId, editor, article } = await anApproval();
    await revise(editor, article.id, 1, `Early on.\n${text}`);
    const after = `Early on, they say.\n${text}`;
    const start = after.indexOf('three days');
    await revise(editor, article.id, 2, after, { anchors: [{ appearanceId, start, end: start + 'three days'.length }] });
    const { anchors } = await revise(editor, article.id, 3, '', { content: { restores: 2 } });
    expect(anchors).toMatchObject([{ exact: 'three days', outcome: 'kept' }]);
  });

  it('says of a claim that it moves it, and shows that until it is approved there', async () => {
    const { claim, appearanceId, editor, reviewer, other, article } = await anApproval();
    const after = [weather, flood].join('\n');
    await revise(editor, article.id, 1, after, { lost: [appearanceId] });
    const attached = await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectIn(article.id, flood), null);
    const sent = await submitClaim(editor, { claimId: claim.id }, {}, attached.version);
    expect(await approveClaim(reviewer, { claimId: claim.id }, { digest: sent.digest }, sent.version)).toMatchObject({ stage: 'approved', appearances: [{ moved: null }] });
    const { counts } = await revise(other, article.id, 2, '', { content: { restores: 1 } });
    expect(counts).toMatchObject({ moved: 1, kept: 0 });
    expect(await lastEntry({ articleId: article.id })).toMatchObject({ event: { counts: { moved: 1 }, claims: [{ claimId: claim.id, outcome: 'moved' }] } });
    expect(await getClaim(editor, { claimId: claim.id })).toMatchObject({
      stage: 'outdated', appearances: [{ moved: { by: { id: other.id }, revision: 3, from: { suffix: expect.stringMatching(/^, this time/u) }, to: { prefix: 'At noon ' } } }],
    });
  });
});

describe('what became of a claim that was merely proposed', () => {
  const proposed = 'the mayor said 12 people died, this time in the flood';

  /** Proposed on other words of the first text. */
  async function aProposal() {
    const approval = await anApproval();
    await pretendProposed(approval.editor, approval.appearanceId, await selectionOf(approval.article.id, proposed));
    return approval;
  }

  it.each([
    ['its own words are found', quote, 'kept'],
    ['the proposed words are confirmed', proposed, 'changed'],
  ])('is said alike when saving and when comparing, where %s', async (_, words, outcome) => {
    const { claim, appearanceId, editor, article } = await aProposal();
    const { anchors } = await revise(editor, article.id, 1, `Early on.\n${text}`);
    expect(anchors).toMatchObject([{ outcome: 'kept', was: quote, exact: quote }]);
    if (words === proposed) await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, proposed), null);
    const [earlier, later] = await Promise.all([1, 2].map((number) => listRevisionAnchors(editor, { articleId: article.id, number }, { limit: 10 })));
    expect(fatesBetween(earlier?.items ?? [], later?.items ?? [])).toMatchObject([{ kind: outcome, was: quote, is: words }]);
  });
});

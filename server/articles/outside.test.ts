import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import type { Actor } from '#domain/permission';
import { getRevision, listRevisions } from '#server/articles/reads';
import { listRevisionAnchors } from '#server/articles/revision-anchors';
import { reviseArticle } from '#server/articles/revising';
import { addHop } from '#server/attribution';
import { moveAnchor } from '#server/claims/marking';
import { getClaim, listClaims } from '#server/claims/reads';
import { listUnsureAnchors } from '#server/claims/unsure';
import { aClaim, aNewsroom, aPerson, lastEntry, selectionOf } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { anApprovedClaim } from '#server/review-fixture';
import { anchorOf, appearanceOf, revise } from '#server/revision-fixture';
import { createVoice } from '#server/voices';

describe('an article that changes outside', () => {
  const before = [
    'Mexico sent two tankers to Cuba in September.',
    'The tankers carried 80,000 barrels of fuel, as reported by EFE, citing data from the Energy Institute of the University of Texas.',
    'Venezuela, for two decades the island’s main supplier, has cut its deliveries by half since 2016.',
    'The government in Havana did not comment on the deliveries when it was asked by this newspaper.',
  ];
  const [tankers = '', barrels = '', venezuela = '', comment = ''] = before;
  const after = [comment, tankers, barrels.replace('80,000', '85,000')];
  let newsroom: Newsroom;
  let editor: Actor;
  let articleId: string;
  const claims = new Map<string, ClaimView>();
  const idOf = (name: string) => claims.get(name)?.id ?? '';

  beforeAll(async () => {
    newsroom = await aNewsroom({ text: before.join('\n') });
    ({ editor } = newsroom);
    articleId = newsroom.article.id;
    const quotes = { kept: tankers, inner: 'two tankers', changed: '80,000 barrels of fuel, as reported by EFE', deleted: venezuela, moved: comment };
    for (const [name, quote] of Object.entries(quotes)) claims.set(name, await aClaim(editor, articleId, quote));
    const { id: voiceId } = await createVoice(editor, { kind: 'organisation', name: 'EFE' });
    const cue = await selectionOf(articleId, 'as reported by');
    for (const [name, span] of [['changed', cue], ['deleted', await selectionOf(articleId, 'main supplier')]] as const) {
      const claim = claims.get(name);
      if (claim) await addHop(editor, { claimId: claim.id, appearanceId: appearanceOf(claim).id }, { voiceId, role: 'wire', relation: 'reported', cue: span.exact, cueSpan: { start: span.start, end: span.end } });
    }
  });

  it('keeps, moves and flags its claims, and says which are lost', async () => {
    const other = await aPerson('editor');
    const { anchors, counts } = await revise(other, articleId, 1, after.join('\n'));
    const outcome = (name: string) => anchors.find(({ claimId }) => claimId === idOf(name))?.outcome;
    expect(['kept', 'inner', 'changed', 'deleted', 'moved'].map(outcome)).toEqual(['kept', 'kept', 'changed', 'lost', 'kept']);
    expect(counts).toMatchObject({ kept: 3, changed: 1, 'to-confirm': 0, lost: 1 });
    const { items } = await listClaims(editor, { articleId }, { limit: 100 });
    expect(items).toHaveLength(5);
    const text = after.join('\n');
    for (const { anchor } of items) {
      expect(anchor.revision).toBe(2);
      if (anchor.method !== 'lost') expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    }
    expect(items[0]).toMatchObject({ id: idOf('deleted'), anchor: { method: 'lost', start: 0, end: 0, exact: venezuela } });
    const contributors = async (name: string) => (await getClaim(editor, { claimId: idOf(name) })).contributors.map(({ id }) => id);
    expect(await contributors('changed')).toContain(other.id);
    for (const name of ['kept', 'moved', 'deleted']) expect(await contributors(name)).toEqual([editor.id]);
  });

  it('carries the place of cue words, or gives it up', async () => {
    const hopOf = async (name: string) => appearanceOf(await getClaim(editor, { claimId: idOf(name) })).hops[0];
    const start = after.join('\n').indexOf('as reported by');
    expect(await hopOf('changed')).toMatchObject({ cue: 'as reported by', cueSpan: { start, end: start + 14 } });
    expect(await hopOf('deleted')).toMatchObject({ cue: 'main supplier', cueSpan: null });
  });

  it('lists the lost one with its old quote, in the article and across the desk', async () => {
    for (const query of [{ articleId }, { articleId, state: 'lost' as const }]) {
      const { items } = await listUnsureAnchors(editor, { ...query, limit: 10 });
      expect(items).toMatchObject([{ claimId: idOf('deleted'), state: 'lost', revision: 2, was: { revision: 1, exact: venezuela } }]);
    }
    expect((await listUnsureAnchors(editor, { articleId, state: 'to-confirm', limit: 10 })).items).toEqual([]);
    expect((await listUnsureAnchors(editor, { limit: 200 })).items.map(({ claimId }) => claimId)).toContain(idOf('deleted'));
    expect((await getClaim(editor, { claimId: idOf('deleted') })).gates.map(({ code }) => code)).toContain('anchor-unsure');
  });

  it('lets a person re-attach it, and begins from there the next time', async () => {
    const claim = await getClaim(editor, { claimId: idOf('deleted') });
    const { id: appearanceId } = appearanceOf(claim);
    const moved = await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(articleId, 'The tankers'), claim.version);
    expect(appearanceOf(moved).anchor).toMatchObject({ method: 'confirmed', exact: 'The tankers' });
    expect(await lastEntry({ claimId: claim.id })).toMatchObject({ type: 'anchor.confirmed', event: { from: { method: 'lost' }, to: { exact: 'The tankers' } } });
    await revise(editor, articleId, 2, `A new opening.\n${after.join('\n')}`);
    expect(await anchorOf(editor, claim.id)).toMatchObject({ revision: 3, exact: 'The tankers', method: 'identical' });
  });

  it('reads an old revision as it was', async () => {
    const { items } = await listRevisionAnchors(editor, { articleId, number: 1 }, { limit: 100 });
    expect(items.map(({ anchor }) => anchor.exact)).toEqual([tankers, 'two tankers', '80,000 barrels of fuel, as reported by EFE', venezuela, comment]);
    expect(items.every(({ anchor }) => anchor.revision === 1 && anchor.method === 'marked')).toBe(true);
    await expect(listRevisionAnchors(editor, { articleId, number: 9 }, { limit: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('brings an old revision back as a new one, with its claims', async () => {
    const { revision, anchors } = await reviseArticle(editor, { articleId }, { base: 3, content: { restores: 1 } });
    expect(revision.number).toBe(4);
    expect((await getRevision(editor, { articleId, number: 4 })).text).toBe(before.join('\n'));
    const exactOf = (name: string) => anchors.find(({ claimId }) => claimId === idOf(name))?.exact;
    expect(exactOf('changed')).toBe('80,000 barrels of fuel, as reported by EFE');
    expect(exactOf('moved')).toBe(comment);
    expect(exactOf('deleted')).toBe(venezuela);
    expect(await lastEntry({ articleId })).toMatchObject({ type: 'article.revised', event: { restores: 1 } });
    const { items } = await listRevisions(editor, { articleId }, { limit: 10 });
    expect(items.map(({ number, restores }) => [number, restores])).toEqual([[4, 1], [3, null], [2, null], [1, null]]);
    expect(items[2]).toMatchObject({ counts: { kept: 3, changed: 1, 'to-confirm': 0, lost: 1 } });
    expect(items[3]).toMatchObject({ counts: null });
    await expect(reviseArticle(editor, { articleId }, { base: 4, content: { restores: 99 } })).rejects.toMatchObject({ code: 'not-found', field: 'content.restores' });
  });
});

describe('words that stood in two places by turns', () => {
  const quote = 'The mayor said on Sunday that 12 people died in the fire.';
  const reworded = quote.replace('12 people died', '12 people, all of them dockers, had died');
  const one = 'The harbour burned for three days before the rain came.';
  const two = 'In the old town, meanwhile, the schools remained closed until Monday.';

  /** Marked in the first section, moved to the second one outside, and changed there; then both sections have the words. */
  async function aWanderingClaim() {
    const newsroom = await aNewsroom({ text: [one, quote, two].join('\n') });
    const { editor, article: { id: articleId } } = newsroom;
    const claim = await anApprovedClaim(newsroom, quote);
    const other = await aPerson('editor');
    const marked = await anchorOf(editor, claim.id);
    await revise(other, articleId, 1, [one, two, quote].join('\n'));
    expect(await anchorOf(editor, claim.id)).toMatchObject({ exact: quote, method: 'identical' });
    await revise(other, articleId, 2, [one, two, reworded].join('\n'));
    expect(await anchorOf(editor, claim.id)).toMatchObject({ exact: reworded });
    const { anchors } = await revise(other, articleId, 3, [one, quote, two, quote].join('\n'));
    return { editor, other, articleId, claim, marked, anchors };
  }

  it('are proposed to a person, and nobody is said to have moved the claim', async () => {
    const { editor, articleId, claim, marked, anchors } = await aWanderingClaim();
    const { start, end } = marked;
    expect(anchors).toMatchObject([{ outcome: 'to-confirm', method: 'proposed', start, end, exact: quote }]);
    expect(await getClaim(editor, { claimId: claim.id })).toMatchObject({ stage: 'outdated', appearances: [{ moved: null }] });
    const { items } = await listUnsureAnchors(editor, { articleId, limit: 10 });
    expect(items).toMatchObject([{ state: 'to-confirm', was: { revision: 1, exact: quote }, candidates: [{ start, end }] }]);
  });

  it('wait for that person whatever text comes next, and are looked for from what was marked', async () => {
    const { editor, other, articleId, claim } = await aWanderingClaim();
    const { anchors } = await revise(other, articleId, 4, ['Early on.', one, quote, two, quote].join('\n'));
    expect(anchors).toMatchObject([{ outcome: 'to-confirm', exact: quote }]);
    const { id: appearanceId } = appearanceOf(await getClaim(editor, { claimId: claim.id }));
    const { revision, start, end, exact } = await selectionOf(articleId, quote);
    await moveAnchor(editor, { claimId: claim.id, appearanceId }, { revision, start, end, exact }, null);
    expect(await anchorOf(editor, claim.id)).toMatchObject({ method: 'confirmed', start, end });
    await revise(other, articleId, 5, ['Earlier.', one, quote, two, quote].join('\n'));
    expect(await anchorOf(editor, claim.id)).toMatchObject({ method: 'identical', exact: quote });
  });
});

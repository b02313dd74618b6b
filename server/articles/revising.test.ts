import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import type { ReviseArticle, RevisedView } from '#contract/revision';
import type { Actor } from '#domain/permission';
import { importArticle } from '#server/articles/commands';
import { getArticle, getRevision } from '#server/articles/reads';
import { listRevisionAnchors } from '#server/articles/revision-anchors';
import { previewRevision, reviseArticle } from '#server/articles/revising';
import { addHop } from '#server/attribution';
import { moveAnchor } from '#server/claims/marking';
import { getClaim, listClaims } from '#server/claims/reads';
import { closeAppearance, reopenAppearance } from '#server/claims/closures';
import { listUnsureAnchors } from '#server/claims/unsure';
import { deleteClaim, describeClaim, restoreClaim } from '#server/claims/wording';
import { db } from '#server/db';
import { aClaim, aNewsroom, aPerson, fuelText, lastEntry, selectionOf } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { createVoice } from '#server/voices';

const fuel = 'carried 80,000 barrels of fuel';

function revise(actor: Actor, articleId: string, base: number, text: string, more: Partial<ReviseArticle> = {}): Promise<RevisedView> {
  return reviseArticle(actor, { articleId }, { base, content: { text }, ...more });
}

const appearanceOf = ({ appearances: [appearance] }: ClaimView) => {
  if (!appearance) throw new Error('The claim appears nowhere');
  return appearance;
};

const anchorOf = async (actor: Actor, claimId: string) => appearanceOf(await getClaim(actor, { claimId })).anchor;

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
      anchors: [{ claimId: claim.id, number: 1, outcome: 'kept', stood: 'sure', was: fuel, exact: fuel, method: 'identical', changes: [] }],
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
    expect(changed).toMatchObject({ statement: 'carried 85,000 barrels of fuel', version: claim.version + 1 });
    expect(appearanceOf(changed).rewording).toEqual({ was: fuel, changes: [{ kind: 'number', was: '80,000 barrels', is: '85,000 barrels' }] });
    const confirmed = await moveAnchor(editor, { claimId: claim.id, appearanceId }, await selectionOf(article.id, 'carried 85,000 barrels of fuel'), changed.version);
    expect(appearanceOf(confirmed)).toMatchObject({ rewording: null, anchor: { method: 'confirmed' } });
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
    await expect(carry(5, 6)).rejects.toMatchObject({ field: 'anchors.0.end', params: { rule: 'holds no words' } });
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

  it('stays to be confirmed when it was', async () => {
    const { editor, article } = await aNewsroom();
    const claim = await aClaim(editor, article.id, fuel);
    const { id: appearanceId } = appearanceOf(claim);
    await pretendProposed(article.id, appearanceId, editor);
    const { start, end } = await anchorOf(editor, claim.id);
    await revise(editor, article.id, 1, `Oh. ${fuelText}`, { anchors: [{ appearanceId, start: start + 4, end: end + 4 }] });
    expect(await anchorOf(editor, claim.id)).toMatchObject({ method: 'proposed', confidence: 0.5, exact: 'two tankers' });
    expect((await getClaim(editor, { claimId: claim.id })).gates.map(({ code }) => code)).toContain('anchor-unsure');
  });
});

/** A comparison that was not sure, whatever the engine makes of this text. */
async function pretendProposed(articleId: string, appearanceId: string, actor: Actor): Promise<void> {
  const { start, end, exact } = await selectionOf(articleId, 'two tankers');
  const revision = await db.revision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' } });
  const base = await db.anchor.findFirstOrThrow({ where: { appearanceId }, orderBy: { id: 'asc' } });
  await db.anchor.create({
    data: {
      id: base.id.replace(/.{4}$/u, 'ffff'), appearanceId, revisionId: revision.id, start, end, exact, prefix: '', suffix: '',
      method: 'proposed', confidence: 0.5, foundFromId: base.id, createdById: actor.id,
    },
  });
}

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
    expect(counts).toEqual({ kept: 3, changed: 1, 'to-confirm': 0, lost: 1 });
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
    expect(exactOf('deleted')).toBe('The tankers');
    expect(await lastEntry({ articleId })).toMatchObject({ type: 'article.revised', event: { restores: 1 } });
    await expect(reviseArticle(editor, { articleId }, { base: 4, content: { restores: 99 } })).rejects.toMatchObject({ code: 'not-found', field: 'content.restores' });
  });
});

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

it('leaves a statement that somebody has written as it is', async () => {
  const { editor, article } = await aNewsroom();
  const claim = await aClaim(editor, article.id, fuel);
  await describeClaim(editor, { claimId: claim.id }, { statement: 'Mexico sent 80,000 barrels.' }, claim.version);
  await revise(editor, article.id, 1, fuelText.replace('80,000', '85,000'));
  expect((await getClaim(editor, { claimId: claim.id })).statement).toBe('Mexico sent 80,000 barrels.');
});

it('revises 2,000 claims in 20,000 words in one transaction, quickly', async () => {
  const editor = await aPerson('editor');
  const lines = Array.from({ length: 2000 }, (_, line) => `Claim ${line} says that village ${line * 7} has ${line + 3} wells.`);
  const { id: articleId } = await importArticle(editor, { title: 'Wells', text: lines.join('\n') });
  await seedClaims(editor, articleId, lines);
  const began = performance.now();
  const { counts } = await revise(editor, articleId, 1, ['A new opening.', ...lines.slice(0, 1000), 'In between.', ...lines.slice(1000)].join('\n'));
  const took = performance.now() - began;
  expect(counts).toEqual({ kept: 2000, changed: 0, 'to-confirm': 0, lost: 0 });
  expect(took).toBeLessThan(8000);
});

/** Claims as {@link aClaim} makes them, a thousand at a time. */
async function seedClaims(editor: Actor, articleId: string, lines: readonly string[]): Promise<void> {
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { articleId } });
  const by = { createdById: editor.id };
  let start = 0;
  const rows = lines.map((exact, at) => {
    const tail = String(at).padStart(12, '0');
    const [claimId, id, anchorId] = [`01a20000-0000-7000-8001-${tail}`, `01a20000-0000-7000-8002-${tail}`, `01a20000-0000-7000-8003-${tail}`];
    const from = start;
    start += exact.length + 1;
    return {
      claim: { id: claimId, statement: exact, ...by, updatedById: editor.id },
      appearance: { id, claimId, articleId, number: at + 1, ...by },
      anchor: { id: anchorId, appearanceId: id, revisionId, start: from, end: from + exact.length, exact, prefix: '', suffix: '', method: 'marked', confidence: 1, ...by },
    };
  });
  for (let at = 0; at < rows.length; at += 1000) {
    const some = rows.slice(at, at + 1000);
    await db.claim.createMany({ data: some.map(({ claim }) => claim) });
    await db.appearance.createMany({ data: some.map(({ appearance }) => appearance) });
    await db.anchor.createMany({ data: some.map(({ anchor }) => anchor) });
  }
}

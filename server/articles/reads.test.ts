import { expect, it } from 'vitest';
import type { Actor } from '#domain/permission';
import { importArticle } from '#server/articles/commands';
import { getArticle, getRevision, listArticles, listRevisions } from '#server/articles/reads';
import { getClaim } from '#server/claims/reads';
import { deleteClaim, describeClaim } from '#server/claims/wording';
import { addEvidence } from '#server/evidence';
import { newId } from '#server/id';
import { aClaim, aNewsroom, aPerson } from '#server/newsroom-fixture';
import { approveClaim, submitClaim } from '#server/reviews';
import { changeSource, createSource } from '#server/sources';
import { saveVerdictDraft } from '#server/verdicts';
import { changeVoice, createVoice } from '#server/voices';

const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title);

it('lists the article first whose claim was changed last', async () => {
  const { editor, article } = await aNewsroom();
  await importArticle(editor, { title: 'Newer', text: 'Newer words.' });
  expect(titles(await listArticles(editor, { limit: 2 }))).toEqual(['Newer', 'Fuel for Cuba']);
  const claim = await aClaim(editor, article.id, '80,000 barrels');
  expect(titles(await listArticles(editor, { limit: 1 }))).toEqual(['Fuel for Cuba']);
  await importArticle(editor, { title: 'Newest', text: 'Newest words.' });
  await describeClaim(editor, { claimId: claim.id }, { place: 'Cuba' }, claim.version);
  expect(titles(await listArticles(editor, { limit: 1 }))).toEqual(['Fuel for Cuba']);
});

it('goes through all articles page by page, each once', async () => {
  const editor = await aPerson('editor');
  for (const name of ['a', 'b', 'c', 'd', 'e']) await importArticle(editor, { title: `Paged ${name}`, text: 'Words.' });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listArticles(editor, { q: 'paged', limit: 2, cursor });
    seen.push(...titles(page));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(['Paged e', 'Paged d', 'Paged c', 'Paged b', 'Paged a']);
});

it('finds words in title and outlet, whatever their case, and takes % and _ as they are', async () => {
  const editor = await aPerson('editor');
  await importArticle(editor, { title: 'Inflation at 8%', outlet: 'El_Diario', text: 'Words.' });
  await importArticle(editor, { title: 'Inflation at 80', outlet: 'El Diario', text: 'Words.' });
  expect(titles(await listArticles(editor, { q: 'INFLATION AT 8%', limit: 5 }))).toEqual(['Inflation at 8%']);
  expect(titles(await listArticles(editor, { q: 'l_d', limit: 5 }))).toEqual(['Inflation at 8%']);
  expect(titles(await listArticles(editor, { q: '\\', limit: 5 }))).toEqual([]);
});

it('counts where the claims of an article stand, deleted ones left out', async () => {
  const { editor, article } = await aNewsroom();
  await aClaim(editor, article.id, '80,000 barrels');
  const gone = await aClaim(editor, article.id, 'two tankers');
  await deleteClaim(editor, { claimId: gone.id }, gone.version);
  const { claims } = await getArticle(editor, { articleId: article.id });
  expect(claims).toEqual({ draft: 1, 'in-review': 0, 'changes-requested': 0, approved: 0, outdated: 0 });
});

it('lists revisions without their text', async () => {
  const { editor, article } = await aNewsroom();
  const { items, nextCursor } = await listRevisions(editor, { articleId: article.id }, { limit: 10 });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ number: 1, articleId: article.id, author: { id: editor.id } });
  expect(items[0]).not.toHaveProperty('text');
  expect(nextCursor).toBeNull();
});

it('refuses what is not there, a made-up cursor, and a person without a role', async () => {
  const { editor, article } = await aNewsroom();
  const absent = { articleId: newId() };
  await expect(getArticle(editor, absent)).rejects.toMatchObject({ code: 'not-found' });
  await expect(listRevisions(editor, absent, { limit: 1 })).rejects.toMatchObject({ code: 'not-found' });
  await expect(getRevision(editor, { articleId: article.id, number: 9 })).rejects.toMatchObject({ code: 'not-found' });
  await expect(listArticles(editor, { limit: 1, cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'cursor-invalid' });
  await expect(listArticles(editor, { limit: 1, cursor: Buffer.from('v1:yesterday').toString('base64url') })).rejects.toMatchObject({ code: 'cursor-invalid' });
  await expect(getArticle({ ...editor, roles: [] }, { articleId: article.id })).rejects.toMatchObject({ code: 'not-allowed' });
});

it('sees an approval lapse when a voice or a source of the claim changes', async () => {
  const { editor, reviewer, article } = await aNewsroom();
  const { claimId, voiceId, sourceId } = await anApprovedClaim(editor, reviewer, article.id);
  const claims = async () => (await getArticle(editor, { articleId: article.id })).claims;
  expect(await claims()).toMatchObject({ approved: 1, outdated: 0 });
  expect(await claims()).toMatchObject({ approved: 1, outdated: 0 });
  await changeVoice(editor, { voiceId }, { role: 'wire agency' }, null);
  expect(await claims()).toMatchObject({ approved: 0, outdated: 1 });
  await changeVoice(editor, { voiceId }, { role: '' }, null);
  expect(await claims()).toMatchObject({ approved: 1, outdated: 0 });
  await changeSource(editor, { sourceId }, { title: 'Another title' }, null);
  expect(await claims()).toMatchObject({ approved: 0, outdated: 1 });
  expect((await getClaim(editor, { claimId })).stage).toBe('outdated');
});

async function anApprovedClaim(editor: Actor, reviewer: Actor, articleId: string) {
  const { id: claimId } = await aClaim(editor, articleId, '80,000 barrels');
  const voice = await createVoice(editor, { kind: 'organisation', name: 'EFE' });
  const source = await createSource(editor, { title: 'Tankers on their way', kind: 'news', publisherId: voice.id });
  const { evidence } = await addEvidence(editor, { claimId }, { sourceId: source.id, stance: 'supports', excerpt: '80,000 barrels' });
  const rationale = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { evidenceId: evidence[0]?.id } }] }] };
  await saveVerdictDraft(editor, { claimId }, { ratingId: null, conclusion: 'An estimate.', rationale, confidence: null, whatWouldChangeIt: '' }, null);
  const { digest } = await submitClaim(editor, { claimId }, {}, null);
  await approveClaim(reviewer, { claimId }, { digest }, null);
  return { claimId, voiceId: voice.id, sourceId: source.id };
}

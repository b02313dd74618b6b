import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { changeArticle, importArticle } from '#server/articles/commands';
import { getArticle, getRevision } from '#server/articles/reads';
import { aNewsroom, aPerson, fuelText, lastEntry } from '#server/newsroom-fixture';

it('keeps the text of an article as revision 1 with its SHA-256', async () => {
  const { editor, article } = await aNewsroom();
  expect(article).toMatchObject({ title: 'Fuel for Cuba', outlet: 'The Example', revision: 1, version: 1, edition: null });
  const revision = await getRevision(editor, { articleId: article.id, number: 1 });
  expect(revision.text).toBe(fuelText);
  expect(revision.sha256).toBe(createHash('sha256').update(fuelText).digest('hex'));
  expect(revision.author).toEqual({ id: editor.id, name: editor.name });
  expect(await lastEntry({ articleId: article.id })).toMatchObject({
    type: 'article.imported', actorId: editor.id, event: { slug: article.slug, sha256: revision.sha256 },
  });
});

it.each([
  ['text', { text: 'One line.\n\nAnother.' }],
  ['html', { html: '<p>One line.</p><p>Another.</p><script>alert(1)</script>' }],
  ['markdown', { markdown: 'One line.\n\nAnother.' }],
  ['document', { document: { type: 'doc', content: ['One line.', 'Another.'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) } }],
])('reads the same words from %s', async (_form, body) => {
  const editor = await aPerson('editor');
  const article = await importArticle(editor, { title: 'Same words', ...body });
  expect((await getRevision(editor, { articleId: article.id, number: 1 })).text).toBe('One line.\nAnother.');
});

it('gives a second article of the same title an address of its own', async () => {
  const editor = await aPerson('editor');
  const slugs = [];
  for (let count = 0; count < 3; count += 1) slugs.push((await importArticle(editor, { title: '¿Qué pasó en Ñuñoa?', text: 'Llovió.' })).slug);
  expect(slugs).toEqual(['que-paso-en-nunoa', 'que-paso-en-nunoa-2', 'que-paso-en-nunoa-3']);
});

it('gives addresses to articles imported at once', async () => {
  const editor = await aPerson('editor');
  const articles = await Promise.all(Array.from({ length: 6 }, () => importArticle(editor, { title: 'At once', text: 'Words.' })));
  expect(new Set(articles.map(({ slug }) => slug)).size).toBe(6);
});

it('refuses a text without words and says which field holds it', async () => {
  const editor = await aPerson('editor');
  await expect(importArticle(editor, { title: 'Empty', text: ' \n\n — ' })).rejects.toMatchObject({ code: 'invalid-input', field: 'text' });
  await expect(importArticle(editor, { title: 'Empty', html: '<script>x</script>' })).rejects.toMatchObject({ field: 'html' });
});

it('is refused to who is no editor', async () => {
  const { reviewer, admin, article } = await aNewsroom();
  await expect(importArticle(reviewer, { title: 'No', text: 'No.' })).rejects.toMatchObject({ code: 'not-allowed', params: { needed: 'editor' } });
  await expect(changeArticle(admin, { articleId: article.id }, { title: 'No' }, 1)).rejects.toMatchObject({ code: 'not-allowed' });
});

it('changes what is said about an article and keeps its address', async () => {
  const { editor, article } = await aNewsroom();
  const body = { title: 'Fuel, again', publishedOn: '2026-10-01', originalUrl: 'https://example.org/fuel' };
  const changed = await changeArticle(editor, { articleId: article.id }, body, article.version);
  expect(changed).toMatchObject({ ...body, slug: article.slug, outlet: 'The Example', version: 2 });
  expect(await lastEntry({ articleId: article.id })).toMatchObject({ type: 'article.changed', event: { changed: body } });
  expect(await getArticle(editor, { articleId: article.id })).toEqual(changed);
});

it('refuses a change of a state that is no longer there', async () => {
  const { editor, article } = await aNewsroom();
  await changeArticle(editor, { articleId: article.id }, { title: 'First' }, 1);
  await expect(changeArticle(editor, { articleId: article.id }, { title: 'Second' }, 1)).rejects.toMatchObject({ code: 'stale', status: 412 });
});

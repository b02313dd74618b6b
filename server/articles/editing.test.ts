import { expect, it } from 'vitest';
import { announceEditing, getEditing, stopEditing } from '#server/articles/editing';
import { reviseArticle } from '#server/articles/revising';
import { newId } from '#server/id';
import { aNewsroom, aPerson } from '#server/newsroom-fixture';

it('tells whoever reads an article who begins to write in it, and who stops', async () => {
  const { editor, reviewer, article } = await aNewsroom();
  const params = { articleId: article.id };
  const other = await aPerson('editor');
  const writers = async () => (await getEditing(reviewer, params)).others.map(({ person }) => person.id);
  expect(await writers()).toEqual([]);
  await announceEditing(editor, params);
  expect((await announceEditing(other, params)).others).toMatchObject([{ person: { id: editor.id } }]);
  expect(await writers()).toEqual([editor.id, other.id]);
  expect((await getEditing(other, params)).others).toMatchObject([{ person: { id: editor.id } }]);
  await stopEditing(editor, params);
  expect(await writers()).toEqual([other.id]);
});

it('tells them of a revision that somebody saves, and whose it is', async () => {
  const { editor, reviewer, article } = await aNewsroom();
  const params = { articleId: article.id };
  expect((await getEditing(reviewer, params)).newest).toMatchObject({ number: 1, author: { id: editor.id } });
  const other = await aPerson('editor');
  await reviseArticle(other, params, { base: 1, content: { text: 'Other words.' } });
  expect((await getEditing(reviewer, params)).newest).toMatchObject({ number: 2, author: { id: other.id } });
});

it('says that there is no such article', async () => {
  const editor = await aPerson('editor');
  const params = { articleId: newId() };
  for (const ask of [getEditing, announceEditing, stopEditing]) await expect(ask(editor, params)).rejects.toMatchObject({ code: 'not-found' });
});

import { toggleMark } from '@tiptap/pm/commands';
import { undo } from '@tiptap/pm/history';
import { expect, it } from 'vitest';
import { articleSchema } from './schema';
import { parseArticleDocument } from './validate';
import { expectText, writerOf } from './writer-fixture';

const [high, low] = ['\ud83d', '\ude00'];

it('half a character that comes into a text becomes one that can be kept', () => {
  expectText(writerOf('It [rained].').put(0, 0, `${low}Yes${high} `), '\ufffdYes\ufffd It [rained].');
  expectText(writerOf('It [rained].').put(5, 5, high), 'It [ra\ufffdined].');
  expectText(writerOf('It [rained].').put(5, 5, 'a\0b'), 'It [raa\ufffdbined].');
});

it('what is left of a character that was cut through can be kept', () => {
  expectText(writerOf(`It [rained] ${high}${low}.`).put(11, 12, ''), 'It [rained] \ufffd.');
});

it('whole characters are left alone, and undo takes the change back whole', () => {
  expectText(writerOf('It [rained].').put(5, 5, `${high}${low}`), `It [ra${high}${low}ined].`);
  const writer = writerOf('It [rained].').put(0, 0, `${high} `).run(undo);
  expect(writer.text).toBe('It rained.');
});

it('emphasis that cuts through a character takes it whole or leaves it', () => {
  const { bold } = articleSchema.marks;
  if (bold === undefined) throw new Error('There is no bold');
  for (const [start, end] of [[0, 10], [10, 14]] as const) {
    const writer = writerOf(`It [rained${high}${low} hard].`).select(start, end).run(toggleMark(bold));
    expectText(writer, `It [rained${high}${low} hard].`);
    expect(() => parseArticleDocument(writer.state.doc.toJSON())).not.toThrow();
    expectText(writer.run(undo), `It [rained${high}${low} hard].`);
  }
});

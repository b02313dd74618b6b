import { undo } from '@tiptap/pm/history';
import { expect, it } from 'vitest';
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

import { undo } from '@tiptap/pm/history';
import { expect, it } from 'vitest';
import { read, writerOf } from './writer-fixture';
import type { Writer } from './writer-fixture';

function expectText({ text, spans }: Writer, marked: string): void {
  const expected = read(marked);
  expect({ text, spans: spans.filter((span) => span !== null) }).toEqual(expected);
}

it('leaves no claim on the marks that stood between words taken out', () => {
  expectText(writerOf('First. [Second, one.] Third.').put(15, 18, '').put(7, 13, ''), 'First. , . Third.');
  expectText(writerOf('He said [“nobody knows”].').put(9, 21, ''), 'He said “”.');
  expectText(writerOf('Paid [$ 80] twice.').put(7, 9, ''), 'Paid $  twice.');
});

it('brings the claim back with its words', () => {
  const writer = writerOf('First. [Second one.] Third.').put(7, 17, '');
  expectText(writer, 'First. . Third.');
  expectText(writer.run(undo), 'First. [Second one.] Third.');
});

it('keeps a claim whose words are replaced', () => {
  expectText(writerOf('First. [Second one.] Third.').put(7, 17, '').put(7, 7, 'Another'), 'First. [Another.] Third.');
});

it('leaves a claim of nothing but marks alone', () => {
  expectText(writerOf('He said [“…”] twice.').put(0, 2, 'She'), 'She said [“…”] twice.');
});

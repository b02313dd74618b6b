import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { canonicalText, PositionMap } from '#document/canonical-text';
import type { InlineRange } from '#document/canonical-text';

/** Where words stand in a document, letter for letter or whatever their case; in order, none overlapping another. */
export function findWords(doc: Node, words: string, matchCase: boolean): InlineRange[] {
  if (words === '') return [];
  const positions = new PositionMap(doc);
  const pattern = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'gu' : 'giu');
  return [...canonicalText(doc).matchAll(pattern)].map(({ index, 0: found }) => ({
    from: positions.positionAt(index),
    to: positions.positionAt(index + found.length),
  }));
}

/** Put other words in the place of these ranges, which keep their emphasis; one step each, so that claims around them stay. */
export function replaceRanges({ tr, schema }: EditorState, ranges: readonly InlineRange[], words: string): Transaction {
  for (const { from, to } of ranges.toReversed()) {
    if (words === '') tr.delete(from, to);
    else tr.replaceWith(from, to, schema.text(words, tr.doc.resolve(from).marksAcross(tr.doc.resolve(to)) ?? []));
  }
  return tr;
}

/** The first range at or after a position, or the first of all; as its index, -1 when there is none. */
export function nextFrom(ranges: readonly InlineRange[], position: number): number {
  const next = ranges.findIndex(({ from }) => from >= position);
  return next < 0 && ranges.length > 0 ? 0 : next;
}

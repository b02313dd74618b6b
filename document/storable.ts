import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { isStorable } from './grammar';

/**
 * A plugin that keeps an article's text such as can be saved: U+FFFD takes the place of half a surrogate pair, and of a NUL, as soon
 * as one comes in. One unit for one, so that no span moves.
 */
export function keepStorable(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      const range = changedBy(transactions);
      return range === null ? null : mend(state, range);
    },
  });
}

type Range = { from: number; to: number };

/** From where to where the last document differs from the first, at most; `null` when nothing was changed. */
function changedBy(transactions: readonly Transaction[]): Range | null {
  let [from, to] = [Infinity, -1];
  for (const map of transactions.flatMap(({ mapping }) => mapping.maps)) {
    if (to >= 0) [from, to] = [map.map(from, -1), map.map(to, 1)];
    map.forEach((_from, _to, newFrom, newTo) => {
      [from, to] = [Math.min(from, newFrom), Math.max(to, newTo)];
    });
  }
  return to < 0 ? null : { from, to };
}

/** What cannot be kept, one unit at a time. */
const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function mend({ doc, schema, tr }: EditorState, { from, to }: Range): Transaction | null {
  // What was taken out may have left a half at either side.
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node: Node, at) => {
    const { text = '' } = node;
    if (isStorable(text)) return;
    for (const { index } of text.matchAll(unstorable)) tr.replaceWith(at + index, at + index + 1, schema.text('\ufffd', node.marks));
  });
  return tr.docChanged ? tr : null;
}

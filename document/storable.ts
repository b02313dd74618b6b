import type { Mark, Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import { isStorable } from './grammar';

/**
 * A plugin that keeps an article's text such as can be saved: U+FFFD takes the place of half a surrogate pair, and of a NUL, as soon
 * as one comes in. One unit for one, so that no span moves. Emphasis that begins or ends within a pair is that of
 * its first half.
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
  // Emphasis moves nothing, and so has no map.
  for (const step of transactions.flatMap(({ steps }) => steps)) {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) [from, to] = [Math.min(from, step.from), Math.max(to, step.to)];
  }
  return to < 0 ? null : { from, to };
}

/** What cannot be kept, one unit at a time. */
const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function mend({ doc, schema, tr }: EditorState, { from, to }: Range): Transaction | null {
  // What was taken out may have left a half at either side.
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node: Node, at, parent, place) => {
    const { text = '' } = node;
    if (isStorable(text)) return;
    const [before = '', after = ''] = [parent?.maybeChild(place - 1)?.text, parent?.maybeChild(place + 1)?.text];
    for (const { index } of text.matchAll(unstorable)) {
      if (isPair(text.slice(index) + after)) setMarks(tr, at + index + 1, node.marks);
      else if (index > 0 || !isPair(before.slice(-1) + text)) tr.replaceWith(at + index, at + index + 1, schema.text('\ufffd', node.marks));
    }
  });
  return tr.docChanged ? tr : null;
}

function isPair(text: string): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text);
}

/** Give the unit at a position these marks and no others. */
function setMarks(tr: Transaction, at: number, marks: readonly Mark[]): void {
  tr.removeMark(at, at + 1);
  for (const mark of marks) tr.addMark(at, at + 1, mark);
}

import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { Selection } from '@tiptap/pm/state';
import { CellSelection, fixTables, handlePaste, isInTable, tableEditing } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Select, copy, paste and empty the cells of tables, by pointer and by keys. A table in which somebody writes gets the cells
 * that it lacks; undo leaves what it brings back exactly as it was.
 */
export function cellEditing(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    props: { ...spec.props, handlePaste: (view, event, slice) => handlePaste(pasting(view), event, slice) },
    appendTransaction: (transactions, before, after) => {
      // Outside of tables, where most is written, there is nothing to look for.
      if (!isInTable(before) && !isInTable(after)) return null;
      const old = transactions.some(isHistoryTransaction) ? after : before;
      return reachesOut(after.selection) ? fixTables(after, old) : spec.appendTransaction?.(transactions, old, after);
    },
  });
}

/**
 * Whether words are selected from outside of a table into it, or the other way round. Where such a selection ends in an empty cell, the
 * library would put another in its place: all of the paragraph in which it begins, and the next key would delete that.
 */
function reachesOut(selection: Selection): boolean {
  if (!(selection instanceof TextSelection)) return false;
  const { $from, $to } = selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) if ($from.node(depth).type.spec['tableRole']) return false;
  return true;
}

/**
 * The library carries a selection of whole rows or columns into a changed text as if its table still had the same shape, and
 * throws where it has not, so that the change itself would fail. A caret serves there.
 */
const carried = Reflect.get(CellSelection.prototype, 'map');
CellSelection.prototype.map = function map(doc, mapping) {
  try {
    return carried.call(this, doc, mapping);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return TextSelection.near(doc.resolve(mapping.map(this.$anchorCell.pos)));
  }
};

/** A view whose changes are known to be pasted, as those of an ordinary paste are: words that were cut take their claims along. */
function pasting(view: EditorView): EditorView {
  const dispatch: EditorView['dispatch'] = (transaction) => view.dispatch(transaction.setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return new Proxy(view, { get: (target, name) => (name === 'dispatch' ? dispatch : Reflect.get(target, name, target)) });
}

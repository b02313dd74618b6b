import { chainCommands } from '@tiptap/pm/commands';
import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteTable, fixTables, goToNextCell, isInTable, selectedRect, TableMap,
} from '@tiptap/pm/tables';
import { maxSpan } from './table';

/**
 * What can be done to the table in which the caret or the selected cells are.
 *
 * A table in which a row lacks cells gets them first, in the same transaction: rows and columns are counted only in whole ones.
 * A command does nothing, and says so, outside of a table and where a cell would span more than {@link maxSpan}. Cells are
 * never merged. Deleting every row or column deletes the table.
 */
export const tableCommands = {
  rowAbove: within(addRowBefore),
  rowBelow: within(addRowAfter),
  columnBefore: within(addColumnBefore),
  columnAfter: within(addColumnAfter),
  headRow: within(toggleHeadRow),
  dropRow: within(dropRows, deleteTable),
  dropColumn: within(deleteColumn, deleteTable),
  dropTable: within(deleteTable),
} satisfies Record<string, Command>;

/** Go to the next cell; behind the last one a new row begins. */
export const toNextCell: Command = chainCommands(goToNextCell(1), within(beginRow));

/** Go to the cell before. */
export const toCellBefore: Command = goToNextCell(-1);

/** Whether every cell in the first row of the table in hand is a head. */
export function hasHeadRow(state: EditorState): boolean {
  return isInTable(state) && isHead(selectedRect(state).table.firstChild);
}

function isHead(row: Node | null): boolean {
  return row !== null && row.childCount > 0 && row.children.every(({ type }) => type.spec['tableRole'] === 'header_cell');
}

/** The first of these commands that changes something, in a table that is whole, if an article may hold what it makes. */
function within(...commands: readonly Command[]): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const mended = fixTables(state);
    const whole = mended === undefined ? state : state.apply(mended);
    for (const command of isInTable(whole) ? commands : []) {
      const change = changeBy(command, whole);
      if (change === null || !isHoldable(change.doc)) continue;
      dispatch?.((mended === undefined ? change : joined(mended, change)).scrollIntoView());
      return true;
    }
    return false;
  };
}

function changeBy(command: Command, state: EditorState): Transaction | null {
  const made: Transaction[] = [];
  command(state, (transaction) => made.push(transaction));
  return made[0] ?? null;
}

function joined(first: Transaction, second: Transaction): Transaction {
  for (const step of second.steps) first.step(step);
  return first.setSelection(Selection.fromJSON(first.doc, second.selection.toJSON()));
}

function isHoldable(doc: Node): boolean {
  let isWithin = true;
  doc.descendants(({ attrs }) => {
    if (Number(attrs['colspan'] ?? 1) > maxSpan || Number(attrs['rowspan'] ?? 1) > maxSpan) isWithin = false;
    return isWithin;
  });
  return isWithin;
}

function toggleHeadRow(state: EditorState, dispatch?: (transaction: Transaction) => void): boolean {
  const { tr, schema } = state;
  const { table, tableStart } = selectedRect(state);
  const type = schema.nodes[isHead(table.firstChild) ? 'tableCell' : 'tableHeader'];
  // Inside the first row, which begins the table: its cells are as far from it as from the table, and one more.
  table.firstChild?.forEach(({ attrs }, offset) => void tr.setNodeMarkup(tableStart + 1 + offset, type, attrs));
  dispatch?.(tr);
  return true;
}

function beginRow(state: EditorState, dispatch?: (transaction: Transaction) => void): boolean {
  const { bottom, tableStart } = selectedRect(state);
  return addRowAfter(state, (transaction) => {
    const table = transaction.doc.nodeAt(tableStart - 1);
    const cell = table === null ? 0 : TableMap.get(table).positionAt(bottom, 0, table);
    dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(tableStart + cell + 1))));
  });
}

/** Delete the rows in hand. A cell that reaches below them is moved there first, whole, so that its claims go along. */
function dropRows(state: EditorState, dispatch?: (transaction: Transaction) => void): boolean {
  const { tr } = state;
  const { map, table, tableStart, top, bottom } = selectedRect(state);
  if (bottom - top === map.height) return false;
  for (const pos of new Set(map.map.slice(top * map.width, bottom * map.width))) {
    const [cell, rect, at] = [table.nodeAt(pos), map.findCell(pos), tr.mapping.map(tableStart + pos)];
    if (cell === null) continue;
    if (rect.top < top) tr.setNodeMarkup(at, null, { ...cell.attrs, rowspan: rect.bottom - rect.top - (Math.min(rect.bottom, bottom) - top) });
    else if (rect.bottom > bottom) {
      tr.delete(at, at + cell.nodeSize);
      const below = tr.mapping.map(tableStart + map.positionAt(bottom, rect.left, table));
      tr.insert(below, cell.type.create({ ...cell.attrs, rowspan: rect.bottom - bottom }, cell.content));
    }
  }
  const sizeOf = (rows: readonly Node[]) => rows.reduce((size, row) => size + row.nodeSize, 0);
  const from = tableStart + sizeOf(table.children.slice(0, top));
  tr.delete(tr.mapping.map(from), tr.mapping.map(from + sizeOf(table.children.slice(top, bottom)), -1));
  dispatch?.(tr);
  return true;
}

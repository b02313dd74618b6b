import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection, isInTable } from '@tiptap/pm/tables';
import { hasHeadRow, tableCommands } from '#document/table-commands';

/** What can be done to the table that the caret or the selected cells stand in, in groups. */
export const tableTools = [
  ['rowAbove', 'rowBelow', 'columnBefore', 'columnAfter'],
  ['headRow'],
  ['dropRow', 'dropColumn', 'dropTable'],
] as const;
export type TableTool = (typeof tableTools)[number][number];

export function changeTable(editor: Editor, tool: TableTool): void {
  tableCommands[tool](editor.state, editor.view.dispatch);
  editor.commands.focus();
}

/** How a table is in hand: whether one is, whether its first row is its head, and how many of its cells are selected. */
export function tableInHand({ state }: Editor): { isInside: boolean; hasHead: boolean; cells: number } {
  let cells = 0;
  if (state.selection instanceof CellSelection) state.selection.forEachCell(() => void (cells += 1));
  return { isInside: isInTable(state), hasHead: hasHeadRow(state), cells };
}

/** Put in a table of three columns and rows, the first of them its head, and go to its first cell. */
export function insertTable(editor: Editor): void {
  const cells = (type: string) => Array.from({ length: 3 }, () => ({ type, content: [{ type: 'paragraph' }] }));
  const rows = ['tableHeader', 'tableCell', 'tableCell'].map((type) => ({ type: 'tableRow', content: cells(type) }));
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const [at, table] = [tr.selection.from, state.schema.nodeFromJSON({ type: 'table', content: rows })];
      tr.replaceSelectionWith(table, false);
      let inside = -1;
      tr.doc.descendants((node, pos) => {
        if (inside < 0 && node.eq(table) && pos >= at - 1) inside = pos + 1;
        return inside < 0;
      });
      if (inside >= 0) tr.setSelection(TextSelection.near(tr.doc.resolve(inside)));
      return true;
    })
    .run();
}

import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables';

/** What can be done to the table that the caret stands in. */
export const tableTools = ['rowBelow', 'columnAfter', 'dropRow', 'dropColumn', 'dropTable'] as const;
export type TableTool = (typeof tableTools)[number];

const commands: Record<TableTool, Command> = {
  rowBelow: addRowAfter,
  columnAfter: addColumnAfter,
  dropRow: deleteRow,
  dropColumn: deleteColumn,
  dropTable: deleteTable,
};

export function changeTable(editor: Editor, tool: TableTool): void {
  commands[tool](editor.state, editor.view.dispatch);
  editor.commands.focus();
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

import { Node } from '@tiptap/core';

/** The most columns or rows that one cell may span. */
export const maxSpan = 100;

/** What each node is to prosemirror-tables, which finds tables by role and not by name. */
const roles = new Map([
  ['table', 'table'],
  ['tableRow', 'row'],
  ['tableCell', 'cell'],
  ['tableHeader', 'header_cell'],
]);

/** Tables for Tiptap, without column widths. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema(extension) {
    const tableRole = roles.get(extension.name);
    return tableRole === undefined ? {} : { tableRole };
  },
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

/** A row of the table head or body. */
export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

/** A cell of the body. */
export const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,
  addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan') }),
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

/** A cell of the head. */
export const TableHeader = TableCell.extend({
  name: 'tableHeader',
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

function span(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    validate: 'number',
    parseHTML: (element: HTMLElement) => readSpan(element.getAttribute(name)),
    renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  };
}

/** A `colspan` or `rowspan` as HTML reads it, brought into range; anything unreadable is 1. */
export function readSpan(raw: string | null | undefined): number {
  const value = Number.parseInt(raw ?? '', 10);
  return value >= 1 ? Math.min(value, maxSpan) : 1;
}

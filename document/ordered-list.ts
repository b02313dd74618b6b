import { Node, wrappingInputRule } from '@tiptap/core';

/** The highest number that a list may start with: what HTML's own `start` can hold. */
export const maxStart = 2_147_483_647;

/** A numbered list. Unlike Tiptap's it keeps no numbering style: one list, one look. */
export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: { default: 1, validate: 'number', parseHTML: (element: HTMLElement) => readStart(element.getAttribute('start')) },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes: { start, ...rest } }) => ['ol', start === 1 ? rest : { ...rest, start }, 0],
  addCommands() {
    return { toggleOrderedList: () => ({ commands }) => commands.toggleList(this.name, 'listItem') };
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleOrderedList() };
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,9})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: readStart(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs['start']) === Number(match[1]),
      }),
    ];
  },
});

/** A list's `start` as HTML reads it, brought into range; anything unreadable is 1. */
export function readStart(raw: string | null | undefined): number {
  const value = Number.parseInt(raw ?? '', 10);
  return value >= 0 ? Math.min(value, maxStart) : 1;
}

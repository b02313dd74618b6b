import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { Bold, Code, Italic, List, ListOrdered, Minus, Quote, Redo2, Strikethrough, Subscript, Superscript, Underline, Undo2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

/** One thing that a tool does to the words in hand. `mark` or `node` says what it switches; `can`, asked at each change, whether it would do anything. */
export type Tool = {
  id: ToolId;
  icon: LucideIcon;
  keys: string | null;
  switches: string | null;
  run: (editor: Editor) => void;
  can: (editor: Editor) => boolean;
};

export type ToolId =
  | 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'superscript' | 'subscript' | 'bullets' | 'numbers' | 'quote' | 'rule' | 'undo' | 'redo';

const always = () => true;
const mark = (id: ToolId, icon: LucideIcon, keys: string | null): Tool => ({
  id, icon, keys, switches: id, run: (editor) => editor.chain().focus().toggleMark(id).run(), can: always,
});

/** The tools in their groups, in the order of the bar. Their keys are the editor's own. */
export const toolGroups: readonly { id: 'history' | 'emphasis' | 'blocks'; tools: readonly Tool[] }[] = [
  {
    id: 'history',
    tools: [
      { id: 'undo', icon: Undo2, keys: 'mod+z', switches: null, run: (editor) => editor.chain().focus().undo().run(), can: ({ state }) => undoDepth(state) > 0 },
      { id: 'redo', icon: Redo2, keys: 'mod+shift+z', switches: null, run: (editor) => editor.chain().focus().redo().run(), can: ({ state }) => redoDepth(state) > 0 },
    ],
  },
  { id: 'emphasis', tools: [mark('bold', Bold, 'mod+b'), mark('italic', Italic, 'mod+i')] },
  {
    id: 'blocks',
    tools: [
      { id: 'bullets', icon: List, keys: 'mod+shift+8', switches: 'bulletList', run: (editor) => editor.chain().focus().toggleBulletList().run(), can: always },
      { id: 'numbers', icon: ListOrdered, keys: 'mod+shift+7', switches: 'orderedList', run: (editor) => editor.chain().focus().toggleOrderedList().run(), can: always },
      { id: 'quote', icon: Quote, keys: 'mod+shift+b', switches: 'blockquote', run: (editor) => editor.chain().focus().toggleBlockquote().run(), can: always },
    ],
  },
];

/** What is asked for more rarely, behind one button. */
export const moreTools: readonly Tool[] = [
  mark('underline', Underline, 'mod+u'),
  mark('strike', Strikethrough, 'mod+shift+s'),
  mark('superscript', Superscript, null),
  mark('subscript', Subscript, null),
  mark('code', Code, 'mod+e'),
  { id: 'rule', icon: Minus, keys: null, switches: null, run: (editor) => editor.chain().focus().setHorizontalRule().run(), can: always },
];

/** What a textblock can be: its name in the menu, and for a heading its level. */
export const blockKinds = ['paragraph', 'heading1', 'heading2', 'heading3', 'heading4', 'codeBlock'] as const;
export type BlockKind = (typeof blockKinds)[number];

export function blockKindOf(editor: Editor): BlockKind {
  if (editor.isActive('codeBlock')) return 'codeBlock';
  const level = headings.findIndex((_, index) => editor.isActive('heading', { level: index + 1 }));
  return headings[level] ?? 'paragraph';
}

export function setBlockKind(editor: Editor, kind: BlockKind): void {
  const chain = editor.chain().focus();
  const level = levels[headings.findIndex((heading) => heading === kind)];
  if (level !== undefined) chain.setNode('heading', { level }).run();
  else chain.setNode(kind).run();
}

const headings = ['heading1', 'heading2', 'heading3', 'heading4'] as const;
const levels = [1, 2, 3, 4] as const;

import type { Editor } from '@tiptap/core';

/** Where the focus goes back to after a question: the text, as long as it is written. */
export function textElement(editor: Editor): () => HTMLElement | null {
  return () => (editor.isDestroyed ? null : editor.view.dom);
}

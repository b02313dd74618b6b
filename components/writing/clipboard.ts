import { closeHistory } from '@tiptap/pm/history';
import { DOMSerializer } from '@tiptap/pm/model';
import type { Fragment, Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { noteCopied, notePasting } from '#document/carrying';
import { newIdempotencyKey } from '../client/api';

/** Says in copied HTML which of the editor's copies it is. */
const copyMark = 'data-copy';
const marked = new RegExp(`\\s${copyMark}="([^"]*)"`);

/**
 * Words that are cut or dragged take their claims along, wherever they are put: each copy gets an id, which goes through the
 * clipboard with it. What is pasted, dropped or cut is taken back by itself, and not together with what was typed just before.
 */
export function clipboard(schema: Schema): Plugin {
  let id = '';
  const copy = (view: EditorView): false => {
    id = newIdempotencyKey();
    view.dispatch(closeHistory(noteCopied(view.state, id)));
    return false;
  };
  const paste = (view: EditorView, data: DataTransfer | null): false => {
    const [, pasted = null] = marked.exec(data?.getData('text/html') ?? '') ?? [];
    view.dispatch(closeHistory(notePasting(view.state, pasted)));
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: { copy, cut: copy, dragstart: copy },
      handlePaste: (view, { clipboardData }) => paste(view, clipboardData),
      handleDrop: (view, { dataTransfer }) => paste(view, dataTransfer),
      clipboardSerializer: new MarkedSerializer(schema, () => id),
    },
  });
}

/** Writes copied words as HTML whose first element carries the id of the copy. */
class MarkedSerializer extends DOMSerializer {
  readonly #idOf: () => string;

  constructor(schema: Schema, idOf: () => string) {
    const { nodes, marks } = DOMSerializer.fromSchema(schema);
    super(nodes, marks);
    this.#idOf = idOf;
  }

  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(fragment, options, target);
    if (target === undefined) written.firstElementChild?.setAttribute(copyMark, this.#idOf());
    return written;
  }
}

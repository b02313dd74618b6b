import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { clearForComposing } from './drawn-claims';

/** What puts words in the place of others without a key that the editor sees: typing, dictation, correction of spelling. */
const inserting = ['insertText', 'insertReplacementText'];

/**
 * Puts words exactly in the place of those that are selected or corrected, whoever types them.
 *
 * Left to the browser, words would be changed in its own tree and guessed back from there. The numbers of claims stand in it:
 * a selection that ends at one is not deleted when an input method begins to compose. And what old and new words have in
 * common would count as never touched, so that a claim ends in the middle of a word.
 */
export function overtyping(): Plugin {
  return new Plugin({ props: { handleDOMEvents: { compositionstart: deleteSelected, beforeinput: replaceWords } } });
}

function deleteSelected({ state, dispatch, composing }: EditorView): false {
  if (!composing && !state.selection.empty && state.selection instanceof TextSelection) dispatch(clearForComposing(state.tr.deleteSelection()));
  return false;
}

function replaceWords(view: EditorView, event: InputEvent): boolean {
  if (view.composing || !event.cancelable || !inserting.includes(event.inputType)) return false;
  const words = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  const [range] = event.getTargetRanges();
  if (words === '' || !range || !(view.state.selection instanceof TextSelection)) return false;
  const [from, to] = [view.posAtDOM(range.startContainer, range.startOffset), view.posAtDOM(range.endContainer, range.endOffset)];
  if (from >= to) return false;
  event.preventDefault();
  const put = () => view.state.tr.insertText(words, from, to).scrollIntoView();
  if (view.someProp('handleTextInput', (handle) => handle(view, from, to, words, put)) !== true) view.dispatch(put());
  return true;
}

import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { claimMarks } from './claim-marks';
import { layerMarks } from './layer-marks';

/**
 * A text that takes a caret and a selection, and no change.
 *
 * Keys are left to the browser and to the desk's commands: an editor's own (Tab in a list, Enter) have no
 * place in a text that is only read.
 */
export const ReadOnly = Extension.create({
  name: 'readOnly',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => !transaction.docChanged,
      props: {
        handleDOMEvents: {
          beforeinput: (_view, event) => {
            event.preventDefault();
            return true;
          },
          keydown: () => true,
          drop: (_view, event) => {
            event.preventDefault();
            return true;
          },
          paste: () => true,
          cut: () => true,
        },
      },
    }),
    claimMarks(),
    layerMarks(),
  ],
});

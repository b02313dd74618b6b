import { Extension } from '@tiptap/core';
import type { Extensions } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import type { Command } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { carrySpans } from '#document/carrying';
import { articleExtensions } from '#document/extensions';
import { toCellBefore, toNextCell } from '#document/table-commands';
import { cellEditing } from '#document/table-editing';
import type { ClaimPlace } from '#components/workbench/bench';
import { layerMarks } from '../workbench/layer-marks';
import { drawnClaims } from './drawn-claims';

/** Everything for writing an article whose claims, by appearance, stand at these places. */
export function writingExtensions(places: ReadonlyMap<string, ClaimPlace>): Extensions {
  const writing = Extension.create({
    name: 'writing',
    // Plugins of a lower priority come later: the history has to be there first.
    priority: 50,
    addProseMirrorPlugins: () => [carrySpans([...places.values()].map(({ now }) => now)), drawnClaims([...places.keys()]), layerMarks(), apart, cellEditing()],
    addKeyboardShortcuts() {
      const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
      return { Tab: run(toNextCell), 'Shift-Tab': run(toCellBefore) };
    },
  });
  return [...articleExtensions, writing];
}

function beginStep(view: EditorView): false {
  view.dispatch(closeHistory(view.state.tr));
  return false;
}

/** What is pasted, dropped or cut is taken back by itself, and not together with what was typed just before. */
const apart = new Plugin({
  props: {
    handlePaste: beginStep,
    handleDrop: beginStep,
    handleDOMEvents: { cut: beginStep },
  },
});

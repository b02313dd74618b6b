import { Extension } from '@tiptap/core';
import type { Extensions } from '@tiptap/core';
import { goToNextCell } from '@tiptap/pm/tables';
import { carrySpans } from '#document/carrying';
import { articleExtensions } from '#document/extensions';
import type { ClaimPlace } from '#components/workbench/bench';
import { layerMarks } from '../workbench/layer-marks';
import { drawnClaims } from './drawn-claims';

/** Everything for writing an article whose claims, by appearance, stand at these places. */
export function writingExtensions(places: ReadonlyMap<string, ClaimPlace>): Extensions {
  const writing = Extension.create({
    name: 'writing',
    // Plugins of a lower priority come later: the history has to be there first.
    priority: 50,
    addProseMirrorPlugins: () => [carrySpans([...places.values()].map(({ now }) => now)), drawnClaims([...places.keys()]), layerMarks()],
    addKeyboardShortcuts() {
      const go = (by: 1 | -1) => () => goToNextCell(by)(this.editor.state, this.editor.view.dispatch);
      return { Tab: go(1), 'Shift-Tab': go(-1) };
    },
  });
  return [...articleExtensions, writing];
}

import { Extension } from '@tiptap/core';
import type { Extensions } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { carrySpans } from '#document/carrying';
import { articleExtensions } from '#document/extensions';
import { keepStorable } from '#document/storable';
import { toCellBefore, toNextCell } from '#document/table-commands';
import { cellEditing } from '#document/table-editing';
import type { Manuscript } from '#components/workbench/bench';
import { layerMarks } from '../workbench/layer-marks';
import { clipboard } from './clipboard';
import { drawnClaims } from './drawn-claims';
import { overtyping } from './overtyping';

/** Everything for writing an article whose claims, by appearance, stand at these places, and of which this was copied before. */
export function writingExtensions({ places, copied }: Pick<Manuscript, 'places' | 'copied'>): Extensions {
  const writing = Extension.create({
    name: 'writing',
    // Plugins of a lower priority come later: the history has to be there first.
    priority: 50,
    addProseMirrorPlugins() {
      const spans = [...places.values()].map(({ now }) => now);
      const found = new Set([...places.values()].flatMap(({ isFound }, index) => (isFound ? [index] : [])));
      const behaviour = [layerMarks(), clipboard(this.editor.schema), overtyping(), cellEditing(), keepStorable()];
      return [carrySpans(spans, found, copied), drawnClaims([...places.keys()]), ...behaviour];
    },
    addKeyboardShortcuts() {
      const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch);
      return { Tab: run(toNextCell), 'Shift-Tab': run(toCellBefore) };
    },
  });
  return [...articleExtensions, writing];
}

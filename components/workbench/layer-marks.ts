import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import type { InlineRange } from '#document/canonical-text';
import { layers } from './highlight';
import type { Layer } from './highlight';

type Drawn = Record<Layer, DecorationSet>;
type Change = { layer: Layer; ranges: readonly InlineRange[] };

const key = new PluginKey<Drawn>('layer-marks');

/** Draws the passing layers where the browser cannot paint them; see highlight.ts. */
export function layerMarks(): Plugin<Drawn> {
  return new Plugin({
    key,
    state: {
      init: () => ({ hover: DecorationSet.empty, reading: DecorationSet.empty, candidate: DecorationSet.empty }),
      apply: (transaction, drawn) => {
        const change: Change | undefined = transaction.getMeta(key);
        if (!change) {
          const map = (layer: Layer) => drawn[layer].map(transaction.mapping, transaction.doc);
          return { hover: map('hover'), reading: map('reading'), candidate: map('candidate') };
        }
        const marks = change.ranges.map(({ from, to }) => Decoration.inline(from, to, { nodeName: 'span', class: `layer-${change.layer}` }));
        return { ...drawn, [change.layer]: DecorationSet.create(transaction.doc, marks) };
      },
    },
    props: {
      decorations: (state) => {
        const drawn = key.getState(state);
        return drawn && DecorationSet.create(state.doc, layers.flatMap((layer) => drawn[layer].find()));
      },
    },
  });
}

export function drawLayer(view: EditorView, layer: Layer, ranges: readonly InlineRange[]): void {
  const change: Change = { layer, ranges };
  view.dispatch(view.state.tr.setMeta(key, change));
}

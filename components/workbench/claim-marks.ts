import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import type { PositionMap } from '#document/canonical-text';
import type { Span } from '#domain/anchor';
import type { RatingToken } from '#domain/verdict';

/**
 * A claim as it is drawn on the words of one of its places. `depth` is the lane of its underline, `label` what its number says
 * aloud. Marks are drawn beside the document, never in it.
 */
export type Mark = Span & {
  id: string;
  appearanceId: string;
  number: number;
  state: RatingToken;
  depth: number;
  label: string;
  isActive: boolean;
  isUnsaved: boolean;
};

/** Deeper underlines than this would run into the next line; they share the last lane. */
const deepest = 3;

const key = new PluginKey<DecorationSet>('claim-marks');

/** Keeps the marks drawn; they change by {@link drawMarks} alone and follow the text through every step. */
export function claimMarks(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, drawn) => {
        const marks: unknown = transaction.getMeta(key);
        return marks instanceof DecorationSet ? marks : drawn.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Draw exactly these marks. Paragraphs whose marks are the same as before are left alone. */
export function drawMarks(view: EditorView, positions: PositionMap, marks: readonly Mark[]): void {
  const { doc, tr } = view.state;
  view.dispatch(tr.setMeta(key, marksOn(doc, positions, marks)).setMeta('addToHistory', false));
}

function marksOn(doc: Node, positions: PositionMap, marks: readonly Mark[]): DecorationSet {
  return DecorationSet.create(
    doc,
    marks.flatMap((mark) => {
      const [from, to] = [positions.positionAt(mark.start), positions.positionAt(mark.end)];
      return from < to ? decorationsOf(mark, from, to) : [];
    }),
  );
}

/** A mark's line under its words and its number behind them; with `side` -1 the number stays before what is typed there. */
export function decorationsOf(mark: Mark, from: number, to: number, side: 1 | -1 = 1): Decoration[] {
  const spec = { appearanceId: mark.appearanceId };
  return [Decoration.inline(from, to, attributesOf(mark), spec), numberAt(to, mark, side)];
}

function attributesOf({ id, appearanceId, state, depth, isActive, isUnsaved }: Mark): Record<string, string> {
  return {
    nodeName: 'mark',
    'data-claim': id,
    'data-appearance': appearanceId,
    'data-state': state,
    'data-depth': String(Math.min(depth, deepest)),
    ...(isActive ? { 'data-active': '' } : {}),
    ...(isUnsaved ? { 'data-unsaved': '' } : {}),
  };
}

/** The number behind the last word: a button that opens the claim. Arrow keys and cards reach it too, so Tab does not. */
function numberAt(position: number, { id, appearanceId, number, state, label, isActive }: Mark, side: 1 | -1): Decoration {
  const draw = () => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ref';
    button.tabIndex = -1;
    button.dataset['claim'] = id;
    button.dataset['state'] = state;
    button.setAttribute('aria-label', label);
    button.setAttribute('aria-expanded', String(isActive));
    button.textContent = String(number);
    return button;
  };
  return Decoration.widget(position, draw, {
    key: [id, number, state, label, isActive].join(' '),
    side,
    appearanceId,
    marks: [],
    ignoreSelection: true,
    stopEvent: () => true,
  });
}

import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import type { Decoration, EditorView } from '@tiptap/pm/view';
import { carriedIn } from '#document/carrying';
import { decorationsOf } from '../workbench/claim-marks';
import type { Mark } from '../workbench/claim-marks';

/** What is drawn: a mark for each carried span, by its index, and the decorations that it became; some wait while `isBehind`. */
type Drawn = { marks: readonly (Mark | undefined)[]; decorations: DecorationSet; isBehind: boolean };

/** Draw these marks; or take away what is drawn at the caret, where words are about to be composed; or draw what waited for their end. */
type Order = readonly Mark[] | 'composing' | 'composed';

const key = new PluginKey<Drawn>('drawn-claims');

/** From so many at once it is cheaper to draw everything anew. */
const many = 40;

/** How long after a composition ended the editor has read its last words, in milliseconds. */
const restMs = 50;

/**
 * Draws claims on a text that is being written, where the carried spans stand ({@link carriedIn}; its plugin comes first).
 *
 * The spans are the truth. A keystroke maps the decorations along, and only those whose span it met are made anew: mapping
 * alone would drop what undo brings back. While an input method composes words nothing near them is made anew, since the browser
 * loses the words that it is composing when the elements around them change.
 */
export function drawnClaims(appearanceIds: readonly string[]): Plugin<Drawn> {
  const indexOf = new Map(appearanceIds.map((id, index) => [id, index]));
  return new Plugin({
    key,
    state: {
      init: (): Drawn => ({ marks: [], decorations: DecorationSet.empty, isBehind: false }),
      apply: (transaction, drawn, before, state): Drawn => {
        const order: Order | undefined = transaction.getMeta(key);
        const marks = typeof order === 'object' ? byIndex(order, indexOf) : drawn.marks;
        const touched = carriedIn(state)?.touched ?? [];
        const decorations = drawn.decorations.map(transaction.mapping, transaction.doc);
        if (order === 'composing') return { marks, decorations: decorations.remove(decorations.find(state.selection.from, state.selection.to)), isBehind: true };
        const isComposed = transaction.getMeta('composition') !== undefined;
        if (isComposed || (drawn.isBehind && order !== 'composed' && !transaction.docChanged)) return { marks, decorations, isBehind: drawn.isBehind || touched.length > 0 };
        if (order !== undefined || drawn.isBehind || touched.length > many) return drawAll(state, marks);
        if (!transaction.docChanged || touched.length === 0) return { ...drawn, decorations };
        return { ...drawn, decorations: drawSome(state, marks, decorations, touched, reachOf(before, transaction, touched)) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleDOMEvents: { compositionend: (view) => void setTimeout(() => catchUp(view), restMs) },
    },
  });
}

/** Have a change take away what is drawn where it leaves the caret, until the words that are composed there are complete. */
export function clearForComposing(transaction: Transaction): Transaction {
  return transaction.setMeta(key, 'composing' satisfies Order);
}

function catchUp(view: EditorView): void {
  if (view.isDestroyed || view.composing || key.getState(view.state)?.isBehind !== true) return;
  view.dispatch(view.state.tr.setMeta(key, 'composed' satisfies Order).setMeta('addToHistory', false));
}

/** Draw exactly these marks, each where its span stands now. */
export function drawClaims(view: EditorView, marks: readonly Mark[]): void {
  view.dispatch(view.state.tr.setMeta(key, marks satisfies Order).setMeta('addToHistory', false));
}

function byIndex(marks: readonly Mark[], indexOf: ReadonlyMap<string, number>): readonly (Mark | undefined)[] {
  const list: (Mark | undefined)[] = [];
  for (const mark of marks) {
    const index = indexOf.get(mark.appearanceId);
    if (index !== undefined) list[index] = mark;
  }
  return list;
}

function drawAll(state: EditorState, marks: Drawn['marks']): Drawn {
  const all = Array.from(marks, (_, index) => index);
  return { marks, isBehind: false, decorations: DecorationSet.create(state.doc, all.flatMap((index) => draw(state, marks, index))) };
}

/** Draw touched spans anew; what was drawn of them lies within `reach`. */
function drawSome(state: EditorState, marks: Drawn['marks'], decorations: DecorationSet, touched: readonly number[], reach: Reach | null): DecorationSet {
  const ids = new Set(touched.map((index) => marks[index]?.appearanceId));
  const stale = reach === null ? [] : decorations.find(reach.from, reach.to, (spec) => ids.has(spec['appearanceId']));
  return decorations.remove(stale).add(state.doc, [...new Set(touched)].flatMap((index) => draw(state, marks, index)));
}

type Reach = { from: number; to: number };

/** From where to where the places that touched spans had before lie in the new document; `null` when they had none. */
function reachOf(before: EditorState, { mapping }: Transaction, touched: readonly number[]): Reach | null {
  const places = carriedIn(before)?.places;
  const had = touched.filter((index) => (places?.from[index] ?? -1) >= 0);
  if (had.length === 0) return null;
  const from = Math.min(...had.map((index) => places?.from[index] ?? 0));
  const to = Math.max(...had.map((index) => places?.to[index] ?? 0));
  // A range that ends where a block does would miss what stands at that very end.
  return { from: mapping.map(from, -1) - 1, to: mapping.map(to, 1) + 1 };
}

function draw(state: EditorState, marks: Drawn['marks'], index: number): Decoration[] {
  const [mark, places] = [marks[index], carriedIn(state)?.places];
  const [from, to] = [places?.from[index] ?? -1, places?.to[index] ?? -1];
  if (!mark || from < 0 || from >= to) return [];
  const [line, number] = decorationsOf(mark, from, to, -1);
  // Between two blocks a number would be a line of its own.
  return line && number ? (state.doc.resolve(to).parent.inlineContent ? [line, number] : [line]) : [];
}

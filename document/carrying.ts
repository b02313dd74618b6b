import { isHistoryTransaction, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Span } from '#domain/anchor';
import { carry, closeEdges, placesOf } from './carry';
import type { Places } from './carry';
import type { Clip } from './carry-back';
import { clipsOf } from './clips';

/** The document as it was at one depth of the undo history, and where the spans stood in it. */
type Rest = { doc: Node; places: Places };

/** What was copied, cut or dragged at one time. The id goes with the words, so that they can be told from any that read the same. */
export type Copied = { id: string; clips: readonly Clip[] };

/**
 * Spans in an editor's state. `touched` lists those that the last transaction did not simply move along, so that what is
 * drawn on them has to be drawn anew. `copied` holds what may be pasted, the newest first, and `pasted` what is about to be.
 * `rests` are by depth of the undo history.
 */
export type Carried = {
  places: Places;
  touched: readonly number[];
  copied: readonly Copied[];
  pasted: readonly Clip[];
  rests: readonly (Rest | undefined)[];
};

const key = new PluginKey<Carried>('carried-spans');

/** Something that happens beside the text: a selection is copied, or what was copied is about to be pasted. */
type Note = { copied: Copied } | { pasting: string | null };

/** How many copies are remembered for a paste: whoever keeps a history of the clipboard may paste an earlier one. */
const memory = 50;

/**
 * A plugin that holds spans and carries them through every transaction ({@link carry}); undo and redo bring them back
 * to exactly where they stood. It must come after the history plugin, whose new depth it reads. `found` are the indices of those that
 * whoever wrote the text before had only found again, not carried; so they remain. `copied` is what they cut or copied last.
 *
 * The history groups keystrokes; its depth counts the groups. Whenever the depth changes, the document that is left and its
 * places are kept at the old depth, and after an undo or redo those kept at the new depth hold again, since the document is
 * the same. They are compared, so a change that bypassed the history only costs exactness.
 */
export function carrySpans(spans: readonly (Span | null)[], found: ReadonlySet<number> = new Set(), copied: readonly Copied[] = []): Plugin<Carried> {
  return new Plugin({
    key,
    state: {
      init: (_config, { doc }): Carried => ({ places: placesOf(doc, spans, found), touched: [], copied, pasted: [], rests: [] }),
      apply: (transaction, carried, before, after): Carried => {
        const said: Note | undefined = transaction.getMeta(key);
        if (said) return take(carried, said);
        if (transaction.docChanged) return follow(transaction, carried, before, after);
        const places = transaction.selectionSet ? closeEdges(carried.places) : carried.places;
        return places === carried.places && carried.touched.length === 0 ? carried : { ...carried, places, touched: [] };
      },
    },
  });
}

/** The spans that an editor's state carries; `null` without the plugin. */
export function carriedIn(state: EditorState): Carried | null {
  return key.getState(state) ?? null;
}

/** Note that what is selected was copied, cut or dragged under an id, together with the spans that stand in it whole. */
export function noteCopied(state: EditorState, id: string): Transaction {
  const places = carriedIn(state)?.places;
  return state.tr.setMeta(key, { copied: { id, clips: places ? clipsOf(state, places) : [] } } satisfies Note);
}

/** Note that the next change pastes or drops what was copied under this id; `null` for words from anywhere else. */
export function notePasting(state: EditorState, id: string | null): Transaction {
  return state.tr.setMeta(key, { pasting: id } satisfies Note);
}

function take(carried: Carried, said: Note): Carried {
  const next = { ...carried, touched: [] };
  if ('copied' in said) return { ...next, copied: [said.copied, ...carried.copied].slice(0, memory) };
  return { ...next, pasted: carried.copied.find(({ id }) => id === said.pasting)?.clips ?? [] };
}

function follow(transaction: Transaction, carried: Carried, before: EditorState, after: EditorState): Carried {
  const [depth, next] = [undoDepth(before), undoDepth(after)];
  const { places, touched } = carry(carried.places, transaction, carried.pasted);
  const { copied } = carried;
  const rests = depth === next ? carried.rests : keep(carried.rests, depth, next, { doc: before.doc, places: carried.places });
  const isRecalled = isHistoryTransaction(transaction);
  const rest = isRecalled ? rests[next] : undefined;
  if (rest?.doc.eq(transaction.doc)) return { places: closeEdges(rest.places), touched: [...touched, ...apart(places, rest.places)], copied, pasted: [], rests };
  return { places, touched, copied, pasted: [], rests: isRecalled || rests.length <= next ? rests : rests.slice(0, next) };
}

/** Keep what is left at a depth. A history that grew too long forgets its oldest groups, and so do we. */
function keep(rests: Carried['rests'], depth: number, next: number, rest: Rest): Carried['rests'] {
  const kept = [...rests];
  kept[depth] = rest;
  return next < depth - 1 ? kept.slice(depth + 1 - next) : kept;
}

/** The indices at which two lists of places differ. */
function apart(a: Places, b: Places): number[] {
  const indices: number[] = [];
  for (let index = 0; index < a.from.length; index += 1) {
    if (a.from[index] !== b.from[index] || a.to[index] !== b.to[index]) indices.push(index);
  }
  return indices;
}

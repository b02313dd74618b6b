/**
 * The seam between the workbench and the claim's own panels.
 *
 * components/workbench draws the article, the margin and the frame beside them. Into that frame it puts
 * `<Inspector {...InspectorProps} />` from components/claim/inspector, once, keyed by `claimId`: a column
 * from 1280 px, a sheet below. The frame has a heading row with the claim's number and a way to close; all
 * below it belongs to the inspector.
 *
 * - Read: `const { view, entry, trouble } = useClaim(store, claimId)` (use-claims.ts). `view` is null only
 *   while it is read; right after a claim was marked it is a provisional one (`version` 0, no appearance
 *   hops) and is replaced when the server answers, so a form must not be keyed by `view`.
 * - Change: `store.change(claimId, operation, (claim) => ({ params, body }), undo?)`. The callback is asked
 *   when the change's turn comes; take ids of the claim's parts (appearance, hop) from its argument where
 *   they may be provisional. It resolves to the fresh claim and rejects with a `Failure`; on `stale` the
 *   newest state has been read already: keep what was typed and offer to send it again.
 *   `useChange(store, claimId)` does that bookkeeping for one form.
 * - Undo: pass `{ said, back }` with the change. `said` is a finished sentence for the toast.
 * - Say a failure: `useFailureText()` (failure-text).
 * - Other operations (voices, sources): `call(operation, request)` (api.ts).
 */
import type { ScaleView } from '#contract/verdict';
import type { Actor } from '#domain/permission';
import type { ClaimStore } from './claim-store';
import type { WordsStore } from './words-store';

/** The article around the claim: its newest revision's number and canonical text. */
export type ArticleContext = { id: string; title: string; language: string; revision: number; text: string };

export type InspectorProps = {
  claimId: string;
  store: ClaimStore;
  me: Pick<Actor, 'id' | 'name' | 'roles'>;
  article: ArticleContext;
  scales: readonly ScaleView[];
  /** The words in hand in the article: for cue words, and whatever else is picked from the text. */
  words: WordsStore;
  /** What should take the focus when it opens: the statement, right after a claim was marked. */
  focus: 'statement' | null;
  /** What the workbench does to a claim as a whole, each with its own dialog and undo. */
  actions: ClaimActions;
};

export type ClaimActions = {
  split: () => void;
  merge: () => void;
  moveAnchor: () => void;
  remove: () => void;
  /** Bring the claim's words into view in the article. */
  showInText: () => void;
  /** Open another claim in the inspector. */
  open: (claimId: string) => void;
  close: () => void;
};

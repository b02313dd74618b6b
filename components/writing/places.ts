import type { Editor } from '@tiptap/core';
import { edge, spansOf } from '#document/carry';
import { carriedIn } from '#document/carrying';
import type { ClaimPlace, Manuscript } from '#components/workbench/bench';

/** Where the claims of a manuscript stand in the editor now, by appearance. */
export function placesNow(editor: Editor, places: Manuscript['places']): Map<string, ClaimPlace> {
  const carried = carriedIn(editor.state);
  const spans = carried === null ? [] : spansOf(editor.state.doc, carried.places);
  return new Map([...places].map(([id, { from }], index) => [id, { from, now: spans[index] ?? null }]));
}

/** What is sent with a revision: the spans that were carried. Those that were only found again are for the server to judge. */
export function carriedAnchors(editor: Editor, places: Manuscript['places']) {
  const edges = carriedIn(editor.state)?.places.edges;
  return [...placesNow(editor, places)].flatMap(([appearanceId, { from, now }], index) =>
    now === null || ((edges?.[index] ?? 0) & edge.found) !== 0 ? [] : [{ appearanceId, from, ...now }],
  );
}

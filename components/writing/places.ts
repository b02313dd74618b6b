import type { Editor } from '@tiptap/core';
import { edge, spansOf } from '#document/carry';
import { carriedIn } from '#document/carrying';
import type { ClaimPlace, Manuscript } from '#components/workbench/bench';

/** Where the claims of a manuscript stand in the editor now, by appearance. */
export function placesNow(editor: Editor, places: Manuscript['places']): Map<string, ClaimPlace> {
  const carried = carriedIn(editor.state);
  const spans = carried === null ? [] : spansOf(editor.state.doc, carried.places);
  const isFound = (index: number) => ((carried?.places.edges[index] ?? 0) & edge.found) !== 0;
  return new Map([...places].map(([id, { from }], index) => [id, { from, now: spans[index] ?? null, isFound: isFound(index) }]));
}

/** What is sent with a revision: the spans that were carried. Those that were only found again are for the server to judge. */
export function carriedAnchors(editor: Editor, places: Manuscript['places']) {
  return [...placesNow(editor, places)].flatMap(([appearanceId, { from, now, isFound }]) => (now === null || isFound ? [] : [{ appearanceId, from, ...now }]));
}

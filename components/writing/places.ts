import type { Editor } from '@tiptap/core';
import { edge, spansOf } from '#document/carry';
import { carriedIn } from '#document/carrying';
import type { ClaimPlace, Manuscript } from '#components/workbench/bench';

/** Where the claims of a manuscript stand in the editor now, by appearance. */
export function placesNow(editor: Editor, places: Manuscript['places']): Map<string, ClaimPlace> {
  const carried = carriedIn(editor.state);
  const spans = carried === null ? [] : spansOf(editor.state.doc, carried.places);
  return new Map([...places].map(([id, { from, isGone }], index) => {
    const now = spans[index] ?? null;
    const isFound = ((carried?.places.edges[index] ?? 0) & edge.found) !== 0;
    // Whatever went since this editor began has a place where it went.
    return [id, { from, now, isFound, isGone: now === null && (isGone || (carried?.places.to[index] ?? -1) >= 0) }];
  }));
}

/**
 * What is sent with a revision: the spans that were carried, and the claims whose words were taken out, so that nothing that reads
 * alike is taken for them. Those that were only found again are for the server to judge.
 */
export function carriedPlaces(editor: Editor, places: Manuscript['places']) {
  const now = [...placesNow(editor, places)];
  return {
    anchors: now.flatMap(([appearanceId, place]) => (place.now === null || place.isFound ? [] : [{ appearanceId, from: place.from, ...place.now }])),
    lost: now.flatMap(([appearanceId, { from, isGone }]) => (isGone ? [{ appearanceId, from }] : [])),
  };
}

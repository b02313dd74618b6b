import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { PositionMap } from '#document/canonical-text';
import { carriedIn } from '#document/carrying';
import type { Manuscript } from '#components/workbench/bench';
import type { Outcome } from './use-saving';
import { wentTo } from './went-to';
import type { WritingSurface } from './writing-surface';

/** The claim to be shown: where it will stand, or, of a lost one, none of that. */
export type Sought = Pick<Outcome, 'appearanceId' | 'method' | 'start' | 'end'>;

/** Show where a claim will stand, with its words selected; for one that is lost, where its words went, with the caret there. */
export function goTo(editor: Editor, surface: WritingSurface, { places }: Manuscript, { appearanceId, method, start, end }: Sought): void {
  const { doc, tr } = editor.state;
  if (method === 'lost') {
    const carried = carriedIn(editor.state)?.places;
    const went = carried ? wentTo(places, carried, appearanceId) : 0;
    const caret = TextSelection.near(doc.resolve(Math.min(went, doc.content.size)));
    editor.view.dispatch(tr.setSelection(caret));
    editor.view.focus();
    surface.revealPlace(caret.head);
    return;
  }
  const positions = new PositionMap(doc);
  const [from, to] = [positions.positionAt(start), positions.positionAt(end)];
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)));
  editor.view.focus();
  surface.revealRanges([{ from, to }]);
}

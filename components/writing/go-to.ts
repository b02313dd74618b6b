import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { PositionMap } from '#document/canonical-text';
import { carriedIn } from '#document/carrying';
import type { Manuscript } from '#components/workbench/bench';
import type { Outcome } from './use-saving';
import type { WritingSurface } from './writing-surface';

/** The claim to be shown: where it will stand, or, of a lost one, none of that. */
export type Sought = Pick<Outcome, 'appearanceId' | 'method' | 'start' | 'end'>;

/** Show where a claim will stand, with its words selected; for one that is lost, where its words went. */
export function goTo(editor: Editor, surface: WritingSurface, { places }: Manuscript, { appearanceId, method, start, end }: Sought): void {
  const { doc, tr } = editor.state;
  const positions = new PositionMap(doc);
  const index = [...places.keys()].indexOf(appearanceId);
  const went = Math.min(Math.max(carriedIn(editor.state)?.places.to[index] ?? 0, 0), doc.content.size);
  const isLost = method === 'lost';
  const [from, to] = isLost ? [went, went] : [positions.positionAt(start), positions.positionAt(end)];
  const selection = isLost ? TextSelection.near(doc.resolve(from)) : TextSelection.create(doc, from, to);
  editor.view.dispatch(tr.setSelection(selection));
  editor.view.focus();
  surface.revealRanges([{ from: selection.from, to: selection.to }]);
}

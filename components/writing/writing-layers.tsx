'use client';

import type { Editor } from '@tiptap/core';
import { useCallback } from 'react';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { EmptiedDialog } from '#components/writing/emptied-dialog';
import { ImageDialog } from '#components/writing/image-dialog';
import { LeaveDialog } from '#components/writing/leave-dialog';
import { LinkDialog } from '#components/writing/link-dialog';
import { MergeDialog } from '#components/writing/merge-dialog';
import { SaveDialog } from '#components/writing/save-dialog';
import { ShownNotice } from '#components/writing/shown-notice';
import type { WritingLayer } from '#components/writing/writing-tools';
import { goTo } from './go-to';
import type { Sought } from './go-to';
import type { useKeptText } from './use-kept-text';
import { useSaveForm } from './use-save-form';
import { useSaving } from './use-saving';
import type { Outcome } from './use-saving';
import { WritingSurface } from './writing-surface';
import { textElement } from './text-element';

type Props = {
  editor: Editor;
  manuscript: Manuscript;
  text: ReturnType<typeof useKeptText>;
  layer: WritingLayer | null;
  onLayer: (layer: WritingLayer | null) => void;
  onLeave: () => void;
};

/** The questions that writing asks, one at a time. */
export function WritingLayers({ editor, manuscript, text, layer, onLayer, onLeave }: Props) {
  const close = useCallback(() => onLayer(null), [onLayer]);
  const merge = useCallback(() => onLayer('merge'), [onLayer]);
  const saving = useSaving(editor, manuscript, text.drop, merge);
  const form = useSaveForm();
  const show = useShow(editor, manuscript, close);
  // What is being saved must not be left, nor anything be put before it.
  const shown = saving.isBusy ? 'save' : layer;
  const go = (outcome: Outcome) => {
    if (saving.isBusy) return;
    form.setShown(outcome);
    show(outcome);
  };
  return (
    <>
      {shown === null && form.shown !== null ? (
        <ShownNotice number={form.shown.number} isLost={form.shown.outcome === 'lost'} onBack={() => onLayer('save')} onClose={() => form.setShown(null)} />
      ) : null}
      <LinkDialog editor={editor} open={shown === 'link'} onClose={close} />
      <ImageDialog editor={editor} open={shown === 'image'} onClose={close} />
      <SaveDialog editor={editor} manuscript={manuscript} saving={saving} form={form} open={shown === 'save'} onClose={close} onOutdated={merge} onGo={go} />
      <EmptiedDialog editor={editor} manuscript={manuscript} open={shown === 'emptied'} onClose={close} onGo={(appearanceId) => show({ appearanceId, method: 'lost', start: 0, end: 0 })} />
      <MergeDialog editor={editor} manuscript={manuscript} release={text.release} open={shown === 'merge'} onClose={close} />
      <LeaveDialog
        open={shown === 'leave'}
        isKept={text.kept.get().state !== 'failed'}
        focusAfter={textElement(editor)}
        onClose={close}
        onKeep={() => void text.flush().then(onLeave)}
        onDiscard={() => void text.drop().then(onLeave)}
      />
    </>
  );
}

/** Leave the dialog for a claim's place in the text. */
function useShow(editor: Editor, manuscript: Manuscript, close: () => void): (sought: Sought) => void {
  const { surface } = useBench();
  return (sought) => {
    close();
    const drawn = surface.get();
    // After the dialog has given the focus back.
    if (drawn instanceof WritingSurface) setTimeout(() => goTo(editor, drawn, manuscript, sought));
  };
}

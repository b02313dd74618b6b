'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import type { Manuscript } from '#components/workbench/bench';
import { OutcomeLine } from '#components/writing/outcome-line';
import { textElement } from './text-element';
import { useEmptied } from './use-emptied';

type Props = { editor: Editor; manuscript: Manuscript; open: boolean; onClose: () => void; onGo: (appearanceId: string) => void };

/** The claims whose words are gone from the text, where they went, and the way back. */
export function EmptiedDialog({ open, ...props }: Props) {
  const t = useTranslations('writing');
  return (
    <Dialog title={t('emptiedTitle')} focusAfter={textElement(props.editor)} open={open} onOpenChange={(next) => next || props.onClose()}>
      <Emptied {...props} />
    </Dialog>
  );
}

function Emptied({ editor, manuscript, onClose, onGo }: Omit<Props, 'open'>) {
  const t = useTranslations('writing');
  const emptied = useEmptied(editor, manuscript);
  const canUndo = useEditorState({ editor, selector: ({ editor: now }) => now.can().undo() });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-pretty text-muted">{t(emptied.length === 0 ? 'emptiedNone' : 'emptiedWhy')}</p>
      {emptied.length === 0 ? null : (
        <ol aria-label={t('emptiedTitle')} className="divide-y divide-line border-y border-line">
          {emptied.map(({ appearanceId, number, was }) => (
            <OutcomeLine key={appearanceId} number={number} label={t('goWhere')} onGo={() => onGo(appearanceId)}>
              <del className="decoration-danger">{was}</del>
            </OutcomeLine>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button aria-disabled={!canUndo} icon={<Undo2 aria-hidden="true" />} onClick={() => editor.commands.undo()}>
          {t('emptiedUndo')}
        </Button>
        <Button variant="primary" onClick={onClose}>
          {t('goOn')}
        </Button>
      </div>
    </div>
  );
}

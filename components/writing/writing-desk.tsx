'use client';

import { EditorContent } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import { useAnnounce } from '#components/ui/announcer';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { Margin } from '#components/workbench/margin';
import { WritingBar } from '#components/writing/writing-bar';
import { WritingLayers } from '#components/writing/writing-layers';
import type { WritingLayer } from '#components/writing/writing-tools';
import { awaitFocus } from '../workbench/use-kept-focus';
import { useHoverPaint, useMarks } from '../workbench/use-marks';
import { writingScope } from './keys';
import { useFarOff } from './use-far-off';
import { useKeptText } from './use-kept-text';
import { useWriter } from './use-writer';
import { useWritingCommands } from './use-writing-commands';
import './writing.css';

/** The article as it is written: a full editor in the place of the text, its claims still drawn and their cards beside them. */
export function WritingDesk({ manuscript }: { manuscript: Manuscript }) {
  const t = useTranslations('writing');
  const { article, writing } = useBench();
  const announce = useAnnounce();
  const editor = useWriter(manuscript);
  const text = useKeptText(editor, manuscript);
  const [layer, setLayer] = useState<WritingLayer | null>(null);
  const [isReplacing, setReplacing] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useMarks();
  useHoverPaint();
  useFarOff(frame);
  const leave = useCallback(() => {
    announce(t('left'));
    awaitFocus(article.id);
    writing.set(null);
  }, [announce, t, article.id, writing]);
  const open = (next: WritingLayer) => {
    if (next !== 'leave' || text.kept.get().state !== 'untouched') return setLayer(next);
    void text.drop();
    leave();
  };
  useWritingCommands({ open, replace: () => setReplacing(true) });
  return (
    <div data-scope={writingScope} className="contents">
      <WritingBar editor={editor} manuscript={manuscript} kept={text.kept} isReplacing={isReplacing} onReplace={setReplacing} onLayer={open} />
      <div className="workbench-columns pt-8">
        <section data-region tabIndex={-1} aria-label={t('text')} className="relative min-w-0 outline-none">
          <div ref={frame}>
            <EditorContent editor={editor} className="writing" />
          </div>
        </section>
        <section data-region tabIndex={-1} aria-label={t('claims')} className="min-w-0 outline-none max-lg:hidden">
          <Margin empty={null} />
        </section>
      </div>
      {editor === null ? null : <WritingLayers editor={editor} manuscript={manuscript} text={text} layer={layer} onLayer={setLayer} onLeave={leave} />}
    </div>
  );
}

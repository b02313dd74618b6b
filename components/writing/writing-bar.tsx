'use client';

import type { Editor } from '@tiptap/core';
import { Copy, FileClock, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useShownKeys } from '../desk/key-store';
import { Button } from '#components/ui/button';
import { Kbd } from '#components/ui/kbd';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { BarLine, Writers } from '#components/workbench/writers';
import { EmptiedButton } from '#components/writing/emptied-button';
import { ReplaceBar } from '#components/writing/replace-bar';
import { WritingTools } from '#components/writing/writing-tools';
import type { WritingLayer } from '#components/writing/writing-tools';
import type { Cell } from '../client/cell';
import { useNewer } from '../workbench/use-meanwhile';
import { saveKeys } from './keys';
import type { KeptState } from './use-kept-text';
import { useOtherTab } from './use-other-tab';

type Props = {
  editor: Editor | null;
  manuscript: Manuscript;
  kept: Cell<KeptState>;
  isReplacing: boolean;
  onReplace: (isReplacing: boolean) => void;
  onLayer: (layer: WritingLayer) => void;
};

/** What stays in reach while one writes: the tools, what is kept, and the two ways out. */
export function WritingBar({ editor, manuscript, kept, isReplacing, onReplace, onLayer }: Props) {
  const t = useTranslations('writing');
  const keys = useShownKeys(saveKeys);
  return (
    <div
      data-region
      data-writing-bar
      tabIndex={-1}
      role="region"
      aria-label={t('bar')}
      className="sticky top-14 z-20 -mx-4 border-y border-line bg-page/95 px-4 outline-none backdrop-blur-sm sm:-mx-8 sm:px-8 md:top-0 lg:mx-0 lg:px-0"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
        <div className="-my-1 min-w-0 overflow-x-auto py-1 max-sm:order-last max-sm:w-full">
          {editor === null ? <div className="h-7" /> : <WritingTools editor={editor} onLayer={onLayer} isReplacing={isReplacing} onReplace={() => onReplace(!isReplacing)} />}
        </div>
        <div className="ms-auto flex flex-wrap items-center gap-2 max-sm:w-full">
          {editor === null ? null : <EmptiedButton editor={editor} manuscript={manuscript} onOpen={() => onLayer('emptied')} />}
          <KeptLine kept={kept} />
          <Button size="sm" variant="quiet" onClick={() => onLayer('leave')}>
            {t('leave')}
          </Button>
          <Button size="sm" variant="primary" onClick={() => onLayer('save')}>
            {t('save')}
            {keys === null ? null : <span className="max-lg:hidden"><Kbd>{keys}</Kbd></span>}
          </Button>
        </div>
      </div>
      {isReplacing && editor !== null ? <ReplaceBar editor={editor} onClose={() => onReplace(false)} /> : null}
      <Elsewhere base={manuscript.base} onCompare={() => onLayer('merge')} />
    </div>
  );
}

/**
 * Whether what is written would survive this page. Only a failure speaks up by itself.
 *
 * The words change every few seconds while one writes, and are put in place past React: each of its commits looks for the selection
 * by walking through the whole text that has the focus, which a long one with many claims makes the slowest keys of all.
 */
function KeptLine({ kept }: { kept: Cell<KeptState> }) {
  const t = useTranslations('writing');
  const format = useFormatter();
  const line = useRef<HTMLParagraphElement>(null);
  const isFailed = useSyncExternalStore(kept.subscribe, () => kept.get().state === 'failed', () => false);
  useLayoutEffect(() => {
    const say = () => {
      const now = kept.get();
      if (line.current === null || now.state === 'failed') return;
      line.current.textContent = now.state === 'kept' ? t('keptAt', { time: format.dateTime(new Date(now.at), { timeStyle: 'short' }) }) : t(now.state);
    };
    say();
    return kept.subscribe(say);
  }, [kept, isFailed, t, format]);
  // Keys: React does not know of the words in the one, and would leave them standing in the other.
  if (!isFailed) return <p key="told" ref={line} className="me-auto text-xs text-muted tabular-nums" />;
  return (
    <p key="failed" role="alert" className="me-auto flex items-center gap-1.5 text-xs text-danger">
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
      {t('keepFailed')}
    </p>
  );
}

/** What happens meanwhile: who else writes in this article, be it oneself in another tab, and what was saved of it. */
function Elsewhere({ base, onCompare }: { base: number; onCompare: () => void }) {
  const t = useTranslations('writing');
  const { article, me } = useBench();
  const isInOtherTab = useOtherTab(article.id, me.id);
  const newer = useNewer(base);
  const compare = (
    <Button size="sm" onClick={onCompare}>
      {t('seeBoth')}
    </Button>
  );
  return (
    <div role="status">
      {newer === null ? null : (
        <BarLine icon={<FileClock />} words={t('savedMeanwhile', { who: newer.author.id === me.id ? 'me' : 'other', name: newer.author.name, number: newer.number })} action={compare} />
      )}
      <Writers say="others" />
      {isInOtherTab ? <BarLine icon={<Copy />} words={t('otherTab')} /> : null}
    </div>
  );
}

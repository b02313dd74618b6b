'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { AnchorList } from '#components/anchors/anchor-list';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { ErrorNote } from '#components/ui/error-note';
import { IconButton } from '#components/ui/icon-button';
import { Skeleton } from '#components/ui/skeleton';
import { useBench } from '#components/workbench/bench';
import { SideFrame, wide } from '#components/workbench/side-frame';
import type { Waiting } from '../anchors/anchor-queue';
import { focusedAnchor } from '../anchors/keys';
import { useCell } from '../client/cell';
import { useUnsureWords } from './claim-words';
import { useAnchorsPane, useUnsure } from './use-anchors-pane';
import { useMedia } from './use-media';

/** The article's anchors that wait, beside the text that they may stand in. Out of the way on a narrow screen while words are selected. */
export function AnchorsPane() {
  const t = useTranslations('anchor');
  const { anchors, attaching } = useBench();
  const { close } = useAnchorsPane();
  const isOpen = useCell(anchors);
  const isAttaching = useCell(attaching) !== null;
  const isWide = useMedia(wide);
  if (!isOpen || (isAttaching && !isWide)) return null;
  return (
    <SideFrame title={t('title')} label={t('title')} onClose={close}>
      <Pane onClose={close} />
    </SideFrame>
  );
}

function Pane({ onClose }: { onClose: () => void }) {
  const t = useTranslations('anchor');
  const { article, queue, store, allowed } = useBench();
  const { isRead, trouble } = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot);
  const { show, showFocused, otherWords } = useShowing();
  const [unsure, words] = [useUnsure(), useUnsureWords()];
  const steps = useMemo(() => ({ remember: store.remember.bind(store), undo: store.undo.bind(store) }), [store]);
  return (
    <div className="px-4 pt-4 pb-8" onFocus={showFocused}>
      <div className="mb-4 flex items-baseline gap-2">
        <h2 className="font-serif text-xl font-semibold">{t('title')}</h2>
        <span className="text-muted tabular-nums">{words(unsure)}</span>
        <IconButton className="ms-auto self-center" label={t('closePane')} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      {trouble !== null ? <Trouble /> : isRead ? (
        <AnchorList
          queue={queue}
          steps={steps}
          mayEdit={allowed.mark}
          isInArticle
          ways={{ show, otherWords }}
          empty={<EmptyState title={t('noneHere')}>{t('noneHereWhy')}</EmptyState>}
        />
      ) : <Skeleton label={t('reading')} lines={8} />}
      <p className="mt-6">
        <Link href={`/desk/anchors?article=${article.id}&state=closed`} className="link">
          {t('closedHere')}
        </Link>
      </p>
    </div>
  );
}

function Trouble() {
  const t = useTranslations('anchor');
  const common = useTranslations('common');
  const textOf = useFailureText();
  const { queue } = useBench();
  const { trouble } = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot);
  if (trouble === null) return null;
  return (
    <ErrorNote title={t('notRead')} action={<Button onClick={() => void queue.read()}>{common('retry')}</Button>}>
      {textOf(trouble)}
    </ErrorNote>
  );
}

/** Show in the text where an anchor may stand: what is chosen, and what the focus comes to. */
function useShowing() {
  const { queue, surface, attaching, selection, reading, anchors } = useBench();
  const isWide = useMedia(wide);
  useEffect(() => () => surface.get()?.paint('candidate', null), [surface]);
  const point = ({ anchor, chosen }: Waiting): void => {
    const candidate = (chosen === null ? undefined : anchor.candidates[chosen]) ?? null;
    surface.get()?.paint('candidate', candidate);
    if (candidate) surface.get()?.reveal(candidate);
  };
  return {
    show: (waiting: Waiting) => {
      if (!isWide) anchors.set(false);
      point(waiting);
    },
    showFocused: () => {
      const focused = queue.getSnapshot().waiting.find(({ anchor }) => anchor.appearanceId === focusedAnchor());
      if (focused && isWide) point(focused);
    },
    otherWords: ({ anchor }: Waiting) => {
      surface.get()?.paint('candidate', null);
      surface.get()?.deselect();
      selection.set(null);
      reading.set(null);
      attaching.set(anchor);
    },
  };
}

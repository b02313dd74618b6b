'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { UnsureAnchorView } from '#contract/revision';
import { AnchorList } from '#components/anchors/anchor-list';
import { useCommands } from '#components/desk/commands';
import { UndoStack } from '../client/undo-stack';
import { undoKeys } from '../workbench/keys';
import { AnchorQueue } from './anchor-queue';
import { elementIdOf } from './keys';
import { useDecisions } from './use-deeds';

type Props = { anchors: readonly UnsureAnchorView[]; mayEdit: boolean; empty: ReactNode };

/** A page of the desk's queue. Other words are selected in the article itself. */
export function DeskQueue({ anchors, mayEdit, empty }: Props) {
  const t = useTranslations('anchor');
  const router = useRouter();
  const [queue] = useState(() => new AnchorQueue({}, { anchors }));
  useEffect(() => queue.renew(anchors), [queue, anchors]);
  useFreshCounts(queue);
  useFirstFocus(queue);
  const steps = useSteps();
  const { undo } = useDecisions(queue, steps);
  useCommands(mayEdit ? [{ ...undoKeys, label: t('undo'), group: t('title'), run: () => void undo() }] : []);
  const ways = { show: null, otherWords: ({ anchor: { articleId, number } }: { anchor: UnsureAnchorView }) => router.push(`/desk/articles/${articleId}#attach-${number}`) };
  return <AnchorList queue={queue} steps={steps} mayEdit={mayEdit} ways={ways} empty={empty} />;
}

/** Let the first anchor have the focus when the queue opens, so that its keys work at once. It is taken from nothing but the link that led here. */
function useFirstFocus(queue: AnchorQueue): void {
  useEffect(() => {
    const [first] = queue.getSnapshot().waiting;
    const holder = document.activeElement;
    const isFree = holder === null || holder.matches('body, #main, a[href="/desk/anchors"]');
    if (first && isFree && location.hash === '') document.getElementById(elementIdOf(first.anchor.appearanceId))?.focus({ preventScroll: true });
  }, [queue]);
}

function useSteps() {
  const [stack] = useState(() => new UndoStack());
  return useMemo(() => ({ remember: stack.push.bind(stack), undo: stack.undo.bind(stack) }), [stack]);
}

/** Read the page again when an anchor left the list or came back: how many wait in each part is no longer so. */
function useFreshCounts(queue: AnchorQueue): void {
  const router = useRouter();
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot);
  const counted = useRef(waiting.length);
  useEffect(() => {
    if (counted.current === waiting.length) return;
    counted.current = waiting.length;
    router.refresh();
  }, [waiting.length, router]);
}

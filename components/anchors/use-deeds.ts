import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import type { Span } from '#domain/anchor';
import { failureFrom } from '../client/failure';
import { whenUndone } from '../client/undo-stack';
import type { UndoStep } from '../client/undo-stack';
import { useFailureText } from '#components/client/failure-text';
import { useAnnounce } from '#components/ui/announcer';
import { useToast } from '#components/ui/toast';
import type { AnchorQueue, Waiting } from './anchor-queue';
import { elementIdOf } from './keys';

/** Where what was decided is kept, so that it can be taken back. */
export type Steps = { remember: (step: UndoStep) => void; undo: (step?: UndoStep) => Promise<UndoStep | null> };

/** Decide about anchors. Each decision is told, offers to be taken back, and hands the focus to the next anchor. */
export function useDecisions(queue: AnchorQueue, steps: Steps) {
  const t = useTranslations('anchor');
  const undo = useTakeBack(steps);
  const settle = useSettle(queue, steps, undo);
  return useMemo(
    () => ({
      undo,
      confirm: (waiting: Waiting, span: Span, exact: string) => {
        const { number, state } = waiting.anchor;
        return settle(waiting, t(state === 'lost' ? 'attached' : 'confirmed', { number }), queue.confirm(waiting, span, exact));
      },
      turn: (waiting: Waiting) => {
        const { number, state } = waiting.anchor;
        return settle(waiting, t(state === 'closed' ? 'reopened' : 'closed', { number }), queue.turn(waiting));
      },
    }),
    [queue, t, settle, undo],
  );
}

function useTakeBack({ undo }: Steps): (step?: UndoStep) => Promise<void> {
  const t = useTranslations('anchor');
  const toast = useToast();
  const announce = useAnnounce();
  const textOf = useFailureText();
  return useCallback(
    async (step) => {
      try {
        const undone = await undo(step);
        announce(undone ? t('undone', { what: undone.said }) : t('nothingToUndo'));
      } catch (thrown) {
        toast({ title: t('undoFailed'), description: textOf(failureFrom(thrown)), tone: 'danger' });
      }
    },
    [undo, t, toast, announce, textOf],
  );
}

function useSettle(queue: AnchorQueue, steps: Steps, undo: (step?: UndoStep) => Promise<void>) {
  const t = useTranslations('anchor');
  const common = useTranslations('common');
  const toast = useToast();
  const announce = useAnnounce();
  return useCallback(
    async ({ anchor: { appearanceId, number } }: Waiting, said: string, decision: Promise<() => Promise<void>>): Promise<boolean> => {
      const at = indexOf(queue, appearanceId);
      try {
        const takeBack = await decision;
        const step = { said, back: () => takeBack().then(() => focusOn(appearanceId)) };
        steps.remember(step);
        whenUndone(step, toast({ title: said, about: appearanceId, undo: { label: common('undo'), run: () => void undo(step) } }));
        announce(t('left', { count: queue.getSnapshot().waiting.length }));
        focusNear(queue, at);
        return true;
      } catch {
        // An anchor that still waits says itself why nothing was changed.
        if (indexOf(queue, appearanceId) >= 0) return false;
        toast({ title: t('decidedElsewhere', { number }) });
        focusNear(queue, at);
        return false;
      }
    },
    [queue, steps, undo, t, common, toast, announce],
  );
}

function indexOf(queue: AnchorQueue, appearanceId: string): number {
  return queue.getSnapshot().waiting.findIndex(({ anchor }) => anchor.appearanceId === appearanceId);
}

/** The anchor that is now in the place of one that left, or the last one; the list's own heading when none is left. */
function focusNear(queue: AnchorQueue, at: number): void {
  const { waiting } = queue.getSnapshot();
  const next = waiting[Math.min(Math.max(at, 0), waiting.length - 1)];
  focusOn(next?.anchor.appearanceId ?? null);
}

/** Once it has been drawn. */
export function focusOn(appearanceId: string | null): void {
  requestAnimationFrame(() => document.getElementById(appearanceId === null ? listId : elementIdOf(appearanceId))?.focus());
}

/** The id of the list as a whole, which takes the focus when nothing is left in it. */
export const listId = 'anchors';

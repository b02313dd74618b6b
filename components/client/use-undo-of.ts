import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { failureFrom } from './failure';
import type { ClaimStore } from './claim-store';
import { whenUndone } from './undo-stack';
import type { UndoStep } from './undo-stack';
import { useFailureText } from '#components/client/failure-text';
import { useAnnounce } from '#components/ui/announcer';
import { useToast } from '#components/ui/toast';

/** Take changes back, and offer to: the last step, or the one that a toast just told of. */
export function useUndoOf(store: ClaimStore) {
  const t = useTranslations('workbench');
  const common = useTranslations('common');
  const toast = useToast();
  const announce = useAnnounce();
  const textOf = useFailureText();
  const undo = useCallback(
    async (step?: UndoStep) => {
      try {
        const undone = await store.undo(step);
        announce(undone ? t('undone', { what: undone.said }) : t('nothingToUndo'));
      } catch (thrown) {
        toast({ title: t('undoFailed'), description: textOf(failureFrom(thrown)), tone: 'danger' });
      }
    },
    [store, announce, t, toast, textOf],
  );
  /** Tell what the newest step was and offer to take it back. */
  const offer = useCallback(() => {
    const step = store.getSnapshot().undoable;
    if (step) whenUndone(step, toast({ title: step.said, undo: { label: common('undo'), run: () => void undo(step) } }));
  }, [store, toast, common, undo]);
  return useMemo(() => ({ undo, offer }), [undo, offer]);
}

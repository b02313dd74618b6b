import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { markSpan } from '#domain/anchor';
import type { Span } from '#domain/anchor';
import { useFailureText } from '#components/client/failure-text';
import { useToast } from '#components/ui/toast';
import { useBench } from '#components/workbench/bench';
import { useDecisions } from '../anchors/use-deeds';
import { useCell } from '../client/cell';
import { useAnchorsPane } from './use-anchors-pane';
import { useCapture } from './use-capture';

/** What becomes of words in hand, and what the buttons that do it say: a new claim, or the place of one that waits for words. */
export type Taking = { take: (span: Span) => void; label: string; longLabel: string };

export function useTaking(): Taking {
  const t = useTranslations('workbench');
  const a = useTranslations('anchor');
  const attaching = useCell(useBench().attaching);
  const capture = useCapture();
  const attach = useAttach();
  return useMemo(() => {
    if (attaching === null) return { take: capture, label: t('claim'), longLabel: t('capture') };
    const label = a('attach', { number: attaching.number });
    return { take: attach, label, longLabel: label };
  }, [attaching, capture, attach, t, a]);
}

/** Put the anchor that waits for words on these, and go on with the next one. */
function useAttach(): (span: Span) => void {
  const { store, revision, queue, surface, selection, reading, attaching, anchors } = useBench();
  const t = useTranslations('workbench');
  const a = useTranslations('anchor');
  const toast = useToast();
  const textOf = useFailureText();
  const steps = useMemo(() => ({ remember: store.remember.bind(store), undo: store.undo.bind(store) }), [store]);
  const { confirm } = useDecisions(queue, steps);
  const { open } = useAnchorsPane();
  return useCallback(
    (span: Span) => {
      const [waits, words] = [attaching.get(), markSpan(revision.text, span)];
      if (waits === null) return;
      if (words === null) return toast({ title: t('noWords'), description: t('howToTake') });
      const find = () => queue.getSnapshot().waiting.find(({ anchor }) => anchor.appearanceId === waits.appearanceId);
      void confirm(find() ?? { anchor: waits, chosen: null, isBusy: false, failure: null }, words, words.exact).then((isDone) => {
        const failure = find()?.failure ?? null;
        // The words stay in hand, to be tried again.
        if (!isDone && failure) return toast({ title: a('notDone'), description: textOf(failure), tone: 'danger' });
        surface.get()?.deselect();
        selection.set(null);
        reading.set(null);
        attaching.set(null);
        if (!anchors.get()) open();
        // The pane may have taken the page elsewhere.
        requestAnimationFrame(() => surface.get()?.reveal(words));
      });
    },
    [revision, queue, surface, selection, reading, attaching, anchors, t, a, toast, textOf, confirm, open],
  );
}

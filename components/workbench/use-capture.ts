import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { markSpan } from '#domain/anchor';
import type { Span } from '#domain/anchor';
import { failureFrom } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { useAnnounce } from '#components/ui/announcer';
import { useToast } from '#components/ui/toast';
import { useBench } from '#components/workbench/bench';
import { beginningOf } from './claim-words';
import { useOpen } from './use-open';

/** Make a claim of words: there at once, its statement in hand, saved meanwhile. */
export function useCapture(): (span: Span) => void {
  const { store, revision, surface, selection, reading, opened, allowed } = useBench();
  const t = useTranslations('workbench');
  const toast = useToast();
  const announce = useAnnounce();
  const textOf = useFailureText();
  const { open } = useOpen();
  return useCallback(
    (span: Span) => {
      const anchor = markSpan(revision.text, span);
      if (!allowed.mark) return toast({ title: t('mayNotMark') });
      if (anchor === null) return toast({ title: t('noWords'), description: t('howToTake') });
      const { id, saved } = store.mark(anchor, revision.number, {
        said: t('marked', { quote: beginningOf(anchor.exact) }),
        back: (_, made) => store.change(made.id, 'deleteClaim', () => ({ params: { claimId: made.id } })),
      });
      surface.get()?.deselect();
      selection.set(null);
      reading.set(null);
      open(id, { focusStatement: true });
      saved.then(
        ({ statement }) => announce(t('marked', { quote: beginningOf(statement) })),
        (thrown: unknown) => {
          // The open claim says it itself.
          if (opened.get()?.claimId !== id) toast({ title: t('notSaved'), description: textOf(failureFrom(thrown)), tone: 'danger' });
        },
      );
    },
    [store, revision, surface, selection, reading, opened, allowed, t, toast, announce, textOf, open],
  );
}

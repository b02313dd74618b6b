import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import type { Span } from '#domain/anchor';
import { failureFrom } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { useToast } from '#components/ui/toast';
import { useBench } from '#components/workbench/bench';
import { mergeClaim, moveClaim, removeClaim, splitClaim } from './claim-actions';
import { useOpen } from './use-open';
import { useUndo } from './use-undo';

/** What is done to a claim as a whole. Each says what it did and offers to take it back; a failure says why. */
export function useClaimActions() {
  const { store, revision } = useBench();
  const t = useTranslations('workbench');
  const { open, close } = useOpen();
  const settle = useSettle();
  return useMemo(() => {
    const hands = { store, revision, t, open, close, settle };
    return {
      remove: (claimId: string) => removeClaim(hands, claimId),
      split: (claimId: string, at: number) => splitClaim(hands, claimId, at),
      merge: (claimId: string, intoId: string) => mergeClaim(hands, claimId, intoId),
      move: (claimId: string, appearanceId: string, to: Span) => moveClaim(hands, claimId, appearanceId, to),
    };
  }, [store, revision, t, open, close, settle]);
}

function useSettle(): <T>(change: Promise<T>) => Promise<T | null> {
  const t = useTranslations('workbench');
  const toast = useToast();
  const textOf = useFailureText();
  const { offer } = useUndo();
  return useCallback(
    async (change) => {
      try {
        const done = await change;
        offer();
        return done;
      } catch (thrown) {
        toast({ title: t('notDone'), description: textOf(failureFrom(thrown)), tone: 'danger' });
        return null;
      }
    },
    [t, toast, textOf, offer],
  );
}

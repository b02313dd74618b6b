'use client';

import { useTranslations } from 'next-intl';
import type { Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { newerIn } from './use-revising';

/** Why it was not saved or looked at. Where somebody saved meanwhile, the way on is to look again beside theirs. */
export function RevisingFailure({ failure, isSent, onLook }: { failure: Failure; isSent: boolean; onLook: (base: number) => void }) {
  const t = useTranslations('revision');
  const textOf = useFailureText();
  const newer = newerIn(failure);
  if (newer === null) {
    const isKnown = !isSent || !failure.isPassing;
    return (
      <ErrorNote title={t(isKnown ? 'notSaved' : 'notKnown')} safe={t(isKnown ? 'safe' : 'safeTwice')}>
        {textOf(failure)}
      </ErrorNote>
    );
  }
  return (
    <ErrorNote title={t('newer', { number: newer })} safe={t('safe')} action={<Button onClick={() => onLook(newer)}>{t('lookAgain', { number: newer })}</Button>}>
      {t('newerWay')}
    </ErrorNote>
  );
}

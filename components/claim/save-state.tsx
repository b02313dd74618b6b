'use client';

import { Check, CircleAlert, CloudUpload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import type { DraftState, Writing } from './use-draft';

type Props = { state: DraftState; failure: Failure | null; onRetry: () => void };

/** One quiet line that says whether what was typed is safe; a failure says why and offers to try again. */
export function SaveState({ state, failure, onRetry }: Props) {
  const t = useTranslations('claim');
  const textOf = useFailureText();
  if (state === 'failed' && failure !== null) {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-2 text-sm text-danger">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
        <span className="min-w-0 flex-1">{textOf(failure)}</span>
        <Button size="sm" onClick={onRetry}>
          {t('retry')}
        </Button>
      </div>
    );
  }
  const Icon = state === 'saved' ? Check : CloudUpload;
  return (
    <p role="status" className="flex items-center gap-1.5 text-xs text-muted">
      <Icon aria-hidden="true" className="size-3.5" />
      {t(`state.${state}`)}
    </p>
  );
}

/** The gravest of several fields' states: what one line has to say about all of them. `isStored` is false while the claim itself is on its way. */
export function gravest(drafts: readonly Pick<Writing<unknown>, 'state' | 'failure' | 'save'>[], isStored: boolean): Props {
  const order: DraftState[] = ['failed', 'saving', 'typing'];
  const state = order.find((candidate) => drafts.some((draft) => draft.state === candidate)) ?? (isStored ? 'saved' : 'typing');
  const failed = drafts.filter((draft) => draft.state === 'failed');
  return { state, failure: failed.find(({ failure }) => failure !== null)?.failure ?? null, onRetry: () => failed.forEach((draft) => void draft.save()) };
}

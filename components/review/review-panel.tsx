'use client';

import { useTranslations } from 'next-intl';
import { CommentThread } from '#components/review/comment-thread';
import { DecisionForm } from '#components/review/decision-form';
import { GateList } from '#components/review/gate-list';
import { ReviewHistory } from '#components/review/review-history';
import { SubmissionForm } from '#components/review/submission-form';
import { WithdrawButton } from '#components/review/withdraw-button';
import type { ClaimHandle } from '../claim/claim-handle';

/** Sending the claim, deciding on it, what was decided before, and the talk about it. */
export function ReviewPanel({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('review');
  const { claim } = handle;
  const { may, stage } = claim;
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm">{t(`explain.${stage}`)}</p>
      {claim.gates.length > 0 || may.submit ? <GateList gates={claim.gates} /> : null}
      {may.submit ? <SubmissionForm handle={handle} /> : null}
      {stage === 'in-review' && may.edit ? <WithdrawButton handle={handle} /> : null}
      {may.approve || may.requestChanges ? <DecisionForm handle={handle} /> : null}
      {stage === 'in-review' && !may.approve ? <p className="text-sm text-muted">{may.requestChanges ? t('notYet') : t('waits')}</p> : null}
      <ReviewHistory claim={claim} />
      <CommentThread handle={handle} />
    </div>
  );
}

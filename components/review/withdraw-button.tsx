'use client';

import { useTranslations } from 'next-intl';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { useChange } from '../claim/use-change';
import type { ClaimHandle } from '../claim/claim-handle';

/** Takes the claim back from review before anybody has decided. */
export function WithdrawButton({ handle: { claim, store } }: { handle: ClaimHandle }) {
  const t = useTranslations('review');
  const textOf = useFailureText();
  const { busy, failure, run } = useChange(store, claim.id);
  return (
    <div>
      <Button busy={busy} onClick={() => void run('withdrawClaim', () => ({ params: { claimId: claim.id } }))}>
        {t('withdraw')}
      </Button>
      {failure === null ? null : (
        <p role="alert" className="mt-2 text-sm text-danger">
          {textOf(failure)}
        </p>
      )}
    </div>
  );
}

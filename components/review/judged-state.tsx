'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { placeInHand, type ClaimHandle } from '../claim/claim-handle';

/** Which state a decision is about, in words: who sent or last changed it, when, and in which text it stands now. Its digest is a detail. */
export function JudgedState({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('review');
  const format = useFormatter();
  const { claim } = handle;
  const { digest, updatedBy, updatedAt } = claim;
  const sent = claim.submissions.findLast(({ withdrawn }) => !withdrawn);
  const isAsSent = sent !== undefined && sent.digest === digest;
  const [name, at] = isAsSent ? [sent.author.name, sent.createdAt] : [updatedBy.name, updatedAt];
  const when = format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  const revision = placeInHand(handle)?.anchor.revision ?? handle.article.revision;
  return (
    <div className="text-sm">
      <p>{t(isAsSent ? 'judgedAsSent' : 'judgedAsChanged', { name, when })} {t('judgedIn', { revision })}</p>
      <details className="text-muted">
        <summary className="min-h-6 cursor-pointer">{t('digest')}</summary>
        <p className="font-mono text-xs wrap-anywhere">{digest}</p>
      </details>
    </div>
  );
}

'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ClaimView } from '#contract/claim';
import { Badge } from '#components/ui/badge';

/** Every decision on the claim, newest first; one that no longer holds says so. */
export function ReviewHistory({ claim }: { claim: ClaimView }) {
  const t = useTranslations('review');
  const format = useFormatter();
  if (claim.reviews.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 text-base font-semibold">{t('history')}</h3>
      <ol className="flex flex-col gap-3">
        {claim.reviews.toReversed().map((review) => (
          <li key={review.id} className="border-s-2 border-line ps-3 text-sm">
            <p className="flex flex-wrap items-center gap-2">
              <strong className="font-medium">{review.reviewer.name}</strong>
              <Badge tone={review.decision === 'approve' ? 'accent' : 'danger'}>{t(`decision.${review.decision}`)}</Badge>
              {review.decision === 'approve' && !review.holds ? <Badge tone="danger">{t('noLongerHolds')}</Badge> : null}
            </p>
            <p className="text-xs text-muted">
              <time dateTime={review.createdAt}>{format.dateTime(new Date(review.createdAt), { dateStyle: 'medium', timeStyle: 'short' })}</time>
            </p>
            {review.comment === '' ? null : <p className="mt-1 whitespace-pre-wrap">{review.comment}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SaveVerdictDraft } from '#contract/verdict';
import { Overtaken } from '#components/claim/overtaken';
import { RationaleView } from '#components/document/rationale-view';
import type { ClaimHandle } from '../claim/claim-handle';
import type { Clash } from '../claim/use-draft';

/** Parts of the verdict that somebody else wrote at the same time, in words. */
export function OvertakenVerdict({ handle: { claim, scale }, clash }: { handle: ClaimHandle; clash: Clash<SaveVerdictDraft> | null }) {
  const t = useTranslations('verdict');
  const words = useTranslations('rating');
  const locale = useLocale();
  const ratings = [...(scale?.ratings ?? []), ...(claim.draft?.rating ? [claim.draft.rating] : [])];
  const citable = claim.evidence.map(({ id, number, source }) => ({ id, number, href: source.url ?? '', label: t('cite', { number, title: source.title }) }));
  const wordsOf = (field: keyof SaveVerdictDraft, theirs: SaveVerdictDraft): ReactNode => {
    if (field === 'ratingId') return ratings.find(({ id }) => id === theirs.ratingId)?.label[locale] ?? '';
    if (field === 'rationale') return <RationaleView document={theirs.rationale} evidence={citable} />;
    if (field === 'confidence') return theirs.confidence === null ? t('noConfidence') : words(`confidence.${theirs.confidence}`);
    return theirs[field];
  };
  const labels = { ratingId: 'rating', conclusion: 'conclusion', rationale: 'rationale', confidence: 'confidence', whatWouldChangeIt: 'whatWouldChangeIt' } as const;
  return <Overtaken clash={clash} say={(field, theirs) => ({ label: t(labels[field]), words: wordsOf(field, theirs) })} />;
}

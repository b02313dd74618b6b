import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { RevisedView } from '#contract/revision';

const order = ['kept', 'changed', 'to-confirm', 'lost', 'found', 'moved', 'still-lost'] as const;

/** Says what saving did to the claims, without what did not happen. */
export function useSavedCounts(): (counts: RevisedView['counts']) => string {
  const t = useTranslations('writing');
  return useCallback((counts) => {
    const parts = order.filter((outcome) => counts[outcome] > 0).map((outcome) => t(`savedPart.${outcome}`, { count: counts[outcome] }));
    return parts.length === 0 ? t('savedNoClaims') : parts.join(', ');
  }, [t]);
}

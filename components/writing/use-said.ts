import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { RevisedView } from '#contract/revision';
import { useAnnounce } from '#components/ui/announcer';
import { useToast } from '#components/ui/toast';
import type { Saved } from './revise';

/** Say that a text is saved, and what that did to the claims. */
export function useSaid(): (saved: Saved) => void {
  const t = useTranslations('writing');
  const sayCounts = useSavedCounts();
  const toast = useToast();
  const announce = useAnnounce();
  return useCallback(
    ({ number, counts, isNoted }) => {
      const said = t('saved', { number });
      const description = counts === null ? t(isNoted ? 'savedBefore' : 'savedNoteless') : sayCounts(counts);
      toast({ title: said, description });
      announce(`${said}. ${description}`);
    },
    [t, sayCounts, toast, announce],
  );
}

const order = ['kept', 'changed', 'to-confirm', 'lost', 'found', 'moved', 'still-lost'] as const;

/** Says what saving did to the claims, without what did not happen. */
function useSavedCounts(): (counts: RevisedView['counts']) => string {
  const t = useTranslations('writing');
  return useCallback((counts) => {
    const parts = order.filter((outcome) => counts[outcome] > 0).map((outcome) => t(`savedPart.${outcome}`, { count: counts[outcome] }));
    return parts.length === 0 ? t('savedNoClaims') : parts.join(', ');
  }, [t]);
}

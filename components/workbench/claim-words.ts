import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { ClaimCard } from '#contract/claim';

/** What a claim's state is called: its rating where it has one, its stage otherwise, and that its words changed where they did, or its statement has old ones. */
export function useStateWord(): (card: ClaimCard) => string {
  const locale = useLocale();
  const t = useTranslations('workbench');
  const stage = useTranslations('queue');
  return useCallback(
    (card) => {
      const state = card.rating?.label[locale] ?? stage(`stages.${card.stage}`);
      if (card.isReworded) return t('reworded', { state });
      return card.isOutworn ? t('outworn', { state }) : state;
    },
    [locale, t, stage],
  );
}

/** What a claim is called aloud: its number and its state. */
export function useClaimLabel(): (card: ClaimCard) => string {
  const t = useTranslations('workbench');
  const stateOf = useStateWord();
  return useCallback((card) => t('claimLabel', { number: card.number, state: stateOf(card) }), [t, stateOf]);
}

/** How many anchors are unsure: “2 to confirm · 1 lost”. */
export function useUnsureWords(): (unsure: { toConfirm: number; lost: number }) => string {
  const t = useTranslations('queue');
  return useCallback(({ toConfirm, lost }) => t('unsureAnchors', { toConfirm, lost, both: toConfirm > 0 && lost > 0 ? 'yes' : 'no' }), [t]);
}

/** The first words of a quote, for a sentence about it. */
export function beginningOf(quote: string, maxLength = 60): string {
  if (quote.length <= maxLength) return quote;
  const cut = quote.slice(0, maxLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxLength / 2)).trimEnd()}…`;
}

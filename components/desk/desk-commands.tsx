'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCommands } from './commands';
import type { Section } from './navigation';
import { applyTheme, type Theme } from './preference';
import { useLanguageChoice } from './use-language-choice';

/** What can be done on every desk screen. */
export function DeskCommands({
  sections,
  onTheme,
  onLayer,
  onSignOut,
}: {
  sections: readonly Section[];
  onTheme: (theme: Theme) => void;
  onLayer: (layer: 'palette' | 'shortcuts') => void;
  onSignOut: () => void;
}) {
  const t = useTranslations('desk');
  const router = useRouter();
  const paint = (theme: Theme) => () => {
    applyTheme(theme);
    onTheme(theme);
  };
  const speak = useLanguageChoice();
  const [go, desk] = [t('palette.go'), t('palette.desk')];
  useCommands([
    ...sections.map(({ id, href }) => ({ id: `go.${id}`, label: t(`nav.${id}`), group: go, run: () => router.push(href) })),
    { id: 'palette', label: t('palette.open'), group: desk, keys: 'mod+k', run: () => onLayer('palette') },
    { id: 'shortcuts', label: t('account.shortcuts'), group: desk, keys: '?', run: () => onLayer('shortcuts') },
    ...(['system', 'light', 'dark'] as const).map((theme) => ({
      id: `theme.${theme}`,
      label: `${t('account.theme')}: ${t(`theme.${theme}`)}`,
      group: desk,
      run: paint(theme),
    })),
    { id: 'language.en', label: 'English', group: desk, run: () => speak('en') },
    { id: 'language.es', label: 'Español', group: desk, run: () => speak('es') },
    { id: 'sign-out', label: t('account.signOut'), group: desk, run: onSignOut },
  ]);
  return null;
}

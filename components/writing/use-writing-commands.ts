import { useTranslations } from 'next-intl';
import { useCommands } from '#components/desk/commands';
import type { WritingLayer } from '#components/writing/writing-tools';
import { leaveKeys, linkKeys, replaceKeys, saveKeys, toolbarKeys, writingScope } from './keys';

/** What can be done with a text that is written, by key and from the palette. */
export function useWritingCommands({ open, replace }: { open: (layer: WritingLayer) => void; replace: () => void }): void {
  const t = useTranslations('writing');
  const group = t('text');
  useCommands(
    [
      { ...saveKeys, label: t('saveLong'), run: () => open('save') },
      { ...leaveKeys, label: t('leaveLong'), run: () => open('leave') },
      // In the text its keys mean a link; elsewhere they open the palette.
      { ...linkKeys, scope: writingScope, label: t('tool.link'), run: () => open('link') },
      { id: 'writing.image', label: t('tool.image'), run: () => open('image') },
      { ...replaceKeys, label: t('tool.replace'), run: replace },
      { ...toolbarKeys, label: t('toTools'), run: () => document.querySelector<HTMLElement>('[data-writing-bar] [role="toolbar"] [tabindex="0"]')?.focus() },
    ].map((command) => ({ ...command, group })),
  );
}

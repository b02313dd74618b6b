import { useTranslations } from 'next-intl';
import { useCommands } from '#components/desk/commands';
import { nextRegionKeys, previousRegionKeys } from './keys';

/** F6 moves between the parts of the page, as in a browser's own window. A part is whatever carries `data-region`. */
export function useRegions(): void {
  const t = useTranslations('workbench');
  const group = t('group.page');
  useCommands([
    { ...nextRegionKeys, group, label: t('nextRegion'), run: () => goTo(1) },
    { ...previousRegionKeys, group, label: t('previousRegion'), run: () => goTo(-1) },
  ]);
}

function goTo(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region], [role="dialog"]')].filter((region) => region.getClientRects().length > 0);
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + by + regions.length) % regions.length] ?? regions[0];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

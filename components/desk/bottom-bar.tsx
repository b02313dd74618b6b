'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { classes } from '../ui/classes';
import { Menu, MenuLink } from '#components/ui/menu';
import { isIn, type Section } from './navigation';

const room = 4;
const cellClass =
  'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 rounded-md text-xs text-muted aria-[current=page]:font-medium aria-[current=page]:text-accent [&_svg]:size-5';

/** A phone's foot: the first four sections, and the rest behind one more. */
export function BottomBar({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('desk');
  const path = usePathname();
  const direct = sections.length > room + 1 ? sections.slice(0, room) : sections;
  const rest = sections.slice(direct.length);
  return (
    <nav
      aria-label={t('nav.label')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-page px-1 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {direct.map((section) => (
        <Link key={section.id} href={section.href} aria-current={isIn(section, path) ? 'page' : undefined} className={cellClass}>
          <section.icon aria-hidden="true" />
          {t(`nav.${section.id}`)}
        </Link>
      ))}
      {rest.length === 0 ? null : (
        <Menu
          side="top"
          align="end"
          trigger={
            <button type="button" className={classes(cellClass, rest.some((section) => isIn(section, path)) && 'text-accent')}>
              <Ellipsis aria-hidden="true" />
              {t('nav.more')}
            </button>
          }
        >
          {rest.map((section) => (
            <MenuLink key={section.id} href={section.href} icon={<section.icon aria-hidden="true" className="text-muted" />}>
              {t(`nav.${section.id}`)}
            </MenuLink>
          ))}
        </Menu>
      )}
    </nav>
  );
}

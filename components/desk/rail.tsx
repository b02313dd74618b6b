'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classes } from '../ui/classes';
import { Kbd } from '#components/ui/kbd';
import { useShownKeys } from './key-store';
import { isIn, type Section } from './navigation';
import { Wordmark } from './wordmark';

/** Words beside the glyphs: on a wide screen, unless the page wants the width for itself. */
const wordClass =
  'truncate max-xl:sr-only group-data-[rail=narrow]/desk:sr-only';
const lineClass =
  'relative flex h-10 w-full items-center gap-3 rounded-md px-[0.6875rem] text-sm text-muted transition-colors hover:bg-text/6 hover:text-text [&_svg]:size-4.5 [&_svg]:shrink-0';

export function Rail({ sections, account, onPalette }: { sections: readonly Section[]; account: ReactNode; onPalette: () => void }) {
  const t = useTranslations('desk');
  const path = usePathname();
  const keys = useShownKeys({ id: 'palette', keys: 'mod+k' });
  return (
    <header
      data-screen-only
      className="sticky top-0 z-30 flex h-dvh w-rail shrink-0 flex-col gap-1 border-e border-line bg-sunken px-2 py-3 max-md:hidden xl:w-52 group-data-[rail=narrow]/desk:xl:w-rail"
    >
      <Link href="/desk" className="mb-4 flex h-9 items-center rounded-md px-[0.6875rem] text-xl">
        <Wordmark name={t('product')} className="max-xl:hidden group-data-[rail=narrow]/desk:hidden" />
        <Wordmark name={t('product')} short className="xl:hidden group-data-[rail=narrow]/desk:flex" />
      </Link>
      <button type="button" onClick={onPalette} className={classes(lineClass, 'group/line mb-2')}>
        <Search aria-hidden="true" />
        <span className={wordClass}>{t('palette.open')}</span>
        <Hint>{t('palette.open')}</Hint>
        {keys === null ? null : (
          <span className="ms-auto max-xl:hidden group-data-[rail=narrow]/desk:hidden">
            <Kbd>{keys}</Kbd>
          </span>
        )}
      </button>
      <nav aria-label={t('nav.label')} className="flex flex-1 flex-col gap-1">
        {sections.map((section) => (
          <RailLink key={section.id} section={section} isCurrent={isIn(section, path)} />
        ))}
      </nav>
      {account}
    </header>
  );
}

function RailLink({ section, isCurrent }: { section: Section; isCurrent: boolean }) {
  const t = useTranslations('desk');
  const Icon = section.icon;
  return (
    <Link
      href={section.href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classes(
        lineClass,
        'group/line aria-[current=page]:bg-surface aria-[current=page]:font-medium aria-[current=page]:text-text aria-[current=page]:shadow-[0_0_0_1px_var(--color-line)] aria-[current=page]:[&_svg]:text-accent',
      )}
    >
      <Icon aria-hidden="true" />
      <span className={wordClass}>{t(`nav.${section.id}`)}</span>
      <Hint>{t(`nav.${section.id}`)}</Hint>
    </Link>
  );
}

/** The word of a bare glyph, beside it while it is hovered or focused. The ear already has the word itself. */
function Hint({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="popup pointer-events-none absolute start-full top-1/2 ms-3 hidden -translate-y-1/2 px-2.5 py-1.5 text-xs font-medium whitespace-nowrap group-hover/line:block group-focus-visible/line:block xl:hidden! group-data-[rail=narrow]/desk:xl:group-hover/line:block! group-data-[rail=narrow]/desk:xl:group-focus-visible/line:block!"
    >
      {children}
    </span>
  );
}

'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { IconButton } from '#components/ui/icon-button';
import { Wordmark } from './wordmark';

/** A phone's head: the name, what can be done, who one is. */
export function TopBar({ account, onPalette }: { account: ReactNode; onPalette: () => void }) {
  const t = useTranslations('desk');
  return (
    <header data-screen-only className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-line bg-page px-4 md:hidden">
      <Link href="/desk" className="me-auto rounded-md py-1 text-xl">
        <Wordmark name={t('product')} />
      </Link>
      <IconButton label={t('palette.open')} icon={<Search aria-hidden="true" />} onClick={onPalette} />
      {account}
    </header>
  );
}

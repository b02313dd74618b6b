'use client';

import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { Announcer } from '#components/ui/announcer';
import { Confirm } from '#components/ui/confirm';
import { Toaster } from '#components/ui/toast';
import { TooltipProvider } from '#components/ui/tooltip';
import { isPageHeld } from '../client/hold-page';
import { belongTo } from '../client/page-owner';
import { hasForms } from '../client/shelf';
import { leave } from './account';
import { AccountMenu, type Person } from './account-menu';
import { BottomBar } from './bottom-bar';
import { CommandProvider } from './commands';
import { DeskCommands } from './desk-commands';
import { isWide, sections, type SectionId } from './navigation';
import { Palette } from './palette';
import type { Theme } from './preference';
import { Rail } from './rail';
import { Shortcuts } from './shortcuts';
import { TopBar } from './top-bar';

export type ShellProps = { person: Person; show: readonly SectionId[]; theme: Theme; children: ReactNode };

/**
 * The frame of every desk screen: where one can go, who one is, what one can do.
 *
 * `show` names the sections this person may open. The rail learns from the address whether to be narrow: a
 * selector that looks for it inside the page (`:has`) would have every page restyled whole at each change.
 */
export function Shell(props: ShellProps) {
  return (
    <CommandProvider>
      <TooltipProvider>
        <Announcer>
          <Toaster>
            <Frame {...props} />
          </Toaster>
        </Announcer>
      </TooltipProvider>
    </CommandProvider>
  );
}

function Frame({ person, show, theme: initialTheme, children }: ShellProps) {
  const t = useTranslations('desk');
  const [layer, setLayer] = useState<'palette' | 'shortcuts' | 'leaving' | null>(null);
  const [theme, setTheme] = useState(initialTheme);
  // Before anything on the page is sent.
  useLayoutEffect(() => belongTo(person.id), [person.id]);
  const open = sections.filter((section) => show.includes(section.id));
  const signOut = () => void hasForms(person.id).then((isAsked) => (isAsked || isPageHeld() ? setLayer('leaving') : leave(person.id)));
  const account = { person, theme, onTheme: setTheme, onShortcuts: () => setLayer('shortcuts'), onSignOut: signOut };
  const toggle = (name: 'palette' | 'shortcuts' | 'leaving') => (isOpen: boolean) => setLayer(isOpen ? name : null);
  return (
    <>
      <a href="#main" className="popup fixed start-3 top-3 z-50 px-4 py-2 font-medium not-focus:sr-only">
        {t('skip')}
      </a>
      <div data-rail={isWide(usePathname()) ? 'narrow' : undefined} className="group/desk min-h-dvh md:flex">
        <Rail sections={open} account={<AccountMenu {...account} side="right" />} onPalette={() => setLayer('palette')} />
        <TopBar account={<AccountMenu {...account} side="bottom" />} onPalette={() => setLayer('palette')} />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 pb-[max(4rem,var(--toast-room,0px))] outline-none md:pb-(--toast-room,0px)">
          {children}
        </main>
        <BottomBar sections={open} />
      </div>
      <DeskCommands sections={open} onTheme={setTheme} onLayer={setLayer} onSignOut={signOut} />
      <Palette open={layer === 'palette'} onOpenChange={toggle('palette')} />
      <Shortcuts open={layer === 'shortcuts'} onOpenChange={toggle('shortcuts')} />
      <Confirm
        open={layer === 'leaving'}
        onOpenChange={toggle('leaving')}
        title={t('account.dropTitle')}
        body={t('account.dropBody')}
        confirmLabel={t('account.signOut')}
        danger
        onConfirm={() => void leave(person.id)}
      />
    </>
  );
}

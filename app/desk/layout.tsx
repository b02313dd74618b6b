import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import type { SectionId } from '../../components/desk/navigation';
import { Shell } from '#components/desk/shell';
import { may, type Actor } from '#domain/permission';
import { deskActor } from './actor';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await deskActor();
  const theme = (await cookies()).get('stet-theme')?.value;
  return (
    <NextIntlClientProvider messages={await getMessages()}>
      <Shell
        person={{ id: actor.id, name: actor.name, roles: actor.roles }}
        show={sectionsOf(actor)}
        theme={theme === 'light' || theme === 'dark' ? theme : 'system'}
      >
        {children}
      </Shell>
    </NextIntlClientProvider>
  );
}

/** Which doors to show. Each page behind them asks again. */
function sectionsOf(actor: Actor): SectionId[] {
  const sections: SectionId[] = ['desk', 'articles', 'review', 'anchors'];
  if (may(actor, 'person.edit')) sections.push('people');
  if (may(actor, 'newsroom.edit')) sections.push('settings');
  return sections;
}

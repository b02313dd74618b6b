import { cookies, headers } from 'next/headers';
import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { catalogues, locales, type Locale, type Messages } from '../messages/catalogue';
import { localeCookie, workingLocale } from '../messages/working';
import { publicLocale } from './(public)/reader-locale';
import { currentActor } from './session';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/**
 * Pages for readers speak the article's language. At the desk one's own choice comes first, in whichever browser, then
 * the browser's, then English. A caller may ask for one by name.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = hasLocale(locales, asked) ? asked : ((await publicLocale()) ?? (await chosenLocale()));
  return { locale, messages: catalogues[locale], timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
});

async function chosenLocale(): Promise<Locale> {
  // A database that is down is told by the page itself, in the browser's language.
  const actor = await currentActor().catch(() => null);
  const remembered = (await cookies()).get(localeCookie)?.value;
  return workingLocale({ own: actor?.language, remembered, accepted: (await headers()).get('accept-language') });
}

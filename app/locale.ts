import { cookies, headers } from 'next/headers';
import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { catalogues, locales, type Locale, type Messages } from '../messages/catalogue';
import { preferredLocale } from '../messages/preferred';
import { publicLocale } from './(public)/reader-locale';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/**
 * Pages for readers speak the article's language. At the desk one's own choice comes first, then the browser's,
 * then English. A caller may ask for one by name.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = hasLocale(locales, asked) ? asked : ((await publicLocale()) ?? (await chosenLocale()));
  return { locale, messages: catalogues[locale], timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
});

async function chosenLocale(): Promise<Locale> {
  const chosen = (await cookies()).get('stet-locale')?.value;
  if (hasLocale(locales, chosen)) return chosen;
  return preferredLocale((await headers()).get('accept-language') ?? '');
}

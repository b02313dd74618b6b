import { locales, type Locale } from './catalogue';
import { preferredLocale } from './preferred';

/** The cookie by which a browser remembers the language last worked in. */
export const localeCookie = 'stet-locale';

/** What tells the language in which somebody works. */
type Hints = { own: string | undefined; remembered: string | undefined; accepted: string | null };

/** The language to work in: a person's own, else the one that their browser remembers, else the one it asks for. */
export function workingLocale({ own, remembered, accepted }: Hints): Locale {
  return ourOf(own) ?? ourOf(remembered) ?? preferredLocale(accepted ?? '');
}

function ourOf(name: string | undefined): Locale | undefined {
  return locales.find((locale) => locale === name);
}

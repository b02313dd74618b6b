import { locales, type Locale } from './catalogue';

/** The first of our languages in an Accept-Language header, by its weights; English when none is named. */
export function preferredLocale(header: string): Locale {
  const wanted = header
    .split(',')
    .map((entry) => {
      const [tag = '', ...options] = entry.trim().split(';');
      const weight = options.find((option) => option.trim().startsWith('q='))?.split('=')[1];
      return { language: tag.split('-')[0]?.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  const known = wanted.map(({ language }) => locales.find((locale) => locale === language));
  return known.find((locale) => locale !== undefined) ?? 'en';
}

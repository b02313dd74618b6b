import { createFormatter, createTranslator } from 'next-intl';
import type { AttributionSummary } from '#domain/attribution';
import type { PublicRating } from '#domain/edition';
import { catalogues, type Locale } from '../../messages/catalogue';

/**
 * The words of a page for readers.
 *
 * They follow the article, not the person who looks: the same address is the same page for everybody, and
 * a preview shows what readers will see. So they are handed down instead of taken from the request.
 */
export type Words = ReturnType<typeof wordsIn>;

const made = new Map<Locale, Words>();

/** The words in one language, made once. */
export function wordsFor(locale: Locale): Words {
  const words = made.get(locale) ?? wordsIn(locale);
  made.set(locale, words);
  return words;
}

/** The language of an article where the pages speak it, else the newsroom's, else English. */
export function readerLocale(articleLanguage: string, newsroomLanguage: string): Locale {
  const spoken = [articleLanguage, newsroomLanguage].map((tag) => tag.toLowerCase().split('-')[0]);
  return spoken.find((tag) => tag === 'en' || tag === 'es') ?? 'en';
}

function wordsIn(locale: Locale) {
  const messages = catalogues[locale];
  const format = createFormatter({ locale, timeZone: 'UTC' });
  const t = createTranslator({ locale, messages, namespace: 'edition' });
  const tAttribution = createTranslator({ locale, messages, namespace: 'attribution' });
  const tRating = createTranslator({ locale, messages, namespace: 'rating' });
  const list = (items: readonly string[]) => format.list([...new Set(items)]);
  return {
    locale,
    t,
    tAttribution,
    tRating,
    list,
    /** A day or a moment as a date, in UTC: a page is one for all its readers. */
    day: (at: string) => format.dateTime(new Date(at), { dateStyle: 'long' }),
    /** A rating's label; a newsroom without ratings has "Checked". */
    verdict: (rating: PublicRating | null) => rating?.label[locale] ?? tRating('none'),
    /** What a chain amounts to: "2 hops, 1 origin: …; primary not reached; method: …". */
    line: ({ hops, origins, primaryReached, methods }: AttributionSummary) => {
      if (hops === 0) return tAttribution('line.none');
      const parts = {
        hops: tAttribution('line.hops', { count: hops }),
        origins: tAttribution('line.origins', { count: origins.length, names: list(origins.map(({ name }) => name)) }),
        primary: tAttribution(primaryReached ? 'line.primaryReached' : 'line.primaryNotReached'),
      };
      if (methods.length === 0) return tAttribution('line.head', parts);
      return tAttribution('line.headWithMethods', { ...parts, methods: tAttribution('line.methods', { count: methods.length, names: list(methods) }) });
    },
  };
}

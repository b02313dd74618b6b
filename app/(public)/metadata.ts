import type { Metadata } from 'next';
import type { Words } from '../../components/edition/words';
import type { Check } from '#domain/edition';
import { baseUrl } from './reads';

/** What a page says of itself to search engines and to whoever shares its address. `path` is its one address. */
export function describePage(page: { title: string; description: string; path: string; site: string; locale: string; type?: 'article' | 'website' }): Metadata {
  const { title, description, path, site, locale, type = 'website' } = page;
  const url = `${baseUrl()}${path}`;
  return {
    title: { absolute: title === site ? site : `${title} · ${site}` },
    description,
    metadataBase: new URL(baseUrl()),
    alternates: { canonical: url, types: { 'application/atom+xml': `${baseUrl()}/feed.xml` } },
    openGraph: { type, title, description, url, siteName: site, locale },
    twitter: { card: 'summary', title, description },
  };
}

/** "Misleading (2), Supported (1)": the verdicts of an edition in the order in which a reader meets them. */
export function verdictsInWords(checks: readonly Check[], words: Words): string {
  const counts = new Map<string, number>();
  for (const { rating } of checks) counts.set(words.verdict(rating), (counts.get(words.verdict(rating)) ?? 0) + 1);
  return words.list([...counts].map(([word, count]) => `${word} (${count})`));
}

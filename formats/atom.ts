import type { Correction, EditionFront } from '#domain/edition';

/** The words of the feed that are not of an edition. `correction` names its kind ("Correction"). */
export type FeedWords = {
  title: string;
  subtitle: string;
  correction: (kind: Correction) => string;
  summary: (edition: EditionFront) => string;
};

/**
 * Published editions as an Atom feed (RFC 4287), newest first.
 *
 * Every edition is an entry of its own, so that a correction reaches those who subscribed: its note opens
 * the summary and its kind is a category. Ids are tag URIs (RFC 4151) of the article's id and the edition's
 * number; neither a new title nor a new slug changes them.
 *
 * @param baseUrl origin of the site, without a slash at its end.
 */
export function toAtom(editions: readonly EditionFront[], baseUrl: string, language: string, words: FeedWords): string {
  const newest = editions.map(({ publishedAt }) => publishedAt).sort().at(-1) ?? '1970-01-01T00:00:00.000Z';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${attribute('xml:lang', language)}>`,
    element('id', `${baseUrl}/feed.xml`),
    element('title', words.title),
    element('subtitle', words.subtitle),
    element('updated', newest),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: `${baseUrl}/feed.xml` }),
    empty('link', { rel: 'alternate', type: 'text/html', href: `${baseUrl}/` }),
    element('generator', 'Stet'),
    ...editions.map((edition) => toEntry(edition, baseUrl, words)),
    '</feed>',
    '',
  ].join('\n');
}

function toEntry(edition: EditionFront, baseUrl: string, words: FeedWords): string {
  const { article, newsroom } = edition;
  const page = `${baseUrl}/articles/${article.slug}`;
  const label = edition.correction === null ? null : words.correction(edition.correction.kind);
  return [
    `<entry${attribute('xml:lang', article.language)}>`,
    element('id', `tag:${authority(baseUrl)},${edition.firstPublishedAt.slice(0, 10)}:${article.id}/${edition.number}`),
    element('title', label === null ? article.title : `${label}: ${article.title}`),
    empty('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('published', edition.publishedAt),
    element('updated', edition.publishedAt),
    `<author>${element('name', newsroom.name)}</author>`,
    ...(edition.correction === null || label === null ? [] : [empty('category', { term: edition.correction.kind, label })]),
    element('summary', [edition.correction?.note, words.summary(edition)].filter((line) => line !== undefined).join('\n\n')),
    '</entry>',
  ].join('\n');
}

/** RFC 4151 wants a name without a port. */
function authority(baseUrl: string): string {
  return new URL(baseUrl).hostname;
}

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

function empty(name: string, attributes: Record<string, string>): string {
  return `<${name}${Object.entries(attributes).map(([key, value]) => attribute(key, value)).join('')}/>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escape(value)}"`;
}

/** What XML 1.0 can hold at all (https://www.w3.org/TR/xml/#charsets), escaped for text and attributes alike. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

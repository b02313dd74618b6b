import type { Anchor, Span } from '#domain/anchor';
import type { Edition, PublicClaim } from '#domain/edition';

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export type TextQuoteSelector = { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string };

/** https://www.w3.org/TR/annotation-model/#text-position-selector; counts Unicode code points, `end` exclusive. */
export type TextPositionSelector = { type: 'TextPositionSelector'; start: number; end: number };

/** Where an annotation stands, said in both of the standard’s ways; W3C Web Annotation 4.2.4 and 4.2.5. */
export type Selectors = [TextQuoteSelector, TextPositionSelector];

type TextualBody = { type: 'TextualBody'; purpose: 'describing' | 'classifying' | 'commenting'; value: string; format: 'text/plain'; language: string };
type ClaimPage = { type: 'SpecificResource'; purpose: 'assessing'; source: string };

/** One claim on the words that it is about, as https://www.w3.org/TR/annotation-model/ has it. */
export type Annotation = {
  id: string;
  type: 'Annotation';
  motivation: ['assessing', 'highlighting'];
  creator: { type: 'Organization'; name: string };
  created: string;
  body: (ClaimPage | TextualBody)[];
  target: {
    type: 'SpecificResource';
    source: { id: string; type: 'Text'; format: 'text/html'; language: string; 'schema:version': number };
    state: { type: 'TimeState'; sourceDate: string; cached: string };
    selector: Selectors;
  };
};

/** A page of a collection, W3C Web Annotation 5.2. Ours is the only one. */
export type AnnotationPage = { id: string; type: 'AnnotationPage'; startIndex: 0; items: Annotation[] };

/** All annotations of an edition, W3C Web Annotation 5.1. */
export type AnnotationCollection = {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'AnnotationCollection';
  label: string;
  creator: { type: 'Organization'; name: string };
  modified: string;
  total: number;
  first: AnnotationPage;
};

/**
 * An edition's claims as a W3C Annotation Collection with its one page inside.
 *
 * Positions count code points of the revision's canonical text, whose number is the target's
 * `schema:version`. `state.cached` is the address under which exactly this edition stays readable. A lost
 * anchor has no place in the text and is left out; a retracted edition asserts nothing and has no items.
 *
 * @param baseUrl origin of the site, without a slash at its end.
 */
export function toAnnotationCollection(edition: Edition, baseUrl: string, locale: 'en' | 'es'): AnnotationCollection {
  const { article, newsroom, claims } = edition.content;
  const id = `${baseUrl}/articles/${article.slug}/annotations.json`;
  const standing = edition.correction?.kind === 'retraction' ? [] : claims.filter(({ anchor }) => anchor.method !== 'lost');
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: article.title,
    creator: { type: 'Organization', name: newsroom.name },
    modified: edition.publishedAt,
    total: standing.length,
    first: {
      id: `${id}#page`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: standing.map((claim) => toAnnotation(edition, claim, baseUrl, locale)),
    },
  };
}

function toAnnotation(edition: Edition, claim: PublicClaim, baseUrl: string, locale: 'en' | 'es'): Annotation {
  const { article, newsroom, revision } = edition.content;
  const page = `${baseUrl}/articles/${article.slug}`;
  return {
    id: `${page}/claims/${claim.number}#annotation`,
    type: 'Annotation',
    motivation: ['assessing', 'highlighting'],
    creator: { type: 'Organization', name: newsroom.name },
    created: edition.publishedAt,
    body: toBodies(claim, `${page}/claims/${claim.number}`, locale),
    target: {
      type: 'SpecificResource',
      source: { id: page, type: 'Text', format: 'text/html', language: article.language, 'schema:version': revision.number },
      state: { type: 'TimeState', sourceDate: edition.publishedAt, cached: `${page}?edition=${edition.number}` },
      selector: toSelectors(revision.text, claim.anchor),
    },
  };
}

function toBodies({ statement, verdict }: PublicClaim, source: string, language: 'en' | 'es'): Annotation['body'] {
  const text = (purpose: TextualBody['purpose'], value: string): TextualBody[] =>
    value === '' ? [] : [{ type: 'TextualBody', purpose, value, format: 'text/plain', language }];
  return [
    { type: 'SpecificResource', purpose: 'assessing', source },
    ...text('describing', statement),
    ...text('classifying', verdict.rating?.label[language] ?? ''),
    ...text('commenting', verdict.conclusion),
  ];
}

/** Both selectors of an anchor: the quote finds the words again when the position no longer does. */
export function toSelectors(text: string, anchor: Pick<Anchor, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'>): Selectors {
  const { exact, prefix, suffix } = anchor;
  return [{ type: 'TextQuoteSelector', exact, prefix, suffix }, { type: 'TextPositionSelector', ...toCodePoints(text, anchor) }];
}

/**
 * Read both selectors back on the text that they were written for.
 *
 * @returns the span in UTF-16 code units, or `null` when the words at that position are not the quoted ones.
 */
export function fromSelectors(text: string, [quote, position]: Selectors): Span | null {
  const span = fromCodePoints(text, position);
  return span !== null && text.slice(span.start, span.end) === quote.exact ? span : null;
}

/** A span of UTF-16 code units in code points. An edge inside a surrogate pair counts as before the pair. */
export function toCodePoints(text: string, { start, end }: Span): Span {
  const pairs = surrogatePairs(text);
  const pointsBefore = (unit: number) => unit - countBelow(pairs, unit);
  return { start: pointsBefore(start), end: pointsBefore(end) };
}

/** A span of code points in UTF-16 code units; `null` when it is not a forward stretch of this text. */
export function fromCodePoints(text: string, { start, end }: Span): Span | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) return null;
  const pairs = surrogatePairs(text).map((unit, before) => unit - before);
  const unitsBefore = (point: number) => point + countBelow(pairs, point);
  return unitsBefore(end) > text.length ? null : { start: unitsBefore(start), end: unitsBefore(end) };
}

/** Where each character of two code units begins, ascending. A lone surrogate is a code point of its own. */
function surrogatePairs(text: string): number[] {
  return Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
}

/** How many of the ascending numbers lie below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

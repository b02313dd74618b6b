import type { Claim, ClaimReview, CreativeWork, Organization, Person, Rating, WithContext } from 'schema-dts';
import { maxShortStatement } from '#domain/claim';
import type { Edition, PublicClaim, PublicRating, PublicVoice } from '#domain/edition';

/** What a ClaimReview cannot be without; `standing`: the edition has not been retracted. */
export type ClaimReviewField = 'claimReviewed' | 'reviewRating.alternateName' | 'url' | 'standing';

/** A whole ClaimReview, or what it lacks: never half an object. */
export type ClaimReviewAnswer = { review: WithContext<ClaimReview>; missing: [] } | { review: null; missing: ClaimReviewField[] };

/**
 * A claim of an edition as schema.org `ClaimReview`, as Google's fact-check documentation asks for it.
 *
 * `claimReviewed` is the short statement, or the statement where it is short enough itself: a sentence cut
 * by a machine may say something else. The label is the rating's, and the conclusion where the newsroom
 * gives no rating. There are three rating numbers or none. A voice that may not be named, or that is a
 * document, is no author.
 *
 * @param baseUrl origin of the site, without a slash at its end.
 */
export function toClaimReview(edition: Edition, claim: PublicClaim, baseUrl: string, locale: 'en' | 'es'): ClaimReviewAnswer {
  const claimReviewed = shortest(claim);
  const alternateName = (claim.verdict.rating?.label[locale] ?? claim.verdict.conclusion).trim();
  const url = `${baseUrl}/articles/${edition.content.article.slug}/claims/${claim.number}`;
  const missing: ClaimReviewField[] = [
    ...(claimReviewed === null ? ['claimReviewed' as const] : []),
    ...(alternateName === '' ? ['reviewRating.alternateName' as const] : []),
    ...(URL.canParse(url) ? [] : ['url' as const]),
    ...(edition.correction?.kind === 'retraction' ? ['standing' as const] : []),
  ];
  if (claimReviewed === null || missing.length > 0) return { review: null, missing };
  const review: WithContext<ClaimReview> = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': url,
    url,
    claimReviewed,
    inLanguage: locale,
    datePublished: edition.publishedAt,
    author: { '@type': 'Organization', name: edition.content.newsroom.name, url: baseUrl },
    reviewRating: toRating(claim, alternateName),
    itemReviewed: toClaim(edition, claim),
    ...cited(claim),
  };
  return { review, missing: [] };
}

function shortest({ shortStatement, statement }: PublicClaim): string | null {
  const fits = [shortStatement.trim(), statement.trim()].find((text) => text !== '' && [...text].length <= maxShortStatement);
  return fits ?? null;
}

function toRating({ verdict }: PublicClaim, alternateName: string): Rating {
  const ratingExplanation = verdict.conclusion.trim();
  return {
    '@type': 'Rating',
    alternateName,
    ...(ratingExplanation === '' || ratingExplanation === alternateName ? {} : { ratingExplanation }),
    ...numbers(verdict.rating),
  };
}

/** Google reads the three together: best above worst, the value between them. */
function numbers(rating: PublicRating | null): { ratingValue?: number; bestRating?: number; worstRating?: number } {
  if (rating === null || rating.value === null || rating.best === null || rating.worst === null) return {};
  const { value, best, worst } = rating;
  if (!(best > worst && value >= worst && value <= best)) return {};
  return { ratingValue: value, bestRating: best, worstRating: worst };
}

function toClaim({ content: { article } }: Edition, claim: PublicClaim): Claim {
  const author = toAuthor(claim.claimant);
  return {
    '@type': 'Claim',
    '@id': `urn:uuid:${claim.claimId}`,
    text: claim.statement,
    ...(author === null ? {} : { author }),
    ...(claim.claimedOn === null ? {} : { datePublished: claim.claimedOn }),
    ...(article.originalUrl === null ? {} : { appearance: { '@type': 'CreativeWork', url: article.originalUrl, name: article.title } }),
  };
}

function toAuthor(voice: PublicVoice | null): Person | Organization | null {
  if (voice === null || voice.name.trim() === '') return null;
  const named = { name: voice.name, ...(voice.sameAs.length === 0 ? {} : { sameAs: voice.sameAs }) };
  switch (voice.kind) {
    case 'person':
      return { '@type': 'Person', ...named, ...(voice.role === '' ? {} : { jobTitle: voice.role }) };
    case 'organisation':
      return { '@type': 'Organization', ...named };
    case 'document':
    case 'unnamed':
      return null;
  }
}

function cited({ evidence }: PublicClaim): { citation?: CreativeWork[] } {
  const works = evidence.map(({ source }): CreativeWork => {
    const { title, url, publishedOn } = source;
    return {
      '@type': 'CreativeWork',
      name: title,
      ...(url === null ? {} : { url }),
      ...(publishedOn === null ? {} : { datePublished: publishedOn }),
    };
  });
  return works.length === 0 ? {} : { citation: works };
}

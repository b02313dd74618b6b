import { describe, expect, it } from 'vitest';
import type { Edition, PublicClaim } from '#domain/edition';
import { toClaimReview } from './claim-review';
import { exampleEdition, rating } from './example-edition';

const base = 'https://desk.example';

function review(number: number, change: (claim: PublicClaim) => Partial<PublicClaim> = () => ({}), edition: Edition = exampleEdition(), locale: 'en' | 'es' = 'en') {
  const claim = edition.content.claims.find((candidate) => candidate.number === number);
  if (claim === undefined) throw new Error(`no claim ${number}`);
  return toClaimReview(edition, { ...claim, ...change(claim) }, base, locale);
}

function rated(claim: PublicClaim, change: Partial<ReturnType<typeof rating>>): Partial<PublicClaim> {
  return { verdict: { ...claim.verdict, rating: { ...rating('misleading', 'Misleading', 'Engañoso', 2), ...change } } };
}

describe('the ClaimReview of a claim', () => {
  it('has what a search engine asks for', () => {
    expect(review(1)).toEqual({
      missing: [],
      review: {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        '@id': `${base}/articles/fuel-for-the-island/claims/1`,
        url: `${base}/articles/fuel-for-the-island/claims/1`,
        claimReviewed: 'Two tankers took 80,000 barrels of fuel from Mexico to Cuba.',
        inLanguage: 'en',
        datePublished: '2026-11-05T10:30:00.000Z',
        author: { '@type': 'Organization', name: 'Desk of the Gulf', url: base },
        reviewRating: {
          '@type': 'Rating',
          alternateName: 'Misleading',
          ratingExplanation: 'The ships had room for 80,000 barrels; what they carried is not known.',
          ratingValue: 2,
          bestRating: 5,
          worstRating: 1,
        },
        itemReviewed: {
          '@type': 'Claim',
          '@id': 'urn:uuid:0193a0f0-0000-7000-8000-00000000c001',
          text: 'Two tankers carrying 80,000 barrels of fuel left Mexico for Cuba on 3 November 2026.',
          author: { '@type': 'Organization', name: 'Energy Institute, University of Texas' },
          datePublished: '2026-11-03',
          appearance: { '@type': 'CreativeWork', url: 'https://faro.example/fuel-for-the-island', name: 'Fuel for the island' },
        },
        citation: [
          { '@type': 'CreativeWork', name: 'Register of departures', url: 'https://port.example/register', datePublished: '2026-11-03' },
          { '@type': 'CreativeWork', name: 'What the tankers really carried', url: 'https://gulf.example/cargo', datePublished: '2026-11-04' },
        ],
      },
    });
  });

  it('speaks the language of the page', () => {
    expect(review(1, undefined, undefined, 'es').review).toMatchObject({ inLanguage: 'es', reviewRating: { alternateName: 'Engañoso' } });
  });

  it('gives the conclusion as the label when the newsroom gives no rating', () => {
    const { review: answer } = review(4);
    expect(answer).toMatchObject({ claimReviewed: 'Mexico has never sent fuel without payment' });
    expect(answer).toHaveProperty('reviewRating', { '@type': 'Rating', alternateName: 'Two shipments in 2024 were donations.' });
  });

  it('has three numbers or none', () => {
    expect(review(3).review).not.toHaveProperty('reviewRating.bestRating');
    for (const odd of [{ value: 6 }, { value: 0 }, { best: 1, worst: 5 }, { best: 2, worst: 2 }, { worst: null }]) {
      const { review: answer } = review(1, (claim) => rated(claim, odd));
      expect(answer).toHaveProperty('reviewRating.alternateName', 'Misleading');
      for (const key of ['ratingValue', 'bestRating', 'worstRating']) expect(answer).not.toHaveProperty(`reviewRating.${key}`);
    }
  });

  it('names nobody who may not be named', () => {
    expect(review(3).review).not.toHaveProperty('itemReviewed.author');
  });
});

describe('a ClaimReview is refused', () => {
  it('when no statement is short enough, rather than cut', () => {
    expect(review(1, () => ({ shortStatement: '' }))).toEqual({ review: null, missing: ['claimReviewed'] });
  });

  it('when there is neither a rating nor a conclusion', () => {
    const without = (claim: PublicClaim) => ({ verdict: { ...claim.verdict, rating: null, conclusion: ' ' } });
    expect(review(1, without)).toEqual({ review: null, missing: ['reviewRating.alternateName'] });
  });

  it('after a retraction', () => {
    const retracted = exampleEdition({ number: 2, correction: { kind: 'retraction', note: 'Wrong.' } });
    expect(review(1, undefined, retracted)).toEqual({ review: null, missing: ['standing'] });
  });

  it('with all that is missing at once', () => {
    const nothing = (claim: PublicClaim) => ({ shortStatement: '', statement: '', verdict: { ...claim.verdict, rating: null, conclusion: '' } });
    expect(review(1, nothing)).toEqual({ review: null, missing: ['claimReviewed', 'reviewRating.alternateName'] });
  });
});

describe('the limit of 75', () => {
  it('counts characters, not code units', () => {
    expect(review(1, () => ({ shortStatement: '🛢'.repeat(75) })).missing).toEqual([]);
    expect(review(1, () => ({ shortStatement: '🛢'.repeat(76) })).missing).toEqual(['claimReviewed']);
  });
});

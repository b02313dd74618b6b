import { describe, expect, it } from 'vitest';
import type { EditionContent, PublicClaim } from '#domain/edition';
import { changesBetween, likelyCorrection } from '#domain/edition-change';
import { summarise } from '#domain/attribution';

const truth = { code: 'true', kind: 'truth', token: 'supported', label: { en: 'True', es: 'Verdadero' }, definition: { en: '', es: '' }, value: 5, best: 5, worst: 1 } as const;
const untruth = { ...truth, code: 'false', token: 'false', value: 1 } as const;

const claim: PublicClaim = {
  number: 1, claimId: 'c1', appearanceId: 'a1', statement: 'It rained.', shortStatement: '', claimant: null, claimedOn: null, place: '', kinds: [],
  anchor: { start: 0, end: 9, exact: 'It rained', prefix: '', suffix: '.', method: 'marked', confidence: 1 },
  hops: [], attribution: summarise([]), evidence: [], origins: [], links: 0,
  verdict: { number: 1, rating: truth, conclusion: 'It did.', rationale: null, confidence: null, whatWouldChangeIt: '', author: 'Ana' },
  review: { reviewer: 'Rosa', at: '2026-01-01T00:00:00.000Z' }, digest: 'd',
};

function edition(claims: PublicClaim[], change: Partial<EditionContent> = {}): EditionContent {
  return {
    article: { id: '1', slug: 'rain', title: 'Rain', byline: '', outlet: '', language: 'en', publishedOn: null, originalUrl: null },
    newsroom: { name: 'Stet' }, revision: { number: 1, sha256: 'x', document: null, text: 'It rained.' }, claims, ...change,
  };
}

const other: PublicClaim = { ...claim, number: 2, appearanceId: 'a2', statement: 'It poured.' };
const overturned: PublicClaim = { ...claim, verdict: { ...claim.verdict, rating: untruth, conclusion: 'It did not.' } };
const moved: PublicClaim = { ...claim, anchor: { ...claim.anchor, start: 5, end: 14, method: 'mapped' } };
const newText = { revision: { number: 2, sha256: 'y', document: null, text: 'Yes, it rained.' } };

describe('what a next edition changes', () => {
  it.each<[string, EditionContent, EditionContent, unknown[], ReturnType<typeof likelyCorrection>]>([
    ['is nothing when it says the same', edition([claim]), edition([claim]), [], null],
    ['is an update when a check comes in', edition([claim]), edition([claim, other]), [{ kind: 'added', number: 2, statement: 'It poured.' }], 'update'],
    ['is a correction when a verdict changes', edition([claim]), edition([overturned, other]),
      [{ kind: 'verdict', number: 1, was: truth, now: untruth }, { kind: 'conclusion', number: 1 }, { kind: 'added', number: 2 }], 'correction'],
    ['is for a person to name when a check goes', edition([claim, other]), edition([claim]), [{ kind: 'dropped', number: 2 }], null],
    ['is the text and not the claim that moved with it', edition([claim]), edition([moved], newText), [{ kind: 'text' }], null],
    ['is the wording when other words are quoted', edition([claim]), edition([{ ...claim, anchor: { ...claim.anchor, exact: 'It hailed' } }]), [{ kind: 'wording', number: 1 }], null],
    ['is at least the review that approved it anew', edition([claim]), edition([{ ...claim, review: { ...claim.review, reviewer: 'Iker' } }]), [{ kind: 'review' }], null],
  ])('%s', (_, before, after, expected, likely) => {
    const changes = changesBetween(before, after);
    expect(changes).toMatchObject(expected);
    expect(changes).toHaveLength(expected.length);
    expect(likelyCorrection(changes)).toBe(likely);
  });
});

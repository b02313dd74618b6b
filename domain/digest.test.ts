import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimDigest } from '#domain/digest';
import { aContent, anEvidence, aVoice } from '#domain/claim-content-fixture';

it('is the same for the same content, in whatever order its keys were written', () => {
  const content = aContent();
  const reversed = Object.fromEntries(Object.entries(content).reverse());
  expect(claimDigest({ ...content, ...reversed })).toBe(claimDigest(content));
  expect(claimDigest(content)).toMatch(/^[0-9a-f]{64}$/u);
});

/** Changes that an approval must not survive. */
const changes = {
  'the statement': { statement: 'Mexico sent 85,000 barrels of fuel to Cuba.' },
  'the short statement': { shortStatement: 'Fuel' },
  'the claimant': { claimant: aVoice('Pemex') },
  'what is said of the claimant': { claimant: { ...aVoice('EFE'), description: 'A wire agency' } },
  'the date': { claimedOn: '2026-10-03' },
  'the place': { place: 'Cuba' },
  'the kinds': { kinds: ['event' as const] },
  'the quote': { appearances: [{ articleId: 'an article', exact: 'tankers', hops: [] }] },
  'its place in the article': { appearances: [{ articleId: 'an article', exact: 'carried', movedTo: 'an anchor', hops: [] }] },
  'the attribution': { appearances: [] },
  'a question': { questions: [{ id: 'q', text: 'How many?' }] },
  'the evidence': { evidence: [anEvidence({ excerpt: '85,000 barrels' })] },
  'whether it is primary': { evidence: [anEvidence({ isPrimary: true })] },
  'the verdict': { verdict: null },
};

it.each(Object.entries(changes))('is another when %s changes', (_what, change) => {
  expect(claimDigest({ ...aContent(), ...change })).not.toBe(claimDigest(aContent()));
});

it('tells any two texts apart', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
    expect(claimDigest(aContent({ statement: a })) === claimDigest(aContent({ statement: b }))).toBe(a === b);
  }), { numRuns: 50 });
});

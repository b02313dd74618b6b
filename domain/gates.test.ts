import { describe, expect, it } from 'vitest';
import { aContent, aContentHop, anEvidence } from '#domain/claim-content-fixture';
import type { ClaimContent } from '#domain/digest';
import { defaultGateLevels, gateCodes, gateLevelsWith, gatesOf } from '#domain/gates';
import type { GateFacts } from '#domain/gates';

/** A claim with nothing open: a cited rationale, two origins, a primary document. */
const sound = aContent({
  evidence: [anEvidence(), anEvidence({ id: 'evidence 2', number: 2, url: 'https://energy.utexas.edu/cuba', publisher: 'Energy Institute', isPrimary: true })],
});

function facts(content: Partial<ClaimContent> = {}, more: Partial<GateFacts> = {}): GateFacts {
  return {
    content: { ...sound, ...content }, citedIds: ['evidence 1'], misquoting: [], articles: [{ outlet: 'The Example', originalUrl: 'https://www.example.org/fuel' }],
    newsroom: { name: 'The Desk', hosts: ['stet.example.net'] }, unresolvedComments: 0, stage: 'draft', anchors: [{ method: 'marked', confidence: 1 }],
    ...more,
  };
}

const openGates = (content: Partial<ClaimContent> = {}, more: Partial<GateFacts> = {}) => gatesOf(facts(content, more)).map(({ code }) => code);

it('is clear when a claim is sound', () => expect(openGates()).toEqual([]));

it('lists of a fresh claim what is to be done', () => {
  const fresh = { verdict: null, evidence: [], appearances: [{ articleId: 'an article', exact: 'fuel', hops: [] }] };
  expect(gatesOf(facts(fresh, { citedIds: [] }))).toEqual([
    { code: 'no-verdict', level: 'block', params: {} },
    { code: 'no-evidence', level: 'block', params: {} },
    { code: 'few-origins', level: 'warn', params: { count: 0 } },
    { code: 'primary-not-reached', level: 'warn', params: {} },
  ]);
});

it('sees in the fuel shipment one origin, and that nobody has reached it', () => {
  const hops = [aContentHop('EFE'), aContentHop('Energy Institute', 'EFE')];
  const evidence = [anEvidence({ hops }), anEvidence({ id: 'evidence 2', number: 2, publisher: 'El Diario', hops })];
  expect(gatesOf(facts({ evidence })).map(({ code, params }) => [code, params])).toEqual([['few-origins', { count: 1 }], ['primary-not-reached', {}]]);
});

describe('a verdict', () => {
  const verdict = { ratingId: null, conclusion: '', rationale: null, confidence: null, whatWouldChangeIt: '' };
  it('needs a rating or a conclusion', () => {
    expect(openGates({ verdict })).toEqual(['no-verdict']);
    expect(openGates({ verdict: { ...verdict, conclusion: 'An estimate.' } })).toEqual([]);
  });
  it('cites evidence that is still there', () => {
    expect(openGates({}, { citedIds: [] })).toEqual(['rationale-cites-nothing']);
    expect(openGates({}, { citedIds: ['removed evidence'] })).toEqual(['rationale-cites-nothing']);
  });
});

it('names the evidence that misquotes its snapshot', () => {
  expect(gatesOf(facts({}, { misquoting: [2] }))).toEqual([{ code: 'excerpt-not-in-snapshot', level: 'block', params: { evidence: 2 } }]);
});

describe('the primary source', () => {
  const [first] = sound.evidence;
  const evidence = [{ ...anEvidence(), ...first }, anEvidence({ id: 'evidence 2', publisher: 'Energy Institute' })];
  it('is reached by a chain that was followed to its end', () => {
    expect(openGates({ evidence })).toEqual(['primary-not-reached']);
    const hops = [aContentHop('EFE'), aContentHop('Energy Institute', 'EFE', { status: 'confirmed' })];
    expect(openGates({ evidence, appearances: [{ articleId: 'an article', exact: 'fuel', hops }] })).toEqual([]);
  });
});

describe('citing oneself', () => {
  const only = (url: string | null, publisher: string | null = null) => openGates({ evidence: [anEvidence({ url, publisher, isPrimary: true })] });
  it.each(['https://example.org/other', 'https://news.example.org/fuel', 'https://stet.example.net/articles/fuel'])('is evidence at %s alone', (url) => {
    expect(only(url)).toContain('self-citation');
  });
  it('is evidence published by the article’s own outlet alone', () => expect(only(null, 'the example')).toContain('self-citation'));
  it('is evidence published by the newsroom itself alone', () => {
    expect(only(null, 'The desk ')).toContain('self-citation');
    expect(only('https://archive.example.com/fuel', 'The Desk')).toContain('self-citation');
  });
  it('is none where neither has a name', () => {
    const evidence = [anEvidence({ url: null, publisher: null, isPrimary: true })];
    expect(openGates({ evidence }, { newsroom: { name: '', hosts: [] }, articles: [{ outlet: '', originalUrl: null }] })).not.toContain('self-citation');
  });
  it.each(['https://notexample.org/', 'https://example.org.evil.test/', 'https://efe.com/'])('is not evidence at %s', (url) => {
    expect(only(url, 'EFE')).not.toContain('self-citation');
  });
  it('is none when something of somebody else stands beside it', () => {
    expect(openGates({ evidence: [...sound.evidence, anEvidence({ url: 'https://example.org/other' })] })).toEqual([]);
  });
});

describe('details', () => {
  const evidence = (excerpt: string, more = {}) => [anEvidence({ excerpt, ...more }), ...sound.evidence.slice(1).map((piece) => ({ ...piece, excerpt: '' }))];
  it('name both words when they differ', () => {
    expect(gatesOf(facts({ evidence: evidence('tankers with 85,000 barrels will arrive') }))).toEqual([
      { code: 'details-differ', level: 'warn', params: { kind: 'number', claim: '80,000 barrels', evidence: '85,000 barrels', number: 1 } },
      { code: 'details-differ', level: 'warn', params: { kind: 'tense', claim: 'sent', evidence: 'will arrive', number: 1 } },
    ]);
  });
  it('may differ in what refutes the claim', () => {
    expect(openGates({ evidence: evidence('only 8,000 barrels', { stance: 'refutes' }) })).toEqual([]);
  });
});

it.each([
  ['unresolved-comment', { unresolvedComments: 2 }, { count: 2 }],
  ['approval-outdated', { stage: 'outdated' as const }, {}],
  ['anchor-unsure', { anchors: [{ method: 'lost' as const, confidence: 1 }, { method: 'marked' as const, confidence: 1 }] }, { count: 1 }],
  ['anchor-unsure', { anchors: [{ method: 'proposed' as const, confidence: 0.95 }] }, { count: 1 }],
])('stops a claim at %s', (code, more, params) => {
  expect(gatesOf(facts({}, more))).toEqual([{ code, level: 'block', params }]);
});

it.each(['confirmed', 'carried', 'mapped'] as const)('lets a %s anchor pass', (method) => {
  expect(openGates({}, { anchors: [{ method, confidence: 0.8 }] })).toEqual([]);
});

describe('levels', () => {
  it('block by default at the first four and the last three', () => {
    const blocking = gateCodes.filter((code) => defaultGateLevels[code] === 'block');
    expect(blocking).toEqual([...gateCodes.slice(0, 4), ...gateCodes.slice(-3)]);
  });
  it('are the newsroom’s own where it has chosen', () => {
    const levels = gateLevelsWith({ 'no-evidence': 'warn', 'few-origins': 'block', 'no-verdict': 'never', unknown: 'block' });
    expect(levels).toEqual({ ...defaultGateLevels, 'no-evidence': 'warn', 'few-origins': 'block' });
    expect(gatesOf(facts({ evidence: [] }), levels)).toContainEqual({ code: 'no-evidence', level: 'warn', params: {} });
  });
});

/** The worked example as a claim's content, for tests of the rules that read it. */
import type { ClaimContent, ContentEvidence, ContentHop, ContentVoice } from '#domain/digest';

export function aVoice(name: string): ContentVoice {
  return { id: `voice of ${name}`, name, kind: 'organisation', role: '', description: '', sameAs: [], protected: false };
}

export function aContentHop(name: string, parentId: string | null = null, more: Partial<ContentHop> = {}): ContentHop {
  return {
    id: name, parentId, voice: aVoice(name), role: 'wire', relation: 'reported', cue: 'as reported by', quoteType: 'indirect', assertion: 'asserts',
    method: '', statedOn: null, source: null, status: 'not-found', note: '',
    ...more,
  };
}

export function anEvidence({ url = 'https://efe.com/fuel', publisher = 'EFE', ...more }: Partial<ContentEvidence> & { url?: string | null; publisher?: string | null } = {}): ContentEvidence {
  return {
    id: 'evidence 1', number: 1, stance: 'supports', excerpt: 'tankers carrying 80,000 barrels of fuel', answerKind: 'extractive', medium: 'web-text',
    isPrimary: false, questionId: null, note: '', hops: [],
    source: {
      id: `source at ${url}`, title: 'Tankers on their way', url, kind: 'news', publishedOn: '2026-10-02', publisher: publisher === null ? null : aVoice(publisher),
    },
    ...more,
  };
}

/** Mexico's fuel for Cuba: EFE has it from the Energy Institute, which estimates it; supported by EFE's own report. */
export function aContent(more: Partial<ClaimContent> = {}): ClaimContent {
  const institute = aContentHop('Energy Institute', 'EFE', { role: 'data-source', relation: 'cited-data', assertion: 'estimates', method: 'capacity estimate' });
  return {
    statement: 'Mexico sent 80,000 barrels of fuel to Cuba.', shortStatement: '', claimant: aVoice('EFE'), claimedOn: '2026-10-02', place: '', kinds: ['statistic'],
    appearances: [{ articleId: 'an article', exact: '80,000 barrels of fuel that Mexico sent to Cuba', hops: [aContentHop('EFE'), institute] }],
    questions: [],
    evidence: [anEvidence()],
    verdict: { ratingId: 'a rating', conclusion: 'The figure is an estimate.', rationale: { type: 'doc', content: [] }, confidence: 'medium', whatWouldChangeIt: '' },
    ...more,
  };
}

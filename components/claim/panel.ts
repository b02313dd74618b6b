import type { ClaimView } from '#contract/claim';

/** The panels of a claim in hand. */
export type Panel = 'claim' | 'attribution' | 'evidence' | 'verdict' | 'review';

const panels: Readonly<Record<string, Panel>> = {
  hop: 'attribution',
  evidence: 'evidence',
  question: 'evidence',
  verdict: 'verdict',
  submission: 'review',
  decision: 'review',
  comment: 'review',
};

/** In which panel a draft is written, by its name: the claim, what of it, and which of these. The parts of the description are the rest. */
export function panelOf(name: string, claim: ClaimView | undefined): Panel {
  const [, kind = '', id = ''] = name.split('/');
  const isOfEvidence = kind === 'hop' && claim?.evidence.some(({ hops }) => hops.some((hop) => hop.id === id));
  return isOfEvidence ? 'evidence' : (panels[kind] ?? 'claim');
}

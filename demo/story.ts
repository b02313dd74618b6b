import type { AddHop, CreateVoice } from '#contract/attribution';
import type { CreateSource } from '#contract/evidence';
import type { ClaimKind } from '#domain/claim';
import type { Stance } from '#domain/evidence';
import type { Confidence } from '#domain/verdict';
import type { PersonKey } from './people';

/** The voices of the demo, by the key under which hops, claimants and publishers name them. */
export const voices = {
  rubio: { kind: 'person', name: 'Marco Rubio', role: 'United States Secretary of State', sameAs: ['https://www.wikidata.org/wiki/Q324546'] },
  efe: { kind: 'organisation', name: 'EFE', role: 'news agency', sameAs: ['https://www.wikidata.org/wiki/Q1325059'] },
  institute: { kind: 'organisation', name: 'Energy Institute, University of Texas', role: 'research institute' },
  analyst: { kind: 'person', name: 'An analyst of the Energy Institute', role: 'energy analyst', protected: true, description: 'an energy analyst who follows the shipments' },
  port: { kind: 'organisation', name: 'Harbour Registry (demo)', role: 'port authority' },
  state: { kind: 'organisation', name: 'United States Department of State', role: 'government department' },
  courier: { kind: 'organisation', name: 'The Harbour Courier', role: 'newspaper' },
} as const satisfies Record<string, CreateVoice>;

export type VoiceKey = keyof typeof voices;

type SourceSpec = Omit<CreateSource, 'publisherId'> & { publisher: VoiceKey };

/** The sources of the demo. Every address is a stand-in. */
export const sources = {
  dispatch: { title: 'Tankers with Mexican fuel for Cuba, agency dispatch (demo copy)', url: 'https://efe.example.org/dispatch/tankers', kind: 'news', publisher: 'efe', publishedOn: '2025-12-18' },
  note: { title: 'Note on two tankers (demo copy)', url: 'https://energy.example.org/notes/two-tankers', kind: 'data', publisher: 'institute', publishedOn: '2025-12-17' },
  log: { title: 'Arrivals and berths, December (demo copy)', url: 'https://port.example.org/arrivals/2025-12', kind: 'official-record', publisher: 'port', publishedOn: '2026-01-10' },
  transcript: { title: 'Press conference of 19 December, transcript (demo copy)', url: 'https://state.example.org/transcripts/2025-12-19', kind: 'statement', publisher: 'state', publishedOn: '2025-12-19' },
  factSheet: { title: 'Security cooperation, fact sheet (demo copy)', url: 'https://state.example.org/fact-sheets/cooperation', kind: 'official-record', publisher: 'state', publishedOn: '2025-12-19' },
} as const satisfies Record<string, SourceSpec>;

export type SourceKey = keyof typeof sources;

type HopSpec = Omit<AddHop, 'voiceId' | 'parentId' | 'cueSpan'> & { voice: VoiceKey };

/** Evidence of a claim; `[n]` in the rationale cites the n-th of them. */
type EvidenceSpec = { source: SourceKey; stance: Stance; excerpt: string; isPrimary?: boolean; question?: string };

type VerdictSpec = { rating: string; conclusion: string; rationale: string; confidence: Confidence; whatWouldChangeIt: string };

/** What happens to a claim once it is written, in this order. */
export type Fate = 'stays-draft' | 'in-review' | 'sent-back' | 'approved' | 'published' | 'outdated-after-publication';

export type ClaimSpec = {
  quote: string;
  statement: string;
  shortStatement: string;
  claimant: VoiceKey | null;
  kinds: ClaimKind[];
  author: PersonKey;
  chain: HopSpec[];
  evidence: EvidenceSpec[];
  verdict: VerdictSpec | null;
  fate: Fate;
  comment?: { by: PersonKey; body: string };
};

const efeChain: HopSpec[] = [
  { voice: 'efe', role: 'wire', relation: 'reported', cue: 'reported by the EFE agency', status: 'found', statedOn: '2025-12-18' },
  {
    voice: 'institute', role: 'data-source', relation: 'cited-data', cue: 'citing data from', assertion: 'estimates',
    method: 'capacity estimate', status: 'contacted', note: 'Asked for the cargo documents; no answer yet.',
  },
];

/** The claims of the fuel article: overlapping ones among them, and one in every state. */
export const claims: readonly ClaimSpec[] = [
  {
    quote: 'tankers carrying 80,000 barrels of fuel that Mexico sent to Cuba',
    statement: 'Mexico sent tankers with 80,000 barrels of fuel to Cuba in December 2025.',
    shortStatement: 'Mexico sent Cuba 80,000 barrels of fuel',
    claimant: 'efe',
    kinds: ['statistic', 'event'],
    author: 'ana',
    chain: efeChain,
    evidence: [
      { source: 'note', stance: 'context', isPrimary: true, excerpt: 'Together the two ships can hold about 80,000 barrels; what they carry has not been measured.', question: 'Is the number a measured cargo?' },
      { source: 'log', stance: 'supports', isPrimary: true, excerpt: 'Two tankers from Mexican ports were entered in December and January; one of them declared 85,000 barrels.' },
      { source: 'dispatch', stance: 'supports', excerpt: 'Two tankers are to bring around 80,000 barrels to the island, according to the Energy Institute.' },
    ],
    verdict: {
      rating: 'mostly-true',
      conclusion: 'Tankers did come from Mexico, but 80,000 barrels is what they can hold, not what anybody measured.',
      rationale: 'The port record shows the arrivals [2]. The number goes back to one estimate from the capacity of the ships [1]; the agency passed it on [3]. One ship declared more than its share of it.',
      confidence: 'medium',
      whatWouldChangeIt: 'A bill of lading or a customs entry with the volume that was unloaded.',
    },
    fate: 'published',
  },
  {
    quote: 'fuel that Mexico sent to Cuba',
    statement: 'Mexico sent fuel to Cuba during the island’s power cuts.',
    shortStatement: 'Mexico sent fuel to Cuba',
    claimant: 'efe',
    kinds: ['event'],
    author: 'ana',
    chain: efeChain.slice(0, 1),
    evidence: [
      { source: 'log', stance: 'supports', isPrimary: true, excerpt: 'Two tankers from Mexican ports were entered in December and January.' },
      { source: 'dispatch', stance: 'supports', excerpt: 'Two tankers are to bring around 80,000 barrels to the island.' },
    ],
    verdict: {
      rating: 'true',
      conclusion: 'The port record shows tankers from Mexico arriving in the weeks of the power cuts.',
      rationale: 'The arrivals are on record [1], and the agency announced them before [2].',
      confidence: 'high',
      whatWouldChangeIt: 'Proof that the ships unloaded elsewhere.',
    },
    fate: 'outdated-after-publication',
  },
  {
    quote: 'a shipment reported by the EFE agency, citing data from the Energy Institute of the University of Texas',
    statement: 'The EFE agency reported the shipment on the basis of data from the Energy Institute of the University of Texas.',
    shortStatement: 'EFE reported the shipment from University of Texas data',
    claimant: 'courier',
    kinds: ['quote'],
    author: 'ben',
    chain: [],
    evidence: [
      { source: 'dispatch', stance: 'supports', isPrimary: true, excerpt: 'Two tankers are to bring around 80,000 barrels to the island, according to the Energy Institute.' },
      { source: 'note', stance: 'context', excerpt: 'Provided to the agency on request.' },
    ],
    verdict: {
      rating: 'true',
      conclusion: 'The dispatch names the institute as its only source for the number.',
      rationale: 'The dispatch says so itself [1], and the institute confirms it in its note [2].',
      confidence: 'high',
      whatWouldChangeIt: 'A second source in the dispatch that we have overlooked.',
    },
    fate: 'published',
  },
  {
    quote: 'Rubio thanked El Salvador, Ecuador, Guatemala, the Dominican Republic, Costa Rica and Panama',
    statement: 'Marco Rubio thanked El Salvador, Ecuador, Guatemala, the Dominican Republic, Costa Rica and Panama for joint operations.',
    shortStatement: 'Rubio thanked six countries for joint operations',
    claimant: 'courier',
    kinds: ['quote', 'event'],
    author: 'ben',
    chain: [{ voice: 'rubio', role: 'speaker', relation: 'said', quoteType: 'indirect', status: 'confirmed', statedOn: '2025-12-19' }],
    evidence: [
      { source: 'transcript', stance: 'supports', isPrimary: true, excerpt: 'We are grateful to El Salvador, to Ecuador, to Guatemala, to the Dominican Republic, to Costa Rica, to Panama.' },
    ],
    verdict: {
      rating: 'true',
      conclusion: 'The transcript lists the same six countries.',
      rationale: 'All six are named in the transcript [1].',
      confidence: 'high',
      whatWouldChangeIt: 'An error in the transcript.',
    },
    fate: 'in-review',
  },
  {
    quote: 'Mexico is doing more against organised crime than any of its governments before',
    statement: 'Mexico’s present government does more against organised crime than any before it.',
    shortStatement: 'Mexico does more against organised crime than ever',
    claimant: 'rubio',
    kinds: ['position'],
    author: 'ana',
    chain: [{ voice: 'rubio', role: 'speaker', relation: 'said', cue: 'Marco Rubio, said in Washington on Friday', quoteType: 'indirect', assertion: 'believes', status: 'confirmed' }],
    evidence: [{ source: 'transcript', stance: 'context', isPrimary: true, excerpt: 'Mexico is doing more than ever in its history on security.' }],
    verdict: {
      rating: 'unproven',
      conclusion: 'Nobody offers a measure by which this could be compared with earlier governments.',
      rationale: 'The Secretary gave no figures [1].',
      confidence: 'low',
      whatWouldChangeIt: 'A measure that reaches back over several governments.',
    },
    fate: 'sent-back',
  },
  {
    quote: 'One of the two tankers was still loading on the day of the report.',
    statement: 'One of the two tankers was still loading when EFE reported the shipment.',
    shortStatement: 'One tanker was still loading when EFE reported',
    claimant: 'analyst',
    kinds: ['event'],
    author: 'ana',
    chain: [{ voice: 'analyst', role: 'unnamed', relation: 'said', status: 'contacted', note: 'Protected: speaks on condition of not being named.' }],
    evidence: [],
    verdict: null,
    fate: 'stays-draft',
    comment: { by: 'iker', body: 'Ships leave traces: has anybody looked for the loading berth in the port log?' },
  },
  {
    quote: 'Seven countries now share intelligence with Washington every day',
    statement: 'Seven countries share intelligence with Washington every day.',
    shortStatement: 'Seven countries share intelligence daily',
    claimant: 'state',
    kinds: ['statistic'],
    author: 'ben',
    chain: [{ voice: 'state', role: 'document', relation: 'reported', cue: 'according to a State Department fact sheet', status: 'found' }],
    evidence: [
      { source: 'factSheet', stance: 'refutes', isPrimary: true, excerpt: 'Six partner countries share information daily; a seventh has announced that it will.' },
      { source: 'transcript', stance: 'context', excerpt: 'We hope to be seven by the spring.' },
    ],
    verdict: {
      rating: 'false',
      conclusion: 'The fact sheet itself counts six countries; the seventh has only announced that it will join.',
      rationale: 'The sheet that the article cites says six [1], and the Secretary spoke of seven as a hope [2].',
      confidence: 'high',
      whatWouldChangeIt: 'A later edition of the fact sheet, dated before the article.',
    },
    fate: 'approved',
  },
];

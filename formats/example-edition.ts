import { describe } from '#domain/anchor';
import { distinctOrigins, summarise } from '#domain/attribution';
import type { Hop } from '#domain/attribution';
import { checksOf } from '#domain/edition';
import type { Edition, EditionContent, EditionFront, PublicClaim, PublicEvidence, PublicHop, PublicRating, PublicVoice } from '#domain/edition';

/**
 * An edition of our own text for tests and previews: overlapping claims over bold words, a chain of two
 * hops with one origin, evidence for and against, a rating on the scale, one beside it, and one of none.
 */
const paragraphs = [
  'Fuel for the island 🛢️ in question',
  'Two tankers with room for 80,000 barrels of fuel left Coatzacoalcos for Cuba on Tuesday, the agency EFE reported, citing data from the Energy Institute of the University of Texas.',
  'The shipment is the largest of the year, a port official said. Mexico has never sent fuel without payment, the ministry added.',
];
const text = paragraphs.join('\n');

/** An edition for tests, with what `change` says otherwise. */
export function exampleEdition(change: Partial<Edition> = {}): Edition {
  return {
    number: 1,
    publishedAt: '2026-11-05T10:30:00.000Z',
    publishedBy: 'Pilar Ortega',
    firstPublishedAt: '2026-11-05T10:30:00.000Z',
    correction: null,
    content: exampleContent(),
    ...change,
  };
}

/** The same as lists show it. */
export function exampleFront(change: Partial<EditionFront> = {}): EditionFront {
  const { content: { article, newsroom, claims }, ...rest } = exampleEdition();
  return { ...rest, article, newsroom, checks: checksOf(claims), ...change };
}

/** The content of that edition. */
export function exampleContent(change: Partial<EditionContent> = {}): EditionContent {
  return {
    article: {
      id: '0193a0f0-0000-7000-8000-000000000001',
      slug: 'fuel-for-the-island',
      title: 'Fuel for the island',
      byline: 'Marta Ríos',
      outlet: 'El Faro del Golfo',
      language: 'en',
      publishedOn: '2026-11-04',
      originalUrl: 'https://faro.example/fuel-for-the-island',
    },
    newsroom: { name: 'Desk of the Gulf' },
    revision: { number: 2, sha256: 'ab'.repeat(32), document, text },
    claims: [tankers(), agency(), largest(), payment()],
    ...change,
  };
}

const document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: paragraphs[0] }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Two tankers with room for ' },
        { type: 'text', marks: [{ type: 'bold' }], text: '80,000 barrels' },
        { type: 'text', text: paragraphs[1]?.slice('Two tankers with room for 80,000 barrels'.length) },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: paragraphs[2] }] },
  ],
};

/** A rating as readers see it. */
export function rating(token: PublicRating['token'], en: string, es: string, value: number | null): PublicRating {
  const definition = { en: `What “${en}” means here.`, es: `Qué significa «${es}» aquí.` };
  const kind = value === null ? 'unresolved' : 'truth';
  return { code: token, kind, token, label: { en, es }, definition, value, best: value === null ? null : 5, worst: value === null ? null : 1 };
}

const efe: PublicVoice = { name: 'EFE', kind: 'organisation', role: 'news agency', description: '', sameAs: ['https://www.wikidata.org/wiki/Q695340'] };
const institute: PublicVoice = { name: 'Energy Institute, University of Texas', kind: 'organisation', role: 'research institute', description: '', sameAs: [] };
const official: PublicVoice = { name: 'a port official', kind: 'unnamed', role: '', description: 'speaks on condition of not being named', sameAs: [] };

function hop(number: number, voice: PublicVoice, change: Partial<PublicHop> = {}): PublicHop {
  return {
    id: hopId(number),
    parentId: null,
    position: 0,
    voice,
    role: 'wire',
    relation: 'reported',
    cue: 'reported',
    quoteType: 'indirect',
    assertion: 'asserts',
    method: '',
    statedOn: null,
    source: null,
    status: 'found',
    note: '',
    ...change,
  };
}

function hopId(number: number): string {
  return `0193a0f0-0000-7000-8000-00000000a00${number}`;
}

const chain = [
  hop(1, efe, { source: { title: 'Tankers for Cuba', url: 'https://efe.example/tankers' }, statedOn: '2026-11-03' }),
  hop(2, institute, {
    parentId: hopId(1), role: 'data-source', relation: 'cited-data', cue: 'citing data from',
    assertion: 'estimates', method: 'capacity estimate', status: 'not-found',
  }),
];

function evidence(number: number, change: Partial<PublicEvidence> = {}): PublicEvidence {
  return {
    id: `0193a0f0-0000-7000-8000-00000000e00${number}`,
    number,
    source: { title: 'Register of departures', url: 'https://port.example/register', kind: 'official-record', publisher: 'Port of Coatzacoalcos', publishedOn: '2026-11-03' },
    stance: 'supports',
    excerpt: 'Two vessels, 40,000 barrels capacity each, cleared for Matanzas.',
    answerKind: 'extractive',
    medium: 'web-table',
    isPrimary: true,
    question: 'How much can the two ships carry?',
    note: '',
    hops: [],
    attribution: summarise([]),
    ...change,
  };
}

function summaryOf(hops: readonly PublicHop[]) {
  return summarise(hops.map(asHop));
}

function asHop({ voice, ...rest }: PublicHop): Hop {
  return { ...rest, voiceId: voice.name, voiceName: voice.name };
}

function claim(number: number, exact: string, change: Partial<PublicClaim>): PublicClaim {
  const start = text.indexOf(exact);
  const hops = change.hops ?? [];
  const pieces = change.evidence ?? [];
  const counted = pieces.map(({ id, source, hops: own }) => ({
    hops: own.map(asHop), publisherId: source.publisher, publisherName: source.publisher, sourceId: id, sourceTitle: source.title,
  }));
  return {
    number,
    claimId: `0193a0f0-0000-7000-8000-00000000c00${number}`,
    appearanceId: `0193a0f0-0000-7000-8000-00000000b00${number}`,
    statement: exact,
    shortStatement: '',
    claimant: null,
    claimedOn: null,
    place: '',
    kinds: [],
    anchor: { ...describe(text, { start, end: start + exact.length }), method: 'marked', confidence: 1 },
    hops,
    attribution: summaryOf(hops),
    evidence: pieces,
    origins: distinctOrigins([hops.map(asHop)], counted),
    links: hops.filter(({ source }) => source !== null).length + pieces.length,
    verdict: { number: 1, rating: null, conclusion: '', rationale: { type: 'doc', content: [] }, confidence: null, whatWouldChangeIt: '', author: 'Eva Lund' },
    review: { reviewer: 'Ramón Díaz', at: '2026-11-05T09:00:00.000Z' },
    digest: 'cd'.repeat(32),
    ...change,
  };
}

function tankers(): PublicClaim {
  const pieces = [
    evidence(1),
    evidence(2, {
      source: { title: 'What the tankers really carried', url: 'https://gulf.example/cargo', kind: 'news', publisher: 'Gulf Wire', publishedOn: '2026-11-04' },
      stance: 'refutes', isPrimary: false, question: null, medium: 'web-text',
      excerpt: 'The bills of lading add up to 61,500 barrels <b>in all</b>.', note: 'The bills themselves were not shown.',
    }),
  ];
  const cite = (number: number) => ({ type: 'citation', attrs: { evidenceId: pieces[number - 1]?.id } });
  const rationale = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'The register gives the capacity of both ships ' }, cite(1), { type: 'text', text: ', not what was in them. A capacity is not a cargo ' }, cite(2), { type: 'text', text: '.' }] },
    ],
  };
  return claim(1, 'Two tankers with room for 80,000 barrels of fuel left Coatzacoalcos for Cuba on Tuesday', {
    statement: 'Two tankers carrying 80,000 barrels of fuel left Mexico for Cuba on 3 November 2026.',
    shortStatement: 'Two tankers took 80,000 barrels of fuel from Mexico to Cuba.',
    claimant: institute, claimedOn: '2026-11-03', place: 'Coatzacoalcos', kinds: ['statistic', 'event'],
    hops: chain, evidence: pieces,
    verdict: {
      number: 2, rating: rating('misleading', 'Misleading', 'Engañoso', 2), conclusion: 'The ships had room for 80,000 barrels; what they carried is not known.',
      rationale, confidence: 'medium', whatWouldChangeIt: 'The bills of lading.', author: 'Eva Lund',
    },
  });
}

function agency(): PublicClaim {
  return claim(2, '80,000 barrels of fuel left Coatzacoalcos for Cuba on Tuesday, the agency EFE reported', {
    statement: 'EFE reported the departure.', hops: chain.slice(0, 1), evidence: [evidence(1, { isPrimary: false })],
    verdict: { number: 1, rating: rating('supported', 'Supported', 'Respaldado', 5), conclusion: 'EFE did.', rationale: { type: 'doc', content: [] }, confidence: 'high', whatWouldChangeIt: '', author: 'Eva Lund' },
  });
}

function largest(): PublicClaim {
  return claim(3, 'The shipment is the largest of the year', {
    claimant: official,
    verdict: { number: 1, rating: rating('unproven', 'Unproven', 'Sin demostrar', null), conclusion: 'No register of shipments is public.', rationale: { type: 'doc', content: [] }, confidence: 'low', whatWouldChangeIt: '', author: 'Eva Lund' },
  });
}

function payment(): PublicClaim {
  return claim(4, 'Mexico has never sent fuel without payment', {
    verdict: { number: 1, rating: null, conclusion: 'Two shipments in 2024 were donations.', rationale: { type: 'doc', content: [] }, confidence: null, whatWouldChangeIt: '', author: 'Eva Lund' },
  });
}

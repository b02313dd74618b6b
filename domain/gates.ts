import { isSure } from '#domain/anchor';
import type { Anchor } from '#domain/anchor';
import { distinctOrigins, summarise } from '#domain/attribution';
import type { Hop } from '#domain/attribution';
import type { Stage } from '#domain/claim';
import { differences } from '#domain/differences';
import type { ClaimContent, ContentEvidence, ContentHop } from '#domain/digest';

/** What may still stand between a claim and publication. */
export const gateCodes = [
  'no-verdict', 'rationale-cites-nothing', 'no-evidence', 'excerpt-not-in-snapshot', 'few-origins', 'primary-not-reached',
  'self-citation', 'details-differ', 'unresolved-comment', 'approval-outdated', 'anchor-unsure',
] as const;
export type GateCode = (typeof gateCodes)[number];

/** Whether a gate stops a claim, or only says so. */
export const gateLevels = ['block', 'warn'] as const;
export type GateLevel = (typeof gateLevels)[number];

/**
 * One open gate. `params` fill its sentence in the catalogue: `count` of origins, comments or anchors; `evidence`, the
 * number of the piece whose excerpt is missing; for `details-differ` the words in `claim` and `evidence`, their `kind`
 * and the `number` of the evidence. A code stands once for each excerpt and detail.
 */
export type Gate = { code: GateCode; level: GateLevel; params: Record<string, string | number> };

/** What stops a claim unless the newsroom decides otherwise. */
export const defaultGateLevels: Record<GateCode, GateLevel> = {
  'no-verdict': 'block',
  'rationale-cites-nothing': 'block',
  'no-evidence': 'block',
  'excerpt-not-in-snapshot': 'block',
  'few-origins': 'warn',
  'primary-not-reached': 'warn',
  'self-citation': 'warn',
  'details-differ': 'warn',
  'unresolved-comment': 'block',
  'approval-outdated': 'block',
  'anchor-unsure': 'block',
};

/**
 * What the gates look at: the claim's content, and what is not part of it.
 *
 * `citedIds` is the evidence that the rationale cites, `misquoting` the numbers of evidence whose excerpt does
 * not occur in its snapshot (evidence without a snapshot is not among them), `articles` where the claim appears,
 * `newsroom` its own name and web hosts.
 */
export type GateFacts = {
  content: ClaimContent;
  citedIds: readonly string[];
  misquoting: readonly number[];
  articles: readonly { outlet: string; originalUrl: string | null }[];
  newsroom: { name: string; hosts: readonly string[] };
  unresolvedComments: number;
  stage: Stage;
  anchors: readonly Pick<Anchor, 'method' | 'confidence'>[];
};

/** The gates that stand open, in the order of {@link gateCodes}, each at the newsroom's level. */
export function gatesOf(facts: GateFacts, levels: Record<GateCode, GateLevel> = defaultGateLevels): Gate[] {
  return gateCodes.flatMap((code) => gates[code](facts).map((params) => ({ code, level: levels[code], params })));
}

/** The default levels with a newsroom's own choices over them; what is not a level is passed over. */
export function gateLevelsWith(choices: Readonly<Record<string, unknown>>): Record<GateCode, GateLevel> {
  const chosen = gateCodes.flatMap((code) => {
    const level = gateLevels.find((known) => known === choices[code]);
    return level === undefined ? [] : [[code, level]];
  });
  return { ...defaultGateLevels, ...Object.fromEntries(chosen) };
}

type Params = Gate['params'];

const when = (isOpen: boolean, params: Params = {}): Params[] => (isOpen ? [params] : []);

/** Each gate and what opens it: the params of every reason, none when it is closed. */
const gates: Record<GateCode, (facts: GateFacts) => Params[]> = {
  'no-verdict': ({ content }) => when(!hasVerdict(content)),
  'rationale-cites-nothing': ({ content, citedIds }) =>
    when(hasVerdict(content) && !content.evidence.some(({ id }) => citedIds.includes(id))),
  'no-evidence': ({ content }) => when(content.evidence.length === 0),
  'excerpt-not-in-snapshot': ({ misquoting }) => misquoting.map((evidence) => ({ evidence })),
  'few-origins': ({ content }) => {
    const count = originsOf(content).length;
    return when(count < 2, { count });
  },
  'primary-not-reached': ({ content }) => when(!isPrimaryReached(content)),
  'self-citation': ({ content, ...ours }) => when(content.evidence.length > 0 && content.evidence.every((piece) => isOwn(piece, ours))),
  'details-differ': ({ content }) => detailsThatDiffer(content),
  'unresolved-comment': ({ unresolvedComments: count }) => when(count > 0, { count }),
  'approval-outdated': ({ stage }) => when(stage === 'outdated'),
  'anchor-unsure': ({ anchors }) => {
    const count = anchors.filter((anchor) => !isSure(anchor)).length;
    return when(count > 0, { count });
  },
};

function hasVerdict({ verdict }: ClaimContent): boolean {
  return verdict !== null && (verdict.ratingId !== null || verdict.conclusion.trim() !== '');
}

function originsOf({ appearances, evidence }: ClaimContent): { id: string; name: string }[] {
  return distinctOrigins(
    appearances.map(({ hops }) => hops.map(attributionHop)),
    evidence.map(({ hops, source }) => ({
      hops: hops.map(attributionHop),
      publisherId: source.publisher?.id ?? null,
      publisherName: source.publisher?.name ?? null,
      sourceId: source.id,
      sourceTitle: source.title,
    })),
  );
}

/** A primary document is at hand, or some chain was followed to its very end. */
function isPrimaryReached({ appearances, evidence }: ClaimContent): boolean {
  const isReached = ({ hops }: { hops: readonly ContentHop[] }) => summarise(hops.map(attributionHop)).primaryReached;
  return evidence.some(({ isPrimary }) => isPrimary) || appearances.some(isReached) || evidence.some(isReached);
}

/** Whether a source stands on the article's or the newsroom's own pages, or is published by either. */
function isOwn({ source }: ContentEvidence, { articles, newsroom }: Pick<GateFacts, 'articles' | 'newsroom'>): boolean {
  const host = hostOf(source.url);
  const hosts = [...newsroom.hosts.map((own) => own.toLowerCase()), ...articles.map(({ originalUrl }) => hostOf(originalUrl))];
  if (host !== null && hosts.some((own) => own !== null && isWithin(host, own))) return true;
  const publisher = nameOf(source.publisher?.name ?? '');
  return publisher !== '' && [newsroom.name, ...articles.map(({ outlet }) => outlet)].some((own) => nameOf(own) === publisher);
}

function nameOf(written: string): string {
  return written.trim().toLowerCase();
}

/** What refutes a claim differs from it by its nature, so it is not compared. */
function detailsThatDiffer({ statement, evidence }: ClaimContent): Params[] {
  const compared = evidence.filter(({ stance, excerpt }) => stance !== 'refutes' && excerpt.trim() !== '');
  return differences(statement, compared.map(({ excerpt }) => excerpt)).map(({ kind, claim, excerpt, index }) => ({
    kind, claim, evidence: excerpt, number: compared[index]?.number ?? 0,
  }));
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : null;
}

function isWithin(host: string, own: string): boolean {
  const bare = own.replace(/^www\./u, '');
  return host === bare || host.endsWith(`.${bare}`);
}

function attributionHop({ voice, ...hop }: ContentHop, position: number): Hop {
  return { ...hop, position, voiceId: voice.id, voiceName: voice.name };
}

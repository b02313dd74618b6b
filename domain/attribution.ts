/** What a voice can be. An unnamed one is known only by its description. */
export const voiceKinds = ['person', 'organisation', 'document', 'unnamed'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** What a voice does at its place in the chain. */
export const hopRoles = ['speaker', 'author', 'publisher', 'wire', 'data-source', 'document', 'unnamed'] as const;
export type HopRole = (typeof hopRoles)[number];

/** How the voice above has it from this one. */
export const relations = ['said', 'reported', 'cited-data', 'calculated', 'translated', 'republished'] as const;
export type Relation = (typeof relations)[number];

/** Whether the words are the voice’s own, a report of them, or both. */
export const quoteTypes = ['direct', 'indirect', 'mixed'] as const;
export type QuoteType = (typeof quoteTypes)[number];

/** With what force the voice says it. */
export const assertions = ['asserts', 'estimates', 'believes', 'predicts'] as const;
export type Assertion = (typeof assertions)[number];

/** What came of following the hop; weakest first. */
export const hopStatuses = ['denied', 'not-found', 'contacted', 'found', 'confirmed'] as const;
export type HopStatus = (typeof hopStatuses)[number];

/** One step of an attribution: the parent (or the text itself, when `parentId` is null) has it from `voiceId`. */
export type Hop = {
  id: string;
  parentId: string | null;
  position: number;
  voiceId: string;
  voiceName: string;
  role: HopRole;
  relation: Relation;
  assertion: Assertion;
  method: string;
  status: HopStatus;
};

/**
 * What an attribution amounts to, derived from its hops alone.
 *
 * `depth` counts the hops of the longest path. `origins` are the voices at the leaves, each once.
 * `primaryReached` holds when every leaf was found or confirmed. `weakest` is the hop with the weakest
 * status, the one nearest to the text when several are equal; `null` without hops. `methods` lists the
 * stated methods ("capacity estimate") from the text to the origin, each once.
 */
export type AttributionSummary = {
  depth: number;
  hops: number;
  origins: { voiceId: string; name: string }[];
  primaryReached: boolean;
  weakest: { hopId: string; status: HopStatus } | null;
  methods: string[];
};

/** Derive the summary of one attribution. Order of `hops` does not matter; hops whose parent is missing count as roots. */
export function summarise(hops: readonly Hop[]): AttributionSummary {
  const ordered = walk(hops);
  const parents = new Set(hops.map((hop) => hop.parentId));
  const leaves = ordered.filter(({ hop }) => !parents.has(hop.id));
  const origins = new Map(leaves.map(({ hop }) => [hop.voiceId, { voiceId: hop.voiceId, name: hop.voiceName }]));
  const [weakest] = [...ordered].sort((a, b) => weakness(a.hop) - weakness(b.hop) || a.depth - b.depth);
  return {
    depth: Math.max(0, ...ordered.map(({ depth }) => depth)),
    hops: hops.length,
    origins: [...origins.values()],
    primaryReached: leaves.length > 0 && leaves.every(({ hop }) => hop.status === 'found' || hop.status === 'confirmed'),
    weakest: weakest ? { hopId: weakest.hop.id, status: weakest.hop.status } : null,
    methods: [...new Set(ordered.map(({ hop }) => hop.method).filter((method) => method !== ''))],
  };
}

function weakness({ status }: Hop): number {
  return hopStatuses.indexOf(status);
}

/** The hops in reading order, parents before children, each with its depth from 1. */
export function walk<T extends Pick<Hop, 'id' | 'parentId' | 'position'>>(hops: readonly T[]): { hop: T; depth: number }[] {
  const ids = new Set(hops.map((hop) => hop.id));
  const children = new Map<string | null, T[]>();
  for (const hop of hops) {
    const parent = hop.parentId !== null && ids.has(hop.parentId) ? hop.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), hop]);
  }
  const ordered: { hop: T; depth: number }[] = [];
  const visit = (parent: string | null, depth: number) => {
    const below = [...(children.get(parent) ?? [])].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    for (const hop of below) {
      ordered.push({ hop, depth });
      visit(hop.id, depth + 1);
    }
  };
  visit(null, 1);
  return ordered;
}

/** Whether making `parentId` the parent of `hopId` would close a circle. */
export function wouldCircle(hops: readonly Pick<Hop, 'id' | 'parentId'>[], hopId: string, parentId: string | null): boolean {
  const parentOf = new Map(hops.map((hop) => [hop.id, hop.parentId]));
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === hopId) return true;
    seen.add(at);
  }
  return false;
}

/**
 * The distinct origins over every attribution of a claim, appearances and evidence together.
 *
 * Ten outlets that all cite one agency are one origin. Evidence without a chain of its own counts its
 * source's publisher as origin, and the source itself where no publisher is known.
 */
export function distinctOrigins(
  attributions: readonly (readonly Hop[])[],
  evidence: readonly { hops: readonly Hop[]; publisherId: string | null; publisherName: string | null; sourceId: string; sourceTitle: string }[],
): { id: string; name: string }[] {
  const origins = new Map<string, string>();
  for (const hops of attributions) for (const origin of summarise(hops).origins) origins.set(origin.voiceId, origin.name);
  for (const piece of evidence) {
    if (piece.hops.length > 0) for (const origin of summarise(piece.hops).origins) origins.set(origin.voiceId, origin.name);
    else origins.set(piece.publisherId ?? piece.sourceId, piece.publisherName ?? piece.sourceTitle);
  }
  return [...origins].map(([id, name]) => ({ id, name }));
}

/**
 * How many ways lead to an origin: the leaves of every attribution, and each piece of evidence without a chain.
 *
 * Set against {@link distinctOrigins} it says "4 links, 1 origin".
 */
export function countLinks(attributions: readonly (readonly Hop[])[], evidence: readonly { hops: readonly Hop[] }[]): number {
  const leaves = (hops: readonly Hop[]) => hops.filter(({ id }) => !hops.some(({ parentId }) => parentId === id)).length;
  const chains = [...attributions, ...evidence.map(({ hops }) => hops)].reduce((sum, hops) => sum + leaves(hops), 0);
  return chains + evidence.filter(({ hops }) => hops.length === 0).length;
}

import { countLinks, distinctOrigins } from '#domain/attribution';
import type { Actor } from '#domain/permission';
import type { ClaimRow } from '#server/claims/include';
import { domainHops } from '#server/claims/map-hop';
import { voiceName } from '#server/claims/map-voice';

/** Where a claim comes from over all its appearances and evidence, and by how many ways. */
export function originsOf(row: Pick<ClaimRow, 'appearances' | 'evidence'>, actor: Actor): { origins: { id: string; name: string }[]; links: number } {
  const chains = row.appearances.map(({ hops }) => domainHops(hops, actor));
  const evidence = row.evidence.map(({ hops, source }) => ({
    hops: domainHops(hops, actor),
    publisherId: source.publisherId,
    publisherName: source.publisher && voiceName(source.publisher, actor),
    sourceId: source.id,
    sourceTitle: source.title,
  }));
  return { origins: distinctOrigins(chains, evidence), links: countLinks(chains, evidence) };
}

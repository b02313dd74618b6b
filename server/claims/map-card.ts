import type { ClaimCard } from '#contract/claim';
import { walk } from '#domain/attribution';
import type { Actor } from '#domain/permission';
import type { LoadedClaim } from '#server/claims/load';
import { anchorView } from '#server/claims/map-appearance';
import type { AppearanceRow } from '#server/claims/map-appearance';
import { originsOf } from '#server/claims/map-origins';
import { ratingView } from '#server/claims/map-verdict';
import { voiceName, voiceRef } from '#server/claims/map-voice';

/** What the margin shows of one appearance of a claim. */
export function claimCard({ row, stage, gates }: LoadedClaim, appearance: AppearanceRow, told: Pick<ClaimCard, 'isReworded' | 'isOutworn'>, actor: Actor): ClaimCard {
  return {
    id: row.id,
    appearanceId: appearance.id,
    number: appearance.number,
    anchor: anchorView(appearance),
    ...told,
    statement: row.statement,
    shortStatement: row.shortStatement,
    claimant: row.claimant && voiceRef(row.claimant, actor),
    stage,
    rating: ratingLine(row.draft?.rating ?? null),
    voices: walk(appearance.hops).map(({ hop }) => voiceName(hop.voice, actor)),
    counts: {
      evidence: row.evidence.length,
      origins: originsOf(row, actor).origins.length,
      comments: row._count.comments,
      gates: gates.length,
    },
    version: row.version,
  };
}

function ratingLine(row: Parameters<typeof ratingView>[0] | null): ClaimCard['rating'] {
  if (row === null) return null;
  const { code, label, token } = ratingView(row);
  return { code, label, token };
}

import { isSure } from '#domain/anchor';
import type { Actor } from '#domain/permission';
import { lastQuote, stoodAs } from '#domain/revision';
import type { Comparison } from '#server/articles/comparisons';
import type { Placement } from '#server/articles/placements';
import type { Tx } from '#server/db';
import { newId } from '#server/id';

/** A revision that was just saved, and the one before. */
type Saved = { id: string; text: string; before: { id: string; text: string }; comparison: Comparison };

/**
 * Write where everything stands in the new revision, in a few statements however many claims there are.
 *
 * The version of a claim counts up when its words changed or became unsure, or a person put it elsewhere; merely standing
 * elsewhere in the text changes nothing about it. Who brings other words under a claim, or moves it, becomes a contributor.
 */
export async function savePlacements(tx: Tx, actor: Actor, saved: Saved, placements: readonly Placement[]): Promise<void> {
  await saveAnchors(tx, actor, saved.id, placements);
  const changed = claimsOf(placements, ({ standing, anchor, placeId, isMoved }) =>
    isMoved || anchor.exact !== standing.anchor.exact || (isSure(anchor) && placeId !== lastQuote(standing).placeId));
  const turned = claimsOf(placements, ({ standing, anchor, placeId }) => stoodAs(anchor) !== stoodAs(standing.anchor) || placeId !== standing.anchor.placeId);
  await tx.claim.updateMany({ where: { id: { in: [...changed] } }, data: { version: { increment: 1 }, updatedById: actor.id } });
  await tx.claim.updateMany({ where: { id: { in: [...turned].filter((id) => !changed.has(id)) } }, data: { version: { increment: 1 } } });
  await carryCues(tx, saved, placements);
}

/** All in one statement: as rows of parameters, thousands of anchors would take a second of the server's time. */
async function saveAnchors(tx: Tx, actor: Actor, revisionId: string, placements: readonly Placement[]): Promise<void> {
  const anchors = placements.map(({ anchor }) => anchor);
  const ids = anchors.map(() => newId());
  const places = placements.map(({ isMoved, placeId }, at) => (isMoved ? ids[at] ?? null : placeId));
  await tx.$executeRaw`
    INSERT INTO "Anchor" (id, "appearanceId", "foundFromId", "placeId", start, "end", exact, prefix, suffix, method, confidence, "revisionId", "createdById")
    SELECT a.*, ${revisionId}::uuid, ${actor.id}::uuid
    FROM unnest(
      ${ids}::uuid[], ${placements.map(({ standing }) => standing.appearanceId)}::uuid[], ${placements.map(({ foundFromId }) => foundFromId)}::uuid[],
      ${places}::uuid[],
      ${anchors.map(({ start }) => start)}::int[], ${anchors.map(({ end }) => end)}::int[],
      ${anchors.map(({ exact }) => exact)}::text[], ${anchors.map(({ prefix }) => prefix)}::text[], ${anchors.map(({ suffix }) => suffix)}::text[],
      ${anchors.map(({ method }) => method)}::text[], ${anchors.map(({ confidence }) => confidence)}::float8[]
    ) AS a`;
}

function claimsOf(placements: readonly Placement[], holds: (placement: Placement) => boolean): Set<string> {
  return new Set(placements.filter(holds).map(({ standing }) => standing.claimId));
}

/**
 * Carry the places of cue words along. They quote the text letter for letter, so one whose words are not surely there
 * any more keeps its words and gives up its place.
 */
async function carryCues(tx: Tx, { text, before, comparison }: Saved, placements: readonly Placement[]): Promise<void> {
  const hops = await tx.hop.findMany({
    where: { appearanceId: { in: placements.map(({ standing }) => standing.appearanceId) }, cueStart: { not: null } },
    select: { id: true, cue: true, cueStart: true, cueEnd: true },
  });
  if (hops.length === 0) return;
  await comparison.read(tx, [before.id]);
  const spans = hops.map(({ cueStart, cueEnd }) => ({ start: cueStart ?? 0, end: cueEnd ?? 0 }));
  const places = comparison.find(before.id, spans).map(({ span, method }, at) =>
    span && isSure({ method }) && text.slice(span.start, span.end) === hops[at]?.cue ? span : null);
  await tx.$executeRaw`
    UPDATE "Hop" h SET "cueStart" = p.start, "cueEnd" = p."end"
    FROM unnest(${hops.map(({ id }) => id)}::uuid[], ${places.map((place) => place?.start ?? null)}::int[], ${places.map((place) => place?.end ?? null)}::int[])
      AS p(id, start, "end") WHERE h.id = p.id`;
}

import type { HopView } from '#contract/attribution';
import { assertions, hopRoles, hopStatuses, quoteTypes, relations, walk } from '#domain/attribution';
import type { Hop } from '#domain/attribution';
import type { ContentHop } from '#domain/digest';
import type { Actor } from '#domain/permission';
import type { Prisma } from '#prisma';
import { voiceContent, voiceName, voiceRef } from '#server/claims/map-voice';
import { dayOf } from '#server/days';
import { oneOf } from '#server/vocabulary';

export const hopInclude = {
  voice: true,
  source: { select: { id: true, title: true, url: true } },
} satisfies Prisma.HopInclude;

export type HopRow = Prisma.HopGetPayload<{ include: typeof hopInclude }>;

/** Hops as the workbench draws them: parents before children. */
export function hopViews(rows: readonly HopRow[], actor: Actor): HopView[] {
  return walk(rows).map(({ hop }) => hopView(hop, actor));
}

function hopView(row: HopRow, actor: Actor): HopView {
  return {
    ...words(row),
    id: row.id,
    parentId: row.parentId,
    position: row.position,
    voice: voiceRef(row.voice, actor),
    cueSpan: row.cueStart === null || row.cueEnd === null ? null : { start: row.cueStart, end: row.cueEnd },
    source: row.source,
    version: row.version,
  };
}

/** The hops as the rules read them; a protected voice has the name that `actor` may see. */
export function domainHops(rows: readonly HopRow[], actor: Actor): Hop[] {
  return rows.map((row) => ({
    ...words(row),
    id: row.id,
    parentId: row.parentId,
    position: row.position,
    voiceId: row.voiceId,
    voiceName: voiceName(row.voice, actor),
  }));
}

/** The part of a hop that an approval covers, in reading order. */
export function hopContents(rows: readonly HopRow[]): ContentHop[] {
  return walk(rows).map(({ hop }) => ({
    ...words(hop),
    id: hop.id,
    parentId: hop.parentId,
    voice: voiceContent(hop.voice),
    source: hop.source,
  }));
}

function words(row: HopRow) {
  return {
    role: oneOf(hopRoles, row.role),
    relation: oneOf(relations, row.relation),
    cue: row.cue,
    quoteType: oneOf(quoteTypes, row.quoteType),
    assertion: oneOf(assertions, row.assertion),
    method: row.method,
    statedOn: dayOf(row.statedOn),
    status: oneOf(hopStatuses, row.status),
    note: row.note,
  };
}

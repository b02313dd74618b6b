import { Prisma } from '#prisma';
import type { Voice } from '#prisma';
import type { ChangeVoice, CreateVoice, VoiceView } from '#contract/attribution';
import { voiceKinds } from '#domain/attribution';
import { authorise, may } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { isHidden, voiceName } from '#server/claims/map-voice';
import { expectVersion, touchClaims } from '#server/claims/rows';
import { db, transact } from '#server/db';
import type { Tx } from '#server/db';
import { given } from '#server/given';
import { newId } from '#server/id';
import { record } from '#server/ledger';
import { pageOf } from '#server/pages';
import { oneOf } from '#server/vocabulary';

/** One voice; a protected one as this reader may see it. Refuses with `not-found`. */
export async function getVoice(actor: Actor, { voiceId }: { voiceId: string }): Promise<VoiceView> {
  authorise(actor, 'article.read');
  const voice = await db.voice.findUnique({ where: { id: voiceId } });
  if (!voice) throw new Refusal('not-found', { params: { noun: 'voice' } });
  return view(voice, actor);
}

/** Make a voice known to the newsroom. */
export function createVoice(actor: Actor, body: CreateVoice): Promise<VoiceView> {
  return transact(async (tx) => {
    const grant = authorise(actor, 'voice.edit');
    const id = newId();
    const voice = await tx.voice.create({ data: { ...given(body), id, createdById: actor.id, updatedById: actor.id } });
    await record(tx, grant, { type: 'voice.created', voiceId: id, kind: voice.kind });
    return view(voice, actor);
  });
}

/**
 * Change a voice. Every claim that names it changes with it, and whoever changed it has thereby written a part of
 * those claims; only aliases are nobody's wording.
 */
export function changeVoice(actor: Actor, { voiceId }: { voiceId: string }, body: ChangeVoice, expectedVersion: number | null): Promise<VoiceView> {
  return transact(async (tx) => {
    const found = await findVoice(tx, voiceId);
    const grant = authorise(actor, 'voice.edit');
    expectVersion(found, expectedVersion);
    const voice = await tx.voice.update({ where: { id: voiceId }, data: { ...given(body), updatedById: actor.id, version: { increment: 1 } } });
    const changed = Object.keys(body);
    const claimIds = changed.some((key) => key !== 'aliases') ? await touchNaming(tx, voiceId, actor) : [];
    await record(tx, grant, { type: 'voice.changed', voiceId, changed, claimIds });
    return view(voice, actor);
  });
}

/**
 * Voices by name or alias, best match first, or all by name.
 *
 * A protected voice is found only by what its reader may see of it, or a search would tell the name.
 */
export async function listVoices(actor: Actor, { q = '', limit, cursor }: { q?: string | undefined; limit: number; cursor?: string | undefined }) {
  authorise(actor, 'article.read');
  const skipped = pageOf.readNumber(cursor) ?? 0;
  const words = q.trim().toLowerCase();
  const rows = await db.$queryRaw<Voice[]>(words === '' ? byName(actor, limit, skipped) : byMatch(actor, words, limit, skipped));
  return pageOf.cut(rows, limit, () => String(skipped + limit), (row) => view(row, actor));
}

/** Refuse a voice that does not exist; hold it as it is until the transaction ends. */
export async function expectVoice(tx: Tx, voiceId: string, field: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Voice" WHERE id = ${voiceId}::uuid FOR SHARE`;
  if (!row) throw new Refusal('not-found', { field, params: { noun: 'voice' } });
}

/** The voices as this actor may know them: `shown` is the name, `also` what else a search may look at. */
function known(actor: Actor): Prisma.Sql {
  const seesAll = may(actor, 'voice.identify');
  return Prisma.sql`
    SELECT v.*,
      CASE WHEN v.protected AND NOT ${seesAll} THEN v.description ELSE v.name END AS shown,
      CASE WHEN v.protected AND NOT ${seesAll} THEN '{}' ELSE v.aliases END AS also
    FROM "Voice" v`;
}

function byName(actor: Actor, limit: number, skipped: number): Prisma.Sql {
  return Prisma.sql`SELECT * FROM (${known(actor)}) k ORDER BY lower(k.shown), k.id LIMIT ${limit + 1} OFFSET ${skipped}`;
}

/** Names that begin with the words come first, then aliases that do, then what is most like them. */
function byMatch(actor: Actor, words: string, limit: number, skipped: number): Prisma.Sql {
  return Prisma.sql`
    SELECT k.* FROM (${known(actor)}) k
    CROSS JOIN LATERAL (
      SELECT coalesce(min(CASE WHEN starts_with(lower(n), ${words}) THEN 0 WHEN strpos(lower(n), ${words}) > 0 THEN 1 ELSE 2 END), 2) AS rank,
        coalesce(max(word_similarity(${words}, lower(n))), 0) AS likeness
      FROM unnest(k.shown || k.also) n
    ) m
    WHERE m.rank < 2 OR m.likeness > 0.5
    ORDER BY NOT starts_with(lower(k.shown), ${words}), m.rank, m.likeness DESC, lower(k.shown), k.id
    LIMIT ${limit + 1} OFFSET ${skipped}`;
}

async function findVoice(tx: Tx, voiceId: string): Promise<Voice> {
  await tx.$queryRaw`SELECT id FROM "Voice" WHERE id = ${voiceId}::uuid FOR UPDATE`;
  const voice = await tx.voice.findUnique({ where: { id: voiceId } });
  if (!voice) throw new Refusal('not-found', { params: { noun: 'voice' } });
  return voice;
}

/**
 * Count up every claim that names the voice, as claimant, in a chain, or as the publisher of a source; or did: what
 * was removed may be restored.
 */
async function touchNaming(tx: Tx, voiceId: string, actor: Actor): Promise<string[]> {
  const claims = await tx.claim.findMany({
    where: { OR: [{ claimantId: voiceId }, { hops: { some: { voiceId } } }, { evidence: { some: { source: { publisherId: voiceId } } } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const claimIds = claims.map(({ id }) => id);
  await touchClaims(tx, claimIds, actor);
  return claimIds;
}

function view(voice: Voice, actor: Actor): VoiceView {
  const hidden = isHidden(voice, actor);
  return {
    id: voice.id,
    kind: oneOf(voiceKinds, voice.kind),
    name: voiceName(voice, actor),
    role: hidden ? '' : voice.role,
    description: voice.description,
    // An empty list is NULL in its column, which a raw query does not hide.
    sameAs: hidden ? [] : (voice.sameAs ?? []),
    aliases: hidden ? [] : (voice.aliases ?? []),
    protected: voice.protected,
    hidden,
    version: voice.version,
  };
}

import { Prisma } from '#prisma';
import type { ChangeSource, CreateSource, SourceView } from '#contract/evidence';
import { normaliseAddress } from '#domain/address';
import { invalid } from '#domain/invalid-input';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { countUses, sourceInclude, sourceView } from '#server/claims/map-evidence';
import type { SourceRow } from '#server/claims/map-evidence';
import { expectVersion, touchClaims } from '#server/claims/rows';
import { dateOf } from '#server/days';
import { db, transact } from '#server/db';
import type { Tx } from '#server/db';
import { given } from '#server/given';
import { newId } from '#server/id';
import { record } from '#server/ledger';
import { pageOf } from '#server/pages';
import { expectVoice } from '#server/voices';

/** Make a source known. When one with this address is known already, that one is the answer, unchanged. */
export function createSource(actor: Actor, body: CreateSource): Promise<SourceView> {
  return transact(async (tx) => {
    const grant = authorise(actor, 'source.edit');
    const { url, publishedOn, ...fields } = body;
    const address = typeof url === 'string' ? normaliseAddress(url) : null;
    const known = address === null ? null : await findByAddress(tx, address);
    if (known) return view(tx, known, actor);
    if (typeof body.publisherId === 'string') await expectVoice(tx, body.publisherId, 'publisherId');
    const id = newId();
    const source = await tx.source.create({
      data: { ...given(fields), id, url: address, publishedOn: dateOf(publishedOn ?? null), createdById: actor.id, updatedById: actor.id },
      include: sourceInclude,
    });
    await record(tx, grant, { type: 'source.created', sourceId: id });
    return view(tx, source, actor);
  });
}

/** One source. Refuses with `not-found`. */
export async function getSource(actor: Actor, { sourceId }: { sourceId: string }): Promise<SourceView> {
  authorise(actor, 'article.read');
  const source = await db.source.findUnique({ where: { id: sourceId }, include: sourceInclude });
  if (!source) throw new Refusal('not-found', { params: { noun: 'source' } });
  return view(db, source, actor);
}

/** Change a source. Every claim that uses it changes with it, and whoever changed it has written a part of those claims. */
export function changeSource(actor: Actor, { sourceId }: { sourceId: string }, body: ChangeSource, expectedVersion: number | null): Promise<SourceView> {
  return transact(async (tx) => {
    const found = await findSource(tx, sourceId);
    const grant = authorise(actor, 'source.edit');
    expectVersion(found, expectedVersion);
    if (typeof body.publisherId === 'string') await expectVoice(tx, body.publisherId, 'publisherId');
    const source = await tx.source.update({
      where: { id: sourceId },
      data: { ...(await changes(tx, sourceId, body)), updatedById: actor.id, version: { increment: 1 } },
      include: sourceInclude,
    });
    const claimIds = await touchUsing(tx, sourceId, actor);
    await record(tx, grant, { type: 'source.changed', sourceId, changed: Object.keys(body), claimIds });
    return view(tx, source, actor);
  });
}

/** Sources by title or address, best match first; without words the newest first. */
export async function listSources(actor: Actor, { q = '', limit, cursor }: { q?: string | undefined; limit: number; cursor?: string | undefined }) {
  authorise(actor, 'article.read');
  const skipped = pageOf.readNumber(cursor) ?? 0;
  const ids = await db.$queryRaw<{ id: string }[]>(matching(q.trim(), limit + 1, skipped));
  const rows = await db.source.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, include: sourceInclude });
  const uses = await countUses(db, rows.map(({ id }) => id));
  const ordered = ids.flatMap(({ id }) => rows.filter((row) => row.id === id));
  return pageOf.cut(ordered, limit, () => String(skipped + limit), (row) => sourceView(row, uses.get(row.id) ?? 0, actor));
}

/** Refuse a source that does not exist; hold it as it is until the transaction ends. */
export async function expectSource(tx: Tx, sourceId: string, field: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Source" WHERE id = ${sourceId}::uuid FOR SHARE`;
  if (!row) throw new Refusal('not-found', { field, params: { noun: 'source' } });
}

function matching(q: string, limit: number, skipped: number): Prisma.Sql {
  if (q === '') return Prisma.sql`SELECT id FROM "Source" ORDER BY id DESC LIMIT ${limit} OFFSET ${skipped}`;
  const words = q.toLowerCase();
  const address = /^https?:\/\//iu.test(q) && URL.canParse(q) ? normaliseAddress(q) : q;
  return Prisma.sql`
    SELECT id FROM "Source"
    WHERE strpos(lower(title), ${words}) > 0 OR strpos(lower(url), ${address.toLowerCase()}) > 0 OR word_similarity(${words}, lower(title)) > 0.5
    ORDER BY url IS DISTINCT FROM ${address}, NOT starts_with(lower(title), ${words}), strpos(lower(title), ${words}) = 0,
      word_similarity(${words}, lower(title)) DESC, id DESC
    LIMIT ${limit} OFFSET ${skipped}`;
}

async function changes(tx: Tx, sourceId: string, { url, publishedOn, ...fields }: ChangeSource) {
  return {
    ...given(fields),
    ...(url === undefined ? {} : { url: url === null ? null : await freeAddress(tx, sourceId, normaliseAddress(url)) }),
    ...(publishedOn === undefined ? {} : { publishedOn: dateOf(publishedOn) }),
  };
}

async function freeAddress(tx: Tx, sourceId: string, address: string): Promise<string> {
  const other = await findByAddress(tx, address);
  if (other && other.id !== sourceId) throw invalid('url', 'address-taken');
  return address;
}

/** Two requests with one new address at once would each find it free, so the address itself is locked. */
async function findByAddress(tx: Tx, address: string): Promise<SourceRow | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`source ${address}`}, 0))`;
  return tx.source.findFirst({ where: { url: address }, include: sourceInclude, orderBy: { id: 'asc' } });
}

async function findSource(tx: Tx, sourceId: string): Promise<SourceRow> {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${sourceId}::uuid FOR UPDATE`;
  const source = await tx.source.findUnique({ where: { id: sourceId }, include: sourceInclude });
  if (!source) throw new Refusal('not-found', { params: { noun: 'source' } });
  return source;
}

/** Count up every claim that weighs the source or names it in a chain, or did: what was removed may be restored. */
async function touchUsing(tx: Tx, sourceId: string, actor: Actor): Promise<string[]> {
  const used = { some: { sourceId } };
  const claims = await tx.claim.findMany({ where: { OR: [{ evidence: used }, { hops: used }] }, select: { id: true }, orderBy: { id: 'asc' } });
  const claimIds = claims.map(({ id }) => id);
  await touchClaims(tx, claimIds, actor);
  return claimIds;
}

async function view(tx: Tx, source: SourceRow, actor: Actor): Promise<SourceView> {
  const uses = await countUses(tx, [source.id]);
  return sourceView(source, uses.get(source.id) ?? 0, actor);
}

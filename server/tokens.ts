import type { CreatedToken, CreateToken, TokenView } from '#contract/person';
import type { Actor } from '#domain/permission';
import { authorise } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { db, transact } from '#server/db';
import { newId } from '#server/id';
import { record } from '#server/ledger';
import { pageOf } from '#server/pages';
import { actorOf, isShutOut } from '#server/people/rows';
import { hashOf, newSecret } from '#server/secrets';
import type { Caller } from '#server/sessions';

/** Tells a reader of a leaked file what leaked, and a scanner of repositories what to look for. */
const prefix = 'stet_';

const usedEveryMs = 60_000;

/** My API tokens, newest first, the revoked ones among them. */
export async function listTokens(actor: Actor, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const last = pageOf.readId(cursor);
  const rows = await db.apiToken.findMany({
    where: { personId: actor.id, ...(last === null ? {} : { id: { lt: last } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  return pageOf.cut(rows, limit, (row) => row.id, view);
}

/** Make a token that acts as this person. It is shown in this answer only and stored as a hash. */
export function createToken(actor: Actor, { name }: CreateToken): Promise<CreatedToken> {
  return transact(async (tx) => {
    const grant = authorise(actor, 'token.create', { ownerId: actor.id });
    const token = `${prefix}${newSecret()}`;
    const row = await tx.apiToken.create({ data: { id: newId(), tokenHash: hashOf(token), personId: actor.id, name } });
    await record(tx, grant, { type: 'token.created', personId: actor.id, tokenId: row.id, name });
    return { ...view(row), token };
  });
}

export function revokeToken(actor: Actor, { tokenId }: { tokenId: string }): Promise<TokenView> {
  return transact(async (tx) => {
    const found = await tx.apiToken.findFirst({ where: { id: tokenId, personId: actor.id } });
    if (!found) throw new Refusal('not-found', { params: { noun: 'token' } });
    const grant = authorise(actor, 'token.create', { ownerId: found.personId });
    const { count } = await tx.apiToken.updateMany({ where: { id: tokenId, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count > 0) await record(tx, grant, { type: 'token.revoked', personId: actor.id, tokenId });
    return view(await tx.apiToken.findUniqueOrThrow({ where: { id: tokenId } }));
  });
}

/** Who acts behind an API token, or null when it was revoked or belongs to somebody shut out. */
export async function findTokenActor(token: string): Promise<Caller | null> {
  const row = await db.apiToken.findUnique({ where: { tokenHash: hashOf(token) }, include: { person: true } });
  if (!row || row.revokedAt !== null || isShutOut(row.person)) return null;
  const now = Date.now();
  if (row.lastUsedAt === null || row.lastUsedAt.getTime() + usedEveryMs <= now) {
    await db.apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: new Date(now) } });
  }
  return { ...actorOf(row.person), sessionId: null };
}

function view(row: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null; revokedAt: Date | null }): TokenView {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

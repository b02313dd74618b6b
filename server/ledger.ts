import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { z } from 'zod';
import type { LedgerEntryView } from '#contract/ledger';
import type { EventType } from '#domain/event';
import type { Actor, Grant } from '#domain/permission';
import { authorise, may } from '#domain/permission';
import type { Prisma } from '#prisma';
import { db } from '#server/db';
import type { Tx } from '#server/db';
import { settle } from '#server/idempotency';
import { pageOf } from '#server/pages';

/** What happened, in plain JSON values: references and what changed, never a whole record, never a secret. */
export type Event = { type: EventType; articleId?: string; claimId?: string } & Record<string, unknown>;

/**
 * Append what happened to the ledger, inside the transaction of the change itself.
 *
 * The head row is locked, so entries have one order; each leaf is SHA-256 over the previous leaf and this
 * entry's RFC 8785 bytes, and the database refuses an entry that does not follow. If this fails, so does the change.
 * What the actor's request may do once is settled here with it.
 */
export async function record(tx: Tx, grant: Grant | 'system', event: Event): Promise<void> {
  if (grant !== 'system') await settle(tx, grant.actor);
  const [head] = await tx.$queryRaw<{ seq: bigint; leaf: Uint8Array }[]>`SELECT seq, leaf FROM stet_ledger_head()`;
  if (!head) throw new Error('The ledger has no head');
  const seq = head.seq + 1n;
  const at = new Date();
  const actorId = grant === 'system' ? null : grant.actor.id;
  const bytes = Buffer.from(canonicalize({ v: 1, seq: Number(seq), at: at.toISOString(), actor: actorId, event: plain(event) }) ?? '');
  const leaf = createHash('sha256').update(head.leaf).update(bytes).digest();
  await tx.ledgerEntry.create({
    data: {
      seq, at, type: event.type, actorId, articleId: event.articleId ?? null, claimId: event.claimId ?? null,
      bytes: Uint8Array.from(bytes), previous: Uint8Array.from(head.leaf), leaf: Uint8Array.from(leaf),
    },
  });
}

/** What the ledger says of one kind of event about a claim, the newest first, in the shape that `schema` wants. */
export async function listEvents<T>(tx: Tx, claimId: string, type: EventType, schema: z.ZodType<T>): Promise<T[]> {
  const rows = await tx.ledgerEntry.findMany({ where: { claimId, type }, orderBy: { seq: 'desc' }, select: { bytes: true } });
  return rows.map(({ bytes }) => schema.parse(eventIn(bytes)));
}

/** When somebody signs in, from how many places, and with what tokens is theirs to know, and the admins'. */
const personal: EventType[] = ['session.opened', 'session.revoked', 'token.created', 'token.revoked'];

/** The record, newest first, of everything or of one article or claim, as far as the reader may see it. */
export async function listLedger(
  actor: Actor,
  { articleId, claimId, limit, cursor }: { articleId?: string | undefined; claimId?: string | undefined; limit: number; cursor?: string | undefined },
) {
  authorise(actor, 'ledger.read');
  const before = pageOf.readNumber(cursor);
  const rows = await db.ledgerEntry.findMany({
    where: {
      ...(may(actor, 'ledger.read-personal') ? {} : { OR: [{ type: { notIn: personal } }, { actorId: actor.id }] }),
      ...(articleId === undefined ? {} : { articleId }),
      ...(claimId === undefined ? {} : { claimId }),
      ...(before === null ? {} : { seq: { lt: BigInt(before) } }),
    },
    orderBy: { seq: 'desc' },
    take: limit + 1,
    include: { actor: { select: { id: true, name: true } } },
  });
  return pageOf.cut(rows, limit, (row) => String(row.seq), view);
}

type Row = Prisma.LedgerEntryGetPayload<{ include: { actor: { select: { id: true; name: true } } } }>;

function view(row: Row): LedgerEntryView {
  return {
    seq: Number(row.seq), at: row.at.toISOString(), type: row.type, actor: row.actor, articleId: row.articleId, claimId: row.claimId,
    event: eventIn(row.bytes), leaf: Buffer.from(row.leaf).toString('hex'),
  };
}

function eventIn(bytes: Uint8Array): Record<string, unknown> {
  const { event = {} }: { event?: Record<string, unknown> } = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return event;
}

/** JSON values only: `undefined` keys vanish, dates become ISO strings. */
function plain(event: Event): unknown {
  return JSON.parse(JSON.stringify(event));
}

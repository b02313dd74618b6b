import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';
import type { Tx } from '#server/db';
import { settings } from './env.js';

/** What a request was answered with, as it went over the wire. */
export type Answer = { status: number; headers: Record<string, string>; body: string };

/** A POST that may be sent twice: its key, and the bytes that tell one request from another. */
export type Repeatable = { key: string; request: string | Uint8Array };

/**
 * Let the request act once; whoever sends it again with the same key gets the first answer again.
 *
 * Refused are the same key with another request, and a repetition while the first one still runs. Answers are kept for
 * a day.
 *
 * `act` is given the actor with an errand, and whatever it records settles the key in its own transaction
 * ({@link settle}): so a key is settled exactly when something was done under it. When nothing was, the key is free
 * again. When something was and its answer was not kept, a repetition is told so and does nothing.
 *
 * An answer may hold a secret (a fresh API token) and a request a password. So the table holds neither: the key
 * is stored as a hash, the request as a keyed hash, and the answer sealed, both under what is derived from the
 * key itself and this installation's own secret.
 */
export async function once<A extends Actor>(actor: A, repeatable: Repeatable, act: (actor: A) => Promise<Answer>): Promise<Answer & { replayed: boolean }> {
  const place = placeOf(actor.id, repeatable);
  await purge();
  const takenAt = await take(place);
  if (takenAt === null) return { ...(await recall(place)), replayed: true };
  const row = { personId: place.personId, key: place.key, createdAt: takenAt };
  const answer = await act({ ...actor, errand: { key: place.key, takenAt } }).catch(async (error: unknown) => {
    await db.idempotentAnswer.deleteMany({ where: { ...row, actedAt: null } });
    throw error;
  });
  await keep(place, takenAt, answer);
  return { ...answer, replayed: false };
}

/**
 * Say, in the transaction of what an actor does on an errand, that it was done.
 *
 * Fails, and with it what was done, when another request has taken the key since: it took this one for dead.
 */
export async function settle(tx: Tx, { id: personId, errand }: Actor): Promise<void> {
  if (!errand) return;
  const { count } = await tx.idempotentAnswer.updateMany({ where: { personId, key: errand.key, createdAt: errand.takenAt }, data: { actedAt: new Date() } });
  if (count === 0) throw new Refusal('idempotency-in-progress');
}

type Place = { personId: string; key: string; requestHash: Uint8Array<ArrayBuffer>; seal: Buffer };

function placeOf(personId: string, { key, request }: Repeatable): Place {
  const derived = Buffer.from(hkdfSync('sha256', key, settings().secret ?? '', `stet idempotency ${personId}`, 64));
  const requestHash = Uint8Array.from(createHmac('sha256', derived.subarray(0, 32)).update(request).digest());
  return { personId, key: createHash('sha256').update(key).digest('hex'), requestHash, seal: derived.subarray(32) };
}

/**
 * Take the key, or find it taken (null).
 *
 * A key is free when it was never used, when its answer is older than a day, or when the process that took it
 * died before it did anything: no request runs for two minutes.
 */
async function take({ personId, key, requestHash }: Place): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ createdAt: Date }[]>`
    INSERT INTO "IdempotentAnswer" AS a ("personId", key, "requestHash", "createdAt")
    VALUES (${personId}::uuid, ${key}, ${requestHash}, now())
    ON CONFLICT ("personId", key) DO UPDATE
      SET "requestHash" = excluded."requestHash", "actedAt" = NULL, status = NULL, body = NULL, headers = NULL, "createdAt" = now()
      WHERE a."createdAt" < now() - interval '1 day' OR (a.status IS NULL AND a."actedAt" IS NULL AND a."createdAt" < now() - interval '2 minutes')
    RETURNING "createdAt"`;
  return row?.createdAt ?? null;
}

async function recall({ personId, key, requestHash, seal }: Place): Promise<Answer> {
  const row = await db.idempotentAnswer.findUnique({ where: { personId_key: { personId, key } } });
  if (row && !Buffer.from(row.requestHash).equals(requestHash)) throw new Refusal('idempotency-key-reused');
  if (row?.status === null && row.actedAt !== null && row.actedAt.getTime() + underWayMs < Date.now()) throw new Refusal('idempotency-outcome-lost');
  // A row that has just gone belonged to a request that failed; the next repetition acts.
  if (!row || row.status === null || typeof row.body !== 'string') throw new Refusal('idempotency-in-progress');
  return { status: row.status, headers: textsOf(row.headers), body: open(row.body, seal) };
}

async function keep({ personId, key, seal }: Place, takenAt: Date, { status, headers, body }: Answer): Promise<void> {
  await db.idempotentAnswer.updateMany({
    where: { personId, key, createdAt: takenAt },
    data: { status, headers, body: close(body, seal) },
  });
}

/** After this time what was done is committed, and its answer is not on its way any more: no transaction runs for as long. */
const underWayMs = 20_000;

let purgedAt = 0;

const purgeEveryMs = 600_000;

async function purge(): Promise<void> {
  if (Date.now() - purgedAt < purgeEveryMs) return;
  purgedAt = Date.now();
  await db.$executeRaw`DELETE FROM "IdempotentAnswer" WHERE "createdAt" < now() - interval '1 day'`;
}

const ivBytes = 12;
const tagBytes = 16;

function close(text: string, key: Buffer): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64');
}

function open(sealed: string, key: Buffer): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}

import { createHash } from 'node:crypto';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';

const windowMinutes = 15;

/**
 * How many attempts one window lets through: for one account from one address, for one account from everywhere, from
 * one address. The first is the narrowest, so that a stranger elsewhere does not use up somebody's own attempts.
 */
const limits = { pair: 5, account: 50, address: 30 };

/**
 * Count an attempt to sign in, before the password is looked at, and refuse when there were too many.
 *
 * One statement counts and answers, so that attempts at the same moment cannot slip past each other. A window
 * ends by itself. `address` is null where the client's own address is not known.
 *
 * @returns what to call when the password was right.
 */
export async function countSignIn(email: string, address: string | null): Promise<{ forgive: () => Promise<void> }> {
  const origin = address === null ? null : networkOf(address);
  const pair = keyOf('pair', `${email} ${origin ?? ''}`);
  const account = keyOf('account', email);
  const network = keyOf('address', origin ?? '');
  if (origin !== null) await count(network, limits.address);
  await count(pair, limits.pair);
  await count(account, limits.account);
  return {
    forgive: async () => {
      await db.attempt.deleteMany({ where: { key: pair } });
      // A newsroom behind one address must not use it up by signing in.
      await db.$executeRaw`UPDATE "Attempt" SET count = count - 1 WHERE key IN (${network}, ${account}) AND count > 0`;
      await db.$executeRaw`DELETE FROM "Attempt" WHERE "resetAt" < now()`;
    },
  };
}

async function count(key: string, limit: number): Promise<void> {
  const [row] = await db.$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO "Attempt" AS a (key, count, "resetAt")
    VALUES (${key}, 1, now() + make_interval(mins => ${windowMinutes}::int))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN a."resetAt" <= now() THEN 1 ELSE a.count + 1 END,
      "resetAt" = CASE WHEN a."resetAt" <= now() THEN excluded."resetAt" ELSE a."resetAt" END
    RETURNING count, extract(epoch FROM "resetAt" - now())::float8 AS seconds`;
  if (!row || row.count <= limit) return;
  throw new Refusal('too-many-attempts', { params: { minutes: Math.max(1, Math.ceil(row.seconds / 60)) } });
}

/** An IPv4 address, or the 64 leading bits of an IPv6 one: whoever has one of these has all that begin so. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled = [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0'), ...rest];
  return filled.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** Hashed, because people also type passwords into the field for the address. */
function keyOf(kind: 'pair' | 'account' | 'address', value: string): string {
  return `sign-in:${kind}:${createHash('sha256').update(value).digest('hex')}`;
}

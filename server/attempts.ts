import { createHash } from 'node:crypto';
import { Refusal } from '#domain/refusal';
import { db } from '#server/db';

const windowMinutes = 15;

/** How many sign-ins one window lets through. `shared` stands for all who come from an address that is not known. */
const limits = { account: 5, address: 30, shared: 300 };

/**
 * Count an attempt to sign in, before the password is looked at, and refuse when there were too many.
 *
 * One statement counts and answers, so that attempts at the same moment cannot slip past each other. A window
 * ends by itself: a stranger can slow somebody's sign-in down but never lock it for good. `address` is null where
 * the client's own address is not known.
 *
 * @returns what to call when the password was right.
 */
export async function countSignIn(email: string, address: string | null): Promise<{ forgive: () => Promise<void> }> {
  const account = keyOf('account', email);
  const origin = address === null ? 'sign-in:shared' : keyOf('address', address);
  await count(origin, address === null ? limits.shared : limits.address);
  await count(account, limits.account);
  return {
    forgive: async () => {
      await db.attempt.deleteMany({ where: { key: account } });
      // A newsroom behind one address must not use it up by signing in.
      await db.$executeRaw`UPDATE "Attempt" SET count = count - 1 WHERE key = ${origin} AND count > 0`;
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

/** Hashed, because people also type passwords into the field for the address. */
function keyOf(kind: 'account' | 'address', value: string): string {
  return `sign-in:${kind}:${createHash('sha256').update(value).digest('hex')}`;
}

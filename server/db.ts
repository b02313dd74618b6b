import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '#prisma';
import { settings } from './env.js';
import { takeTurns } from './turns';

/** A running transaction; every function that writes takes one. */
export type Tx = Prisma.TransactionClient;

declare global {
  var stetDb: PrismaClient | undefined;
}

/** `next build` loads this module without a database; a query then fails by this name. */
const unset = 'postgresql://STET_APP_DATABASE_URL-is-not-set.invalid/';

/**
 * The only database client. Reads may use it as it is; changes go through {@link transact}.
 *
 * It is kept on the global object because a development reload evaluates this module again, each time with a new pool.
 */
export const db: PrismaClient = (globalThis.stetDb ??= connect());

const retries = 4;

/**
 * Run `work` in one transaction and commit it whole or not at all.
 *
 * Serialisation failures and deadlocks are tried again: PostgreSQL asks for it, and the reader must never see them.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { maxWait: 20_000, timeout: 60_000 });
    } catch (error) {
      if (attempt > retries || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

/** Whether the database refused a write because of the constraint of this name. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && JSON.stringify(describeError(error)).includes(constraint);
}

/** Write conflict or deadlock, 40001 and 40P01: `P2034` from Prisma's own queries, `P2010` with the code from raw ones. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || (error.code === 'P2010' && /Code: `(?:40001|40P01)`/u.test(error.message));
}

function describeError(error: Error): unknown {
  return error instanceof Prisma.PrismaClientKnownRequestError ? { message: error.message, meta: error.meta } : { message: error.message };
}

function connect(): PrismaClient {
  const adapter = new PrismaPg({ connectionString: settings().appDatabaseUrl ?? unset, max: 10, connectionTimeoutMillis: 5_000, onConnect: takeTurns });
  return new PrismaClient({ adapter });
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { db } from './db';
import { isEveryEditionReadable } from './editions/readable';
import manifest from '../package.json';

/** What a watcher of the service is told; nothing in it is secret. */
export type Health = {
  status: 'ok' | 'unavailable';
  version: string;
  database: 'ok' | 'unreachable';
  migrations: 'current' | 'pending' | 'unknown';
  /** Whether every edition that readers asked for since the start could be shown; one that cannot is named in the log. */
  editions: 'ok' | 'unreadable';
};

const patienceMs = 1_500;

/** Look at the database, for no longer than a watcher waits. */
export async function getHealth(): Promise<Health> {
  const migrations = await within(patienceMs, findMigrations());
  const isWell = migrations === 'current';
  return {
    status: isWell ? 'ok' : 'unavailable',
    version: manifest.version,
    database: migrations === null ? 'unreachable' : 'ok',
    migrations: migrations ?? 'unknown',
    editions: isEveryEditionReadable() ? 'ok' : 'unreadable',
  };
}

async function findMigrations(): Promise<'current' | 'pending'> {
  const [expected, applied] = await Promise.all([
    readdir(join(/* turbopackIgnore: true */ process.cwd(), 'prisma/migrations')),
    db.$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  ]);
  const names = new Set(applied.map(({ name }) => name));
  return expected.every((name) => !/^\d{14}_/.test(name) || names.has(name)) ? 'current' : 'pending';
}

/** The answer, or null when there is none in time or at all: for a watcher both are the same. */
async function within<T>(timeoutMs: number, answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  try {
    return await Promise.race([answer.catch(() => null), late]);
  } finally {
    clearTimeout(timer);
  }
}

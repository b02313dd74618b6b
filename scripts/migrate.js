/**
 * Apply prisma/migrations with plain SQL, in Prisma's own book-keeping: what `prisma migrate deploy` has applied is
 * not applied again, and the other way round.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Halt, messageOf } from './halt.js';
import { appUrl, checkRights, grantLogin } from './app-role.js';
import { connectOwner } from './owner.js';
import { root } from './root.js';

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

export const migrationsFolder = join(root, 'prisma', 'migrations');

/** The number that Prisma itself locks while it migrates. */
const migrationLock = 72707369;

/**
 * Bring a database to the newest schema and make the login of the lesser role.
 *
 * @param {string} ownerUrl
 * @param {{ folder?: string, say?: (line: string) => void }} [options]
 * @returns {Promise<{ applied: string[], appUrl: string }>}
 */
export async function migrate(ownerUrl, { folder = migrationsFolder, say = () => undefined } = {}) {
  const migrations = await readMigrations(folder);
  const client = await connectOwner(ownerUrl);
  try {
    await client.query("SET lock_timeout = '2min'");
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await checkRights(client);
    const pending = await findPending(client, migrations);
    for (const migration of pending) {
      say(`Applying the migration ${migration.name}.`);
      await apply(client, migration);
    }
    const { role, password } = await grantLogin(client, ownerUrl);
    return { applied: pending.map(({ name }) => name), appUrl: appUrl(ownerUrl, role, password) };
  } finally {
    await client.end();
  }
}

/**
 * @param {string} folder
 * @returns {Promise<Migration[]>} in the order in which they are applied
 */
export async function readMigrations(folder = migrationsFolder) {
  const names = (await readdir(folder)).filter((name) => /^\d{14}_\w+$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * @param {import('pg').Client} client
 * @param {Migration[]} migrations
 */
async function findPending(client, migrations) {
  await client.query(bookSql);
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at AS "finishedAt" FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finishedAt } of rows) {
    if (finishedAt === null) {
      throw new Halt(`The migration ${name} failed earlier and may be half applied: put the database right by hand, then mark it with prisma migrate resolve.`);
    }
    const migration = known.get(name);
    if (migration === undefined) {
      throw new Halt(`The database has the migration ${name}, which this Stet does not know: it was used by a newer one, so start that.`);
    }
    if (migration.checksum !== checksum) {
      throw new Halt(`The migration ${name} was edited after it had been applied: put the file back as it was, and write the change as a new migration.`);
    }
  }
  const applied = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

/** The table as Prisma makes it. */
const bookSql = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * One file, one transaction: a file that fails leaves nothing behind and can be tried again.
 *
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Halt(`The migration ${name} was refused by the database, and nothing of it was kept: ${messageOf(error)}.`);
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { conclude, Halt } from './halt.js';
import { migrate, migrationsFolder } from './migrate.js';
import { ensureDatabase } from './owner.js';
import { missingSql } from './schema-engine.js';
import { atEnd, end, endWhenAsked } from './shutdown.js';
import { openThrowawayCluster } from './throwaway.js';

/**
 * Write the SQL that prisma/schema.prisma needs beyond the earlier migrations. It is a draft to read, and to complete
 * with what Prisma does not know: rules, triggers, the grants of the lesser role.
 *
 * @param {string} name
 */
export async function newMigration(name) {
  endWhenAsked(1);
  await conclude(() => write(name));
  await end(Number(process.exitCode ?? 0));
}

/** @param {string} name */
async function write(name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Halt('Name the migration in small letters: npm run migration -- add_bylines');
  const opening = openThrowawayCluster();
  atEnd(() => opening.then(({ remove }) => remove(), () => undefined));
  const cluster = await opening;
  await ensureDatabase(cluster.url('postgres'), 'stet');
  await migrate(cluster.url('stet'));
  const sql = await missingSql(cluster.url('stet'));
  if (sql === '') {
    console.log('The migrations already make every table of prisma/schema.prisma.');
    return;
  }
  const folder = join(migrationsFolder, `${stamp(new Date())}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${folder}/migration.sql: read it before you commit it.`);
}

/** @param {Date} time */
function stamp(time) {
  return time.toISOString().replace(/\D/g, '').slice(0, 14);
}

import { Halt } from './halt.js';
import { connectOwner, dropDatabase, ensureDatabase } from './owner.js';
import { migrate } from './migrate.js';
import { holdCluster } from './postgres/cluster.js';

/**
 * @typedef {{
 *   ownerUrl: string,
 *   appUrl: string,
 *   applied: string[],
 *   cluster: import('./postgres/cluster.js').Cluster | null,
 *   release: () => Promise<void>,
 * }} Database `cluster` is null when DATABASE_URL names the server
 */

/** The name of the database in a cluster of ours. */
const databaseName = 'stet';

/**
 * The database of these settings, running and migrated: the embedded one, or the operator's own.
 *
 * @param {import('../server/env.js').Settings} settings
 * @param {{ say?: (line: string) => void, isAnew?: boolean }} [options] `isAnew`: what it holds is thrown away first,
 *   which only an embedded one allows
 * @returns {Promise<Database>}
 */
export async function openDatabase({ databaseUrl, dataFolder }, { say = () => undefined, isAnew = false } = {}) {
  if (databaseUrl !== null) {
    if (isAnew) throw new Halt('An earlier start was cut short while it filled the demo: empty the database of DATABASE_URL, and remove demo.begun from the data folder.');
    const migrated = await migrate(databaseUrl, { say });
    return { ...migrated, ownerUrl: databaseUrl, cluster: null, release: () => Promise.resolve() };
  }
  const cluster = await holdCluster(dataFolder);
  try {
    if (isAnew) await dropDatabase(cluster.url('postgres'), databaseName);
    await ensureDatabase(cluster.url('postgres'), databaseName);
    const ownerUrl = cluster.url(databaseName);
    return { ...(await migrate(ownerUrl, { say })), ownerUrl, cluster, release: cluster.release };
  } catch (error) {
    await cluster.release();
    throw error;
  }
}

/**
 * Whether nobody works here yet.
 *
 * @param {string} ownerUrl
 */
export async function isEmpty(ownerUrl) {
  const client = await connectOwner(ownerUrl);
  try {
    const { rowCount } = await client.query('SELECT FROM "Person" LIMIT 1');
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

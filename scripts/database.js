import { connectOwner, ensureDatabase } from './owner.js';
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
export const databaseName = 'stet';

/**
 * The database of these settings, running and migrated: the embedded one, or the operator's own.
 *
 * @param {import('../server/env.js').Settings} settings
 * @param {(line: string) => void} [say]
 * @returns {Promise<Database>}
 */
export async function openDatabase({ databaseUrl, dataFolder }, say) {
  const options = say === undefined ? {} : { say };
  if (databaseUrl !== null) {
    const migrated = await migrate(databaseUrl, options);
    return { ...migrated, ownerUrl: databaseUrl, cluster: null, release: () => Promise.resolve() };
  }
  const cluster = await holdCluster(dataFolder);
  try {
    await ensureDatabase(cluster.url('postgres'), databaseName);
    const ownerUrl = cluster.url(databaseName);
    return { ...(await migrate(ownerUrl, options)), ownerUrl, cluster, release: cluster.release };
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

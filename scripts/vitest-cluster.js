import { migrate } from './migrate.js';
import { ensureDatabase } from './owner.js';
import { openThrowawayCluster } from './throwaway.js';

/**
 * A PostgreSQL for the whole run, with one migrated database that each test file gets a copy of.
 *
 * @param {import('vitest/node').TestProject} project
 */
export default async function setup(project) {
  const cluster = await openThrowawayCluster();
  await ensureDatabase(cluster.url('postgres'), 'stet');
  const ownerUrl = cluster.url('stet');
  const { appUrl } = await migrate(ownerUrl);
  project.provide('database', { maintenanceUrl: cluster.url('postgres'), ownerUrl, appUrl });
  return cluster.remove;
}

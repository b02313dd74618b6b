import { migrate } from './migrate.js';
import { ensureDatabase } from './owner.js';
import { atEnd, endWhenAsked } from './shutdown.js';
import { openThrowawayCluster } from './throwaway.js';

/**
 * A PostgreSQL for the whole run, with one migrated database that each test file gets a copy of.
 *
 * @param {import('vitest/node').TestProject} project
 */
export default async function setup(project) {
  // Vitest clears up after its own end, but not after a signal.
  endWhenAsked(1);
  const opening = openThrowawayCluster();
  const forget = atEnd(() => opening.then(({ remove }) => remove(), () => undefined));
  const cluster = await opening;
  await ensureDatabase(cluster.url('postgres'), 'stet');
  const ownerUrl = cluster.url('stet');
  const { appUrl } = await migrate(ownerUrl);
  project.provide('database', { maintenanceUrl: cluster.url('postgres'), ownerUrl, appUrl });
  return async () => {
    forget();
    await cluster.remove();
  };
}

import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { holdCluster } from './postgres/cluster.js';
import { isAlive } from './postgres/postmaster.js';

const prefix = 'stet-test-';

/**
 * A data folder of its own for a test run, named after the process so that a later run can tell what a killed one
 * has left.
 *
 * @returns {Promise<{ path: string, remove: () => Promise<void> }>}
 */
export async function makeThrowawayFolder() {
  await removeLeftovers();
  const path = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(path, 0o711);
  return { path, remove: () => remove(path) };
}

/** An empty PostgreSQL for a test run. */
export async function openThrowawayCluster() {
  const folder = await makeThrowawayFolder();
  const cluster = await holdCluster(folder.path, { isThrowaway: true });
  return {
    url: cluster.url,
    remove: async () => {
      await cluster.stop();
      await folder.remove();
    },
  };
}

async function removeLeftovers() {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : NaN;
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    const path = join(tmpdir(), name);
    // Holding a server that its run has left behind is the way to stop it.
    await holdCluster(path, { isThrowaway: true }).then((cluster) => cluster.stop(), () => undefined);
    await remove(path);
  }
}

/** @param {string} path */
async function remove(path) {
  const card = await readFile(join(path, 'postgres.json'), 'utf8').catch(() => null);
  // Where the temporary folder is closed to the account that PostgreSQL runs as, the cluster lies elsewhere.
  if (card !== null) await rm(resolve(path, JSON.parse(card).folder), { recursive: true, force: true });
  await rm(path, { recursive: true, force: true });
}

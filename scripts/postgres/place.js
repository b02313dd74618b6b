import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { keep, makeDataFolder } from '../data-folder.js';
import { Halt } from '../halt.js';
import { accountFor, canEnter, makeFolderFor, sharedFolder } from './account.js';
import { binariesFor, program } from './binaries.js';
import { cleanEnvironment } from './postmaster.js';

/**
 * @typedef {{ folder: string, user: string, password: string }} Card
 *   `postgres.json` of a data folder: where the cluster lies, and the key of its owner
 */

/** The version that the packaged binaries have, and so the only one whose files they read. */
const major = '18';

/**
 * Read where the cluster of a data folder lies, and set it up when there is none.
 *
 * @param {string} dataFolder
 * @param {boolean} isThrowaway
 * @returns {Promise<{ place: import('./postmaster.js').Place, card: Card }>}
 */
export async function findPlace(dataFolder, isThrowaway) {
  await makeDataFolder(dataFolder);
  /** @type {Card} */
  const card = JSON.parse(await keep(join(dataFolder, 'postgres.json'), await newCard(dataFolder)));
  const folder = resolve(dataFolder, card.folder);
  const cluster = join(folder, 'cluster');
  const account = await accountFor(cluster);
  const binaries = await binariesFor(account);
  const place = { binaries, cluster, log: join(folder, 'postgres.log'), account, isThrowaway };
  await makeFolderFor(folder, account);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await setUp(place, folder, card);
  await checkVersion(cluster);
  return { place, card };
}

/** @param {string} dataFolder */
async function newCard(dataFolder) {
  const account = await accountFor('');
  const isReachable = account === null || canEnter(account, dataFolder);
  // Named anew each time: whoever removes a data folder to begin again must not meet the old cluster.
  const folder = isReachable ? 'postgres' : join(await sharedFolder(), randomBytes(8).toString('hex'));
  return () => `${JSON.stringify({ folder, user: 'stet', password: randomBytes(24).toString('base64url') }, null, 2)}\n`;
}

/**
 * Make the cluster beside its place and move it there whole, so that a start that was cut short leaves none.
 *
 * @param {import('./postmaster.js').Place} place
 * @param {string} folder
 * @param {Card} card
 */
async function setUp(place, folder, card) {
  await removeDrafts(folder);
  const draft = join(folder, `draft-${randomBytes(6).toString('hex')}`);
  const passwordFile = `${draft}.key`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${card.password}\n`, { mode: 0o600 });
  for (const path of place.account ? [draft, passwordFile] : []) {
    await chown(path, place.account?.uid ?? 0, place.account?.gid ?? 0);
  }
  try {
    runInitdb(place, [`--pgdata=${draft}`, `--username=${card.user}`, `--pwfile=${passwordFile}`]);
    // Another process may have been quicker; both clusters have the same key.
    await rename(draft, place.cluster).catch((error) => {
      if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw error;
    });
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}

/** What a start that was cut short has left; a younger draft may be another start's work. @param {string} folder */
async function removeDrafts(folder) {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('draft-')) continue;
    // Another start may have put its own draft in place since the folder was read.
    const draft = await stat(join(folder, name)).catch(() => null);
    if (draft !== null && Date.now() - draft.mtimeMs > 300_000) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * @param {import('./postmaster.js').Place} place
 * @param {string[]} where
 */
function runInitdb(place, where) {
  const { status, stderr, error } = spawnSync(
    program(place.binaries, 'initdb'),
    [
      ...where,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(place.isThrowaway ? ['--no-sync'] : []),
    ],
    { ...place.account, cwd: '/', env: cleanEnvironment, encoding: 'utf8' },
  );
  if (status !== 0) {
    const reason = error?.message ?? stderr.match(/error: (.*)/)?.[1] ?? stderr.trim();
    throw new Halt(`PostgreSQL could not set up its files in ${place.cluster}: ${reason}`);
  }
}

/** @param {string} cluster */
async function checkVersion(cluster) {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (version === major) return;
  throw new Halt(
    `The files in ${cluster} belong to PostgreSQL ${version} and this Stet brings ${major}: ` +
      'start the Stet that made them and move the data with a dump.',
  );
}

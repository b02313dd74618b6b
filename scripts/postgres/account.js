import { chown, mkdir, stat } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';

import { Halt } from '../halt.js';

/** @typedef {{ uid: number, gid: number }} Account A system user that PostgreSQL runs as. */

/** PostgreSQL refuses to run as root, so root lends it one of these. */
const lesserUsers = ['postgres', 'nobody'];

/**
 * The account that PostgreSQL must run as when we are root, else null: as ourselves.
 *
 * @param {string} cluster an existing cluster keeps the account that owns it
 * @returns {Promise<Account | null>}
 */
export async function accountFor(cluster) {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of lesserUsers) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Halt(
    'PostgreSQL does not run as root, and this system has neither a user postgres nor nobody: ' +
      'start Stet as an ordinary user, or name a database of your own in DATABASE_URL.',
  );
}

/** @param {'-u' | '-g'} kind @param {string} name */
function idOf(kind, name) {
  const { status, stdout } = spawnSync('id', [kind, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

/** @param {Account} account @param {string} program */
export function canRun(account, program) {
  return spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** @param {Account} account @param {string} folder */
export function canEnter(account, folder) {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Where root keeps what another account must reach, when the checkout or the data folder is closed to it. */
export async function sharedFolder() {
  const folder = '/var/lib/stet';
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/**
 * @param {string} folder
 * @param {Account | null} account
 */
export async function makeFolderFor(folder, account) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account !== null) await chown(folder, account.uid, account.gid);
}

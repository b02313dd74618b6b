import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { plainEnvironment } from '../server/env.js';
import { root } from './root.js';
import { runQuietly } from './run.js';

/**
 * Install the dependencies when they are missing or not those of the lock file.
 *
 * @param {(line: string) => void} say
 */
export async function install(say) {
  if (isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'))) return;
  say('Installing the dependencies …');
  const args = ['ci', '--prefer-offline', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await runQuietly('npm ci', npm, args, { env: plainEnvironment() });
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * Whether what npm says it has installed (it says so last) is what the lock file asks for. Optional packages may be
 * missing: they are other platforms'.
 *
 * @param {Packages | null} asked
 * @param {Packages | null} installed
 */
export function isInstalled(asked, installed) {
  if (asked === null || installed === null) return false;
  return Object.entries(asked).every(([path, { version, optional = false }]) => {
    const found = installed[path];
    return path === '' || (found === undefined ? optional : found.version === version);
  });
}

/**
 * @param {string} path
 * @returns {Packages | null}
 */
function read(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

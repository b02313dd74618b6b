import { access, constants, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { Halt, messageOf } from './halt.js';

/**
 * Make the data folder, or say why it cannot be used.
 *
 * @param {string} folder
 */
export async function makeDataFolder(folder) {
  try {
    // Others may pass through to what they own inside, but read nothing.
    await mkdir(folder, { recursive: true, mode: 0o711 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Halt(
      `The data folder ${folder} cannot be written (${messageOf(error)}): ` +
        'give this user the right to, or name another folder in STET_DATA.',
    );
  }
}

/**
 * The file's content, which is made and written when there is none yet; of several who do so at once, one wins and
 * the others read what it wrote.
 *
 * @param {string} path
 * @param {() => string} make
 */
export async function keep(path, make) {
  if (!existsSync(path)) await writeNew(path, make());
  return readFile(path, 'utf8');
}

/** @param {string} path @param {string} content */
async function writeNew(path, content) {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, content, { mode: 0o600, flush: true });
  // A link, unlike a rename, never replaces what another process has just written; some disks have no links.
  await link(draft, path).catch(() => (existsSync(path) ? undefined : rename(draft, path)));
  await rm(draft, { force: true });
}

/**
 * The key that signs sessions: the operator's own, or one made at the first start.
 *
 * @param {import('../server/env.js').Settings} settings
 */
export async function secretOf({ secret, dataFolder }) {
  if (secret !== null) return secret;
  const kept = await keep(join(dataFolder, 'secret'), () => `${randomBytes(32).toString('base64url')}\n`);
  return kept.trim();
}

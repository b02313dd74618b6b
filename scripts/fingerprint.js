import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { root } from './root.js';

/**
 * One hash over files and folders, by name and content.
 *
 * @param {string[]} paths relative to the checkout; what does not exist is passed over
 * @param {RegExp} [except] paths that do not matter
 */
export async function fingerprint(paths, except = /(?!)/) {
  const hash = createHash('sha256');
  for (const path of (await filesIn(paths)).filter((name) => !except.test(name)).sort()) {
    hash.update(`${path}\0`).update(createHash('sha256').update(await readFile(join(root, path))).digest());
  }
  return hash.digest('hex');
}

/** @param {string[]} paths */
async function filesIn(paths) {
  const lists = paths.filter((path) => existsSync(join(root, path))).map(async (path) => {
    if (!(await stat(join(root, path))).isDirectory()) return [path];
    const entries = await readdir(join(root, path), { withFileTypes: true });
    return filesIn(entries.map(({ name }) => `${path}/${name}`));
  });
  /** @type {string[]} */
  const files = (await Promise.all(lists)).flat();
  return files;
}

/**
 * Make something again only when what it is made from has changed since.
 *
 * @param {string} mark the file, relative to the checkout, that keeps the fingerprint of the last time
 * @param {string} print
 * @param {() => Promise<unknown>} make
 */
export async function makeWhenChanged(mark, print, make) {
  const path = join(root, mark);
  if (existsSync(path) && (await readFile(path, 'utf8')) === print) return;
  await make();
  await writeFile(path, print);
}

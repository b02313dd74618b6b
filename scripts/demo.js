import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isEmpty } from './database.js';
import { Halt } from './halt.js';
import { root } from './root.js';
import { exitOf, programOf, startChild } from './run.js';
import { isEnding } from './shutdown.js';

/** @typedef {import('../server/env.js').Settings} Settings */

/**
 * Whether an earlier start was cut short while it filled the demo newsroom. Nobody has worked in it then: serving
 * begins only after it is complete.
 *
 * @param {Settings} settings
 */
export function isHalfFilled(settings) {
  return existsSync(markOf(settings));
}

/**
 * From now on what the newsroom holds is somebody's work, and no start throws it away.
 *
 * @param {Settings} settings
 */
export async function settle(settings) {
  await rm(markOf(settings), { force: true });
}

/**
 * Fill a newsroom in which nobody works yet.
 *
 * @param {Settings} settings
 * @param {string} ownerUrl
 * @param {import('../server/env.js').Environment} env
 * @param {(line: string) => void} say
 */
export async function fillDemo(settings, ownerUrl, env, say) {
  if (!(await isEmpty(ownerUrl))) return;
  say('Filling the demo newsroom …');
  await writeFile(markOf(settings), '');
  const program = [programOf('tsx'), '--conditions=react-server', join(root, 'demo', 'main.ts')];
  const code = await exitOf(startChild(process.execPath, program, { env }));
  if (code !== 0 && !isEnding()) throw new Halt(`The demo newsroom could not be filled (exit code ${code}).`);
  if (code === 0) await settle(settings);
}

/** @param {Settings} settings */
function markOf({ dataFolder }) {
  return join(dataFolder, 'demo.begun');
}

/**
 * The demo people with their key, a line each; none when the newsroom is not the demo's, or they may not come in.
 *
 * @param {Settings} settings
 * @returns {Promise<string[]>}
 */
export async function demoPeople({ dataFolder, demo }) {
  if (!demo) return [];
  const path = join(dataFolder, 'demo.json');
  if (!existsSync(path)) return [];
  /** @type {{ name: string, email: string, password: string, roles: string[] }[]} */
  const people = JSON.parse(await readFile(path, 'utf8'));
  const width = Math.max(...people.map(({ email }) => email.length));
  return people.map(({ name, email, password, roles }) => `  ${email.padEnd(width)}  ${password}  ${name}, ${roles.join(' and ')}`);
}

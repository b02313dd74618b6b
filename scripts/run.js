import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { plainEnvironment } from '../server/env.js';
import { Halt } from './halt.js';
import { root } from './root.js';
import { atEnd, isEnding } from './shutdown.js';

/** @typedef {import('node:child_process').ChildProcess} Child */

/**
 * A Node program of an installed package, run by this Node: no shell, no PATH.
 *
 * @param {string} name
 * @param {string} [program] when the package has several
 */
export function programOf(name, program = name) {
  const home = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[program]);
}

/**
 * @typedef {{
 *   env?: import('../server/env.js').Environment,
 *   stdio?: import('node:child_process').StdioOptions,
 *   isForeground?: boolean,
 *   patienceMs?: number,
 * }} ChildOptions `isForeground`: it may ask the person at the keyboard; `patienceMs`: how long it may take to end
 */

/**
 * Start a child that ends when we do. It gets a process group of its own, so that Ctrl-C reaches it through us, in
 * our order, and so that its own children end with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export function startChild(command, args, options = {}) {
  const { env = plainEnvironment(), stdio = 'inherit', isForeground = false, patienceMs = 4_000 } = options;
  const child = spawn(command, args, {
    cwd: root,
    env: { NODE_ENV: 'production', ...env },
    stdio,
    detached: !isForeground && process.platform !== 'win32',
  });
  const forget = atEnd(() => stopChild(child, patienceMs));
  child.once('exit', forget);
  return child;
}

/**
 * @param {Child} child
 * @param {number} patienceMs until it is killed
 */
export async function stopChild(child, patienceMs) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), patienceMs);
  await gone;
  clearTimeout(timer);
}

/** @param {Child} child @param {NodeJS.Signals} name */
function signal(child, name) {
  try {
    process.kill(-(child.pid ?? NaN), name);
  } catch {
    // It leads no group: it is in our own, this system has none, or it has ended.
    child.kill(name);
  }
}

/**
 * @param {Child} child
 * @returns {Promise<number>} its exit code, 1 when it could not start or was killed
 */
export function exitOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Run a program to its end without a word.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<{ code: number, printed: string }>}
 */
export async function runCaptured(command, args, options) {
  const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
  const code = await exitOf(child);
  return { code, printed: Buffer.concat(chunks).toString() };
}

/**
 * Run a program to its end without a word; when it fails, everything that it printed is shown.
 *
 * @param {string} what the beginning of the sentence that tells of a failure
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export async function runQuietly(what, command, args, options) {
  const { code, printed } = await runCaptured(command, args, options);
  if (code === 0) return;
  if (!isEnding()) process.stderr.write(printed);
  throw new Halt(`${what} failed (exit code ${code}); what it printed stands above.`);
}

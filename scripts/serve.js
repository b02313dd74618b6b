import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Halt } from './halt.js';
import { root } from './root.js';
import { exitOf, programOf, startChild } from './run.js';

const patienceMs = 120_000;

/**
 * Start the web server and wait until it answers.
 *
 * @param {'start' | 'dev'} mode
 * @param {import('../server/env.js').Environment} env
 * @param {number} port
 * @returns {Promise<{ exit: Promise<number> }>}
 */
export async function serve(mode, env, port) {
  const leash = pathToFileURL(join(root, 'scripts', 'leash.js')).href;
  const options = [env.NODE_OPTIONS, `--import=${leash}`].filter(Boolean).join(' ');
  const program = mode === 'dev' ? [programOf('next'), 'dev', '--port', String(port)] : [join(root, 'scripts', 'web.js')];
  const child = startChild(process.execPath, program, {
    env: { ...env, NODE_OPTIONS: options },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exit = exitOf(child);
  /** @type {number | null} */
  let code = null;
  void exit.then((ended) => (code = ended));
  const deadline = Date.now() + patienceMs;
  while (!(await isAnswering(port))) {
    if (Date.now() > deadline) throw new Halt('The web server did not answer within two minutes.');
    if (code !== null) throw new Halt(`The web server ended before it answered (exit code ${code}).`);
    await sleep(100);
  }
  return { exit };
}

/** @param {number} port */
async function isAnswering(port) {
  return fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );
}

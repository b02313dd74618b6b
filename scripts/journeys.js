import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { plainEnvironment } from '../server/env.js';
import { ensureBrowser } from './browser.js';
import { freePort } from './free-port.js';
import { conclude, Halt } from './halt.js';
import { root } from './root.js';
import { exitOf, programOf, startChild, stopChild } from './run.js';
import { atEnd, end, endWhenAsked } from './shutdown.js';
import { makeThrowawayFolder } from './throwaway.js';

const patienceMs = 30_000;

/**
 * The browser journeys, or those of the files named in `args`.
 *
 * @param {string[]} args
 */
export async function e2e(args) {
  endWhenAsked(1);
  await conclude(async () => {
    process.exitCode = await runJourneys(args);
  });
  await end(Number(process.exitCode ?? 0));
}

/**
 * Run Playwright against a Stet of its own, started as anybody would start it.
 *
 * @param {string[]} args
 * @param {import('../server/env.js').Environment} [more]
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runJourneys(args, more = {}) {
  await ensureBrowser(console.log);
  const folder = await makeThrowawayFolder();
  const removed = atEnd(folder.remove);
  const port = await freePort();
  const env = plainEnvironment({
    PORT: String(port),
    STET_DATA: folder.path,
    STET_URL: `http://localhost:${port}`,
    STET_DEMO: '1',
    STET_SECRET: '',
    ...more,
  });
  const server = startChild(process.execPath, [join(root, 'scripts', 'start.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    patienceMs,
  });
  try {
    await untilServing(port, exitOf(server));
    return await exitOf(startChild(process.execPath, [programOf('@playwright/test', 'playwright'), 'test', ...args], { env }));
  } finally {
    await stopChild(server, patienceMs);
    await folder.remove();
    removed();
  }
}

/**
 * @param {number} port
 * @param {Promise<number>} exit
 */
async function untilServing(port, exit) {
  let hasEnded = false;
  void exit.then(() => (hasEnded = true));
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => null);
    if (answer?.status === 200) return;
    if (hasEnded) throw new Halt('Stet did not start, so there are no journeys.');
    await sleep(200);
  }
}

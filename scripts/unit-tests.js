import { generate } from './generate.js';
import { conclude } from './halt.js';
import { exitOf, programOf, startChild } from './run.js';
import { endWhenAsked } from './shutdown.js';

/**
 * The tests without a browser, or those of the files named in `args`.
 *
 * @param {string[]} args
 */
export async function unit(args) {
  endWhenAsked(1);
  await conclude(async () => {
    await generate();
    process.exitCode = await runVitest(args);
  });
}

/** @param {string[]} args */
export function runVitest(args) {
  // Stopping it means stopping its PostgreSQL, too.
  return exitOf(startChild(process.execPath, [programOf('vitest'), 'run', ...args], { patienceMs: 20_000 }));
}

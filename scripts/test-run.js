import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { messageOf } from './halt.js';
import { install } from './install.js';
import { programOf, runCaptured, runQuietly } from './run.js';
import { atEnd, end, endWhenAsked, isEnding } from './shutdown.js';
import { closingLine, failed, passed, readPlaywright, readVitest, sum } from './tally.js';

/** @typedef {import('./tally.js').Tally} Tally */
/** @typedef {{ name: string, isNeeded?: boolean, run: () => Promise<Tally> }} Step `isNeeded`: without it no other makes sense */

/** Everything that is checked, on any machine with Node and npm; the last line counts it. */
export async function test() {
  endWhenAsked(1);
  const folder = await mkdtemp(join(tmpdir(), 'stet-reports-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  /** @type {Tally[]} */
  const tallies = [];
  for (const step of steps(folder)) {
    const tally = await take(step);
    if (isEnding()) return;
    tallies.push(tally);
    if (step.isNeeded && tally.failed > 0) break;
  }
  const total = sum(tallies);
  atEnd(() => console.log(`\n${closingLine(total)}`));
  await end(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

/**
 * @param {string} folder for the reports of the test runners
 * @returns {Step[]}
 */
function steps(folder) {
  return [
    { name: 'Dependencies', isNeeded: true, run: () => one(() => install(say)) },
    { name: 'Database client', isNeeded: true, run: () => one(async () => (await import('./generate.js')).generate()) },
    { name: 'Types', run: types },
    { name: 'Lint', run: () => tool('lint') },
    { name: 'Import boundaries', run: () => tool('boundaries') },
    { name: 'Unused code', run: () => tool('unused') },
    { name: 'Rules and commands', run: () => vitest(join(folder, 'vitest.json')) },
    { name: 'Production build', run: () => one(async () => (await import('./build.js')).build(say)) },
    { name: 'Browser journeys', run: () => playwright(folder) },
  ];
}

/** @param {string} line */
function say(line) {
  console.log(line);
}

/**
 * @param {Step} step
 * @returns {Promise<Tally>}
 */
async function take({ name, run }) {
  say(`\n── ${name}`);
  const started = Date.now();
  const tally = await run().catch((error) => {
    if (!isEnding()) console.error(messageOf(error));
    return failed;
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  if (!isEnding()) say(`${tally.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(tally)} (${seconds} s)`);
  return tally;
}

/** @param {() => Promise<unknown>} work */
async function one(work) {
  await work();
  return passed;
}

/** The types of routes and style sheets are written by Next; before the first build there are none. */
async function types() {
  await runQuietly('next typegen', process.execPath, [programOf('next'), 'typegen']);
  return tool('typecheck');
}

/** A script of package.json that is one tool; what it prints matters only when it fails. @param {string} script */
async function tool(script) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, printed } = await runCaptured(npm, ['run', '--silent', script]);
  if (code !== 0 && !isEnding()) console.error(printed.trim());
  return code === 0 ? passed : failed;
}

/** @param {string} report */
async function vitest(report) {
  const { runVitest } = await import('./unit-tests.js');
  const code = await runVitest(['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  return readVitest(report, code);
}

/** @param {string} folder */
async function playwright(folder) {
  const { runJourneys } = await import('./journeys.js');
  const report = join(folder, 'playwright.json');
  const code = await runJourneys(['--reporter=list,json', `--output=${join(folder, 'results')}`], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return readPlaywright(report, code);
}

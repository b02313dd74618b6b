import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const passed = { passed: 1, failed: 0, skipped: 0 };

/** @type {Tally} */
export const failed = { passed: 0, failed: 1, skipped: 0 };

/** @param {Tally[]} tallies */
export function sum(tallies) {
  return tallies.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }));
}

/** @param {Tally} tally */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {string} path of the JSON reporter's file
 * @param {number} code the runner's exit code
 */
export async function readVitest(path, code) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = await readReport(path);
  return honest({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }, code);
}

/**
 * @param {string} path of the JSON reporter's file
 * @param {number} code the runner's exit code
 */
export async function readPlaywright(path, code) {
  const { stats } = await readReport(path);
  return honest({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, code);
}

/** @param {string} path */
async function readReport(path) {
  return JSON.parse(await readFile(path, 'utf8'));
}

/**
 * A file that does not load, an error between tests, or a run without a test is a failure that no test tells of.
 *
 * @param {Tally} tally
 * @param {number} code
 * @returns {Tally}
 */
function honest(tally, code) {
  const isSilentFailure = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return isSilentFailure ? { ...tally, failed: 1 } : tally;
}

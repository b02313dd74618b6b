import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { closingLine, readPlaywright, readVitest, sum } from './tally.js';

it('adds up and closes with a plain line', () => {
  expect(closingLine(sum([{ passed: 2, failed: 0, skipped: 0 }, { passed: 1, failed: 1, skipped: 0 }]))).toBe('3 passed, 1 failed');
  expect(closingLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
});

it.each([
  ['counts what Vitest counted', 0, 4, 0, { passed: 4, failed: 0, skipped: 1 }],
  ['counts a failure outside of any test', 1, 4, 0, { passed: 4, failed: 1, skipped: 1 }],
  ['counts a run without a test as a failure', 0, 0, 0, { passed: 0, failed: 1, skipped: 1 }],
  ['counts a failed test once', 1, 4, 2, { passed: 4, failed: 2, skipped: 1 }],
])('%s', async (_, code, passed, failed, expected) => {
  const report = { numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 0 };
  await withReport(report, async (path) => expect(await readVitest(path, code)).toEqual(expected));
});

it('counts what Playwright counted', async () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 2 } };
  await withReport(report, async (path) => expect(await readPlaywright(path, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 }));
});

async function withReport(report: unknown, check: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-tally-'));
  const path = join(folder, 'report.json');
  await writeFile(path, JSON.stringify(report));
  await check(path).finally(() => rm(folder, { recursive: true }));
}

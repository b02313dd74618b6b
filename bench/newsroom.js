import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';

import { ensureBrowser, systemChromium } from '../scripts/browser.js';
import { freePort } from '../scripts/free-port.js';
import { root } from '../scripts/root.js';
import { startChild, stopChild } from '../scripts/run.js';
import { plainEnvironment } from '../server/env.js';

const editor = { email: 'ana@demo.stet', password: 'let it stand, please' };

/**
 * A demo newsroom of its own on a free port, for as long as `work` takes.
 *
 * @param {(newsroom: { base: string, start: () => Promise<{ ms: number, stop: () => Promise<unknown> }> }) => Promise<void>} work
 */
export async function withNewsroom(work) {
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const env = plainEnvironment({ PORT: String(port), STET_DATA: folder, STET_URL: base, STET_DEMO: '1', STET_SECRET: '' });
  const start = async () => {
    const began = performance.now();
    const child = startChild(process.execPath, [join(root, 'scripts', 'start.js')], { env, stdio: 'ignore' });
    while ((await fetch(`${base}/api/health`).catch(() => null))?.status !== 200) await sleep(50);
    return { ms: performance.now() - began, stop: () => stopChild(child, 30_000) };
  };
  try {
    await work({ base, start });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * An editor of the demo newsroom in a browser, and a way to call the API as that editor.
 *
 * @param {string} base
 */
export async function editorAt(base) {
  await ensureBrowser(console.log);
  const browser = await chromium.launch({
    ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByLabel('E-mail').fill(editor.email);
  await page.getByLabel('Password', { exact: true }).fill(editor.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/desk/);
  /** @param {string} path @param {unknown} data */
  const post = async (path, data) => {
    const answer = await page.request.post(`${base}/api/v1${path}`, { headers: { origin: base, 'idempotency-key': crypto.randomUUID() }, data });
    if (answer.status() !== 201) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  return { browser, page, post };
}

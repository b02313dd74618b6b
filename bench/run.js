/**
 * What is measured, each beside a baseline of the same run: how soon a second start serves, and what the pages that people
 * wait for cost beside a file that is merely served. Needs a built tree (npm start once). Copy what it prints to results.md.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { plainEnvironment } from '../server/env.js';
import { freePort } from '../scripts/free-port.js';
import { root } from '../scripts/root.js';
import { startChild, stopChild } from '../scripts/run.js';

const runs = 40;
const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'));
const port = await freePort();
const base = `http://localhost:${port}`;
const env = plainEnvironment({ PORT: String(port), STET_DATA: folder, STET_URL: base, STET_SECRET: '' });

try {
  const first = await start();
  await first.stop();
  const second = await start();
  const slug = /\/articles\/([^"<]+)/.exec(await (await fetch(`${base}/feed.xml`)).text())?.[1];
  const file = await median('/robots.txt');
  const rows = [
    ['first start with an empty data folder, built tree', `${(first.ms / 1000).toFixed(1)} s`],
    ['second start until /api/health answers 200', `${(second.ms / 1000).toFixed(1)} s`],
    ['robots.txt (baseline)', `${file.toFixed(1)} ms, 1 ×`],
  ];
  for (const path of ['/', `/articles/${slug}`, `/articles/${slug}/annotations.json`, '/feed.xml', '/api/health']) {
    const ms = await median(path);
    rows.push([path.replace(slug ?? '', '{slug}'), `${ms.toFixed(1)} ms, ${(ms / file).toFixed(1)} ×`]);
  }
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}, median of ${runs}, one request at a time`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  await second.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function start() {
  const began = performance.now();
  const child = startChild(process.execPath, [join(root, 'scripts', 'start.js')], { env, stdio: 'ignore' });
  while ((await fetch(`${base}/api/health`).catch(() => null))?.status !== 200) await sleep(50);
  const ms = performance.now() - began;
  return { ms, stop: () => stopChild(child, 30_000) };
}

/** @param {string} path */
async function median(path) {
  const times = [];
  for (let run = 0; run < runs + 3; run += 1) {
    const began = performance.now();
    await (await fetch(base + path)).arrayBuffer();
    if (run >= 3) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[runs / 2] ?? 0;
}

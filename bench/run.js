/**
 * What is measured, each beside a baseline of the same run: how soon a second start serves, and what the pages that people
 * wait for cost beside a file that is merely served. Needs a built tree (npm start once). Copy what it prints to results.md.
 */
import { cpus } from 'node:os';

import { withNewsroom } from './newsroom.js';

const runs = 40;

await withNewsroom(async ({ base, start }) => {
  const first = await start();
  await first.stop();
  const second = await start();
  const slug = /\/articles\/([^"<]+)/.exec(await (await fetch(`${base}/feed.xml`)).text())?.[1];
  const paths = ['/robots.txt', '/', `/articles/${slug}`, `/articles/${slug}/annotations.json`, '/feed.xml', '/api/health'];
  const times = await medians(paths.map((path) => base + path));
  await second.stop();
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}, median of ${runs}, one request at a time, in turn`);
  console.log(`| first start with an empty data folder, built tree | ${(first.ms / 1000).toFixed(1)} s |`);
  console.log(`| second start until /api/health answers 200 | ${(second.ms / 1000).toFixed(1)} s |`);
  for (const [index, path] of paths.entries()) {
    const ms = times[index] ?? 0;
    console.log(`| ${path.replace(slug ?? '', '{slug}')} | ${ms.toFixed(1)} ms | ${(ms / (times[0] ?? 1)).toFixed(1)} × |`);
  }
});

/**
 * Ask for each address in turn, `runs` times, so that a busy moment falls on all of them alike.
 *
 * @param {string[]} addresses
 * @returns {Promise<number[]>} the median of each, in milliseconds
 */
async function medians(addresses) {
  /** @type {number[][]} */
  const times = addresses.map(() => []);
  for (let run = 0; run < runs + 3; run += 1) {
    for (const [index, address] of addresses.entries()) {
      const began = performance.now();
      await (await fetch(address)).arrayBuffer();
      if (run >= 3) times[index]?.push(performance.now() - began);
    }
  }
  return times.map((own) => own.sort((a, b) => a - b)[runs / 2] ?? 0);
}

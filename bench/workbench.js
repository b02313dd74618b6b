/**
 * The workbench with many claims, beside the same text without any: main-thread time until every highlight is drawn, what
 * scrolling from top to bottom costs a frame, and what typing costs a key. Needs a built tree (npm start once). With the word
 * `keys` only the last of these.
 *
 * The baseline is the same article of 20,000 words with no claim, opened in the same browser in the same run. Main-thread time
 * is Chromium's own count (TaskDuration) in the thread's own time, which other work on the machine hardly lengthens; a frame is
 * the time between two calls of requestAnimationFrame.
 *
 * Keys are pressed in turns, some in each text, so that whatever else the machine does meets all of them alike. The text without
 * claims is written twice, side by side: how far its two p95 lie apart is what a difference has to exceed to mean anything.
 */
import { cpus } from 'node:os';

import { editorAt, withNewsroom } from './newsroom.js';
import { articleOf } from './words.js';

const words = 20_000;
const amounts = [0, 300, 2_000];
const rounds = 10;
const letters = 'The quick brown fox jumps over a lazy dog ';

await withNewsroom(async ({ base, start }) => {
  const { stop } = await start();
  const { browser, page, post } = await editorAt(base);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  try {
    console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}, ${words} words`);
    const addresses = new Map();
    for (const amount of amounts) addresses.set(amount, await bringIn(post, amount));
    if (process.argv[2] !== 'keys') await read(addresses);
    await write([[0, addresses.get(0)], [0, await bringIn(post, 0)], ...[...addresses].slice(1)]);
  } finally {
    await browser.close();
    await stop();
  }

  /** Draw each article and scroll through it. @param {Map<number, string>} addresses */
  async function read(addresses) {
    console.log('| claims | main thread until drawn, ms | frames while scrolling: median, p95, longest, ms | longest task while scrolling, ms |');
    for (const [amount, address] of addresses) {
      await open(address, amount); // Once for the caches.
      const opened = [];
      for (let run = 0; run < 3; run += 1) opened.push(await open(address, amount));
      const { frames, longest } = await scroll();
      console.log(`| ${amount} | ${middle(opened).toFixed(0)} | ${middle(frames).toFixed(1)}, ${at(frames, 0.95).toFixed(1)}, ${Math.max(...frames).toFixed(1)} | ${longest.toFixed(0)} |`);
    }
  }

  /** Write in all articles in turns. @param {[number, string][]} texts */
  async function write(texts) {
    const desks = [];
    for (const [amount, address] of texts) {
      /** @type {number[]} */
      const keys = [];
      desks.push({ amount, keys, ...(await beginWriting(page, base + address)) });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const desk of desks) {
        await desk.page.bringToFront();
        // A page that comes to the front is painted anew, which is no key's doing.
        await desk.page.waitForTimeout(500);
        await press(desk, '.');
        for (const letter of letters) desk.keys.push(await press(desk, letter));
      }
    }
    console.log(`| claims | main thread for a key, of ${rounds * letters.length}: median, p90, p95, p98, ms |`);
    for (const { amount, keys } of desks) console.log(`| ${amount} | ${[0.5, 0.9, 0.95, 0.98].map((share) => at(keys, share).toFixed(1)).join(', ')} |`);
  }

  /**
   * Open an article and wait until every claim is drawn. @returns main-thread milliseconds spent.
   *
   * @param {string} address @param {number} amount
   */
  async function open(address, amount) {
    await page.goto('about:blank');
    const before = await busy();
    await page.goto(base + address);
    await page.getByRole('textbox', { name: /^Text of/ }).waitFor();
    await page.waitForFunction((wanted) => new Set([...document.querySelectorAll('mark[data-appearance]')].map((mark) => mark.getAttribute('data-appearance'))).size === wanted, amount);
    await page.waitForTimeout(500);
    return (await busy()) - before;
  }

  /** Main-thread time since the page began, in milliseconds. */
  function busy() {
    return busyIn(cdp);
  }

  /** Turn the wheel from top to bottom as a reader in a hurry does. */
  async function scroll() {
    await page.evaluate(watchFrames);
    await page.mouse.move(500, 500);
    for (let turn = 0; turn < 120; turn += 1) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(16);
    }
    return page.evaluate(() => /** @type {any} */ (window).stopWatching());
  }
});

/**
 * A page of its own, with the caret in the middle of an article that is being written.
 *
 * @param {import('@playwright/test').Page} beside @param {string} address
 */
async function beginWriting(beside, address) {
  const page = await beside.context().newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.getByRole('textbox', { name: /read only$/ }).waitFor();
  await page.getByRole('button', { name: 'Edit text' }).click();
  const text = page.getByRole('textbox', { name: /being edited$/ });
  await text.waitFor();
  await page.waitForTimeout(1500);
  const paragraphs = text.locator('p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.type('Warming up the keys. ');
  return { page, cdp };
}

/**
 * Press a key. @returns main-thread milliseconds until the page rests again.
 *
 * @param {{ page: import('@playwright/test').Page, cdp: import('@playwright/test').CDPSession }} desk @param {string} letter
 */
async function press({ page, cdp }, letter) {
  const before = await busyIn(cdp);
  await page.keyboard.press(letter);
  await page.waitForTimeout(60);
  return (await busyIn(cdp)) - before;
}

/** @param {import('@playwright/test').CDPSession} cdp */
async function busyIn(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

function watchFrames() {
  /** @type {number[]} */
  const frames = [];
  let longest = 0;
  let last = performance.now();
  let going = true;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const frame = (/** @type {number} */ now) => {
    frames.push(now - last);
    last = now;
    if (going) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(frame);
  });
  /** @type {any} */ (window).stopWatching = () => {
    going = false;
    observer.disconnect();
    return { frames, longest };
  };
}

/**
 * @param {(path: string, data: unknown) => Promise<any>} post
 * @param {number} amount
 */
async function bringIn(post, amount) {
  const { text, spans } = articleOf(words, amount);
  const article = await post('/articles', { title: `${words} words, ${amount} claims`, text });
  for (let from = 0; from < spans.length; from += 8) {
    await Promise.all(
      spans.slice(from, from + 8).map(({ start, end }) => post(`/articles/${article.id}/claims`, { revision: 1, start, end, exact: text.slice(start, end) })),
    );
  }
  return `/desk/articles/${article.id}`;
}

/** @param {number[]} values @param {number} share */
function at(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
}

/** @param {number[]} values */
function middle(values) {
  return at(values, 0.5);
}

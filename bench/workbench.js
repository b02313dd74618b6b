/**
 * The workbench with many claims, beside the same text without any: main-thread time until every highlight is drawn, what
 * scrolling from top to bottom costs a frame, and what typing costs a key. Needs a built tree (npm start once).
 *
 * The baseline is the same article of 20,000 words with no claim, opened in the same browser in the same run. Main-thread time
 * is Chromium's own count (TaskDuration) in the thread's own time, which other work on the machine hardly lengthens; a frame is
 * the time between two calls of requestAnimationFrame.
 */
import { cpus } from 'node:os';

import { editorAt, withNewsroom } from './newsroom.js';
import { articleOf } from './words.js';

const words = 20_000;
const amounts = [0, 300, 2_000];

await withNewsroom(async ({ base, start }) => {
  const { stop } = await start();
  const { browser, page, post } = await editorAt(base);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  try {
    console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}, ${words} words`);
    console.log('| claims | main thread until drawn, ms | frames while scrolling: median, p95, longest, ms | longest task while scrolling, ms | main thread for a key: median, p95, ms |');
    for (const amount of amounts) {
      const address = await bringIn(post, amount);
      await open(address, amount); // Once for the caches.
      const opened = [];
      for (let run = 0; run < 3; run += 1) opened.push(await open(address, amount));
      const { frames, longest } = await scroll();
      const keys = await type();
      console.log(`| ${amount} | ${middle(opened).toFixed(0)} | ${middle(frames).toFixed(1)}, ${at(frames, 0.95).toFixed(1)}, ${Math.max(...frames).toFixed(1)} | ${longest.toFixed(0)} | ${middle(keys).toFixed(1)}, ${at(keys, 0.95).toFixed(1)} |`);
    }
  } finally {
    await browser.close();
    await stop();
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

  /** Write in the middle of the article. @returns main-thread milliseconds for each key, until the page rests again. */
  async function type() {
    await page.getByRole('button', { name: 'Edit text' }).click();
    const text = page.getByRole('textbox', { name: /being edited$/ });
    await text.waitFor();
    await page.waitForTimeout(1500);
    const paragraphs = text.locator('p');
    await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
    await page.keyboard.type('Warming up the keys. ');
    const keys = [];
    for (const letter of 'The quick brown fox jumps over the lazy dog, and the dog does not mind it. '.repeat(2)) {
      const before = await busy();
      await page.keyboard.press(letter);
      await page.waitForTimeout(60);
      keys.push((await busy()) - before);
    }
    return keys;
  }

  /** Main-thread time since the browser began, in milliseconds. */
  async function busy() {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
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

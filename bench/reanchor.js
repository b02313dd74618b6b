/**
 * The re-anchoring engine: how right it is on ../shared/data/revisions (scored as its README says), and what it costs beside
 * looking each quote up by itself, in the same run. Times are of the processor, so that other work on the machine counts little.
 *
 * node --import tsx bench/reanchor.js
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

import { describe } from '#domain/anchor';
import { align } from '#domain/reanchor/align';
import { reanchor } from '#domain/reanchor/reanchor';

import { findQuote } from './quote-search.js';
import { scoreOf } from './score.js';
import { articleOf } from './words.js';

console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}, processor time\n`);
accuracy();
speed(10_000, 1_000, 5, true);
for (const words of [50_000, 100_000, 200_000]) speed(words, 1_000, 3, words === 100_000);
worst();

function accuracy() {
  console.log('| set | accepted and right, % of live | wrong, % of accepted | right with proposals | exact, % of right | deleted accepted |');
  console.log('|---|---|---|---|---|---|');
  for (const name of ['argrewrite', '18f-blog', 'digitalgov']) {
    const path = new URL(`../../shared/data/revisions/${name}.jsonl`, import.meta.url);
    if (!existsSync(path)) { console.log(`| ${name} | not here | | | | |`); continue; }
    const { accepted, wrong, right, exact, deleted } = scoreOf(readFileSync(path, 'utf8'));
    console.log(`| ${name} | ${[accepted, wrong, right, exact, deleted].map((share) => share.toFixed(2)).join(' | ')} |`);
  }
  console.log('');
}

/** One paragraph in six is reworded. @param {number} words @param {number} amount @param {number} runs @param {boolean} isCompared */
function speed(words, amount, runs, isCompared) {
  const { text, spans } = articleOf(words, amount);
  const after = reworded(text);
  const ours = median(runs, () => reanchor(align(text, after), spans));
  const quotes = spans.map((span) => describe(text, span));
  const theirs = isCompared ? median(words > 50_000 ? 1 : 3, () => quotes.map((quote) => findQuote(after, quote))) : null;
  const ratio = theirs === null ? '' : `, quote by quote ${Math.round(theirs)} ms: 1/${(theirs / ours).toFixed(1)}`;
  console.log(`${words} words, ${amount} spans: ${Math.round(ours)} ms${ratio}`);
}

function worst() {
  const { text, spans } = articleOf(200_000, 5_000);
  const backwards = text.replace(/[A-Za-z0-9]+/gu, (word) => `${[...word].reverse().join('')}q`);
  const shuffled = text.split(' ').sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).join(' ');
  const paragraph = `${articleOf(50, 1).text}\n`;
  const many = Array.from({ length: 5_000 }, (_, index) => ({ start: 2 * index * paragraph.length, end: (2 * index + 1) * paragraph.length - 1 }));
  const repeated = paragraph.repeat(10_000);
  const flowing = inLines(text, 490, 490);
  for (const [name, before, after, asked] of /** @type {const} */ ([
    ['200000 words, nothing in common', text, backwards, spans],
    ['200000 words, the same in another order', text, shuffled, spans],
    ['one paragraph 10000 times, ten fewer', repeated, paragraph.repeat(9_990), many],
    ['one paragraph 10000 times, each reworded', repeated, repeated.replaceAll('The', 'This'), many],
    ['one paragraph 10000 times, every third reworded', repeated, reworded(repeated, 3), many],
    ['paragraphs of 490 words, all but 60 of them on lines of their own', flowing, inLines(text, 490, 60), spans],
  ])) {
    console.log(`${name}, 5000 spans: ${Math.round(median(1, () => reanchor(align(before, after), asked)))} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  }
}

/** In paragraphs of so many words, of which the first ones stay on one line. @param {string} text @param {number} length @param {number} first */
function inLines(text, length, first) {
  const words = text.replace(/[.\n]/gu, ' ').split(/ +/u);
  return words.map((word, at) => word + (at % length >= first - 1 ? '\n' : ' ')).join('');
}

/** @param {string} text @param {number} every */
function reworded(text, every = 6) {
  return text.split('\n').map((line, at) => (at % every === 0 ? line.replace(/ of the /gu, ' near the ').replace(/record|price|water|The/gu, 'change') : line)).join('\n');
}

/** @param {number} runs @param {() => unknown} work */
function median(runs, work) {
  const times = Array.from({ length: runs }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

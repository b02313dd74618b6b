import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { codeOf, Halt } from './halt.js';

/**
 * @typedef {{ pid: number, url: string, port: number, key: string }} Holder
 *   who answers `key` on `port` of this machine is alive and the one that wrote this, which a process number is not
 */

/**
 * Be the only start that works with this data folder, until this process ends.
 *
 * @param {string} dataFolder
 * @param {string} url where it serves, for the sentence that another start prints
 * @returns {Promise<() => Promise<void>>} lets go
 */
export async function lockInstance(dataFolder, url) {
  const path = join(dataFolder, 'start.json');
  const key = randomBytes(12).toString('hex');
  const server = createServer((socket) => socket.on('error', () => undefined).end(key));
  const port = await listen(server);
  const own = JSON.stringify({ pid: process.pid, url, port, key });
  while (!(await create(path, own))) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const holder = parse(text);
    if (holder !== null && (await isAnswering(holder))) {
      server.close();
      throw new Halt(`Stet is already running with this data folder, at ${holder.url} (process ${holder.pid}).`);
    }
    await removeStale(path, text);
  }
  return async () => {
    server.close();
    await rm(path, { force: true });
  };
}

/**
 * @param {import('node:net').Server} server
 * @returns {Promise<number>}
 */
function listen(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.unref();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
}

/** @param {string} path @param {string} text */
async function create(path, text) {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} text
 * @returns {Holder | null}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {Holder} holder */
function isAnswering({ port, key }) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let answer = '';
    // One that accepts but says nothing is stopped in a debugger or very busy: alive.
    const timer = setTimeout(() => finish(true), 2_000);
    /** @param {boolean} isAlive */
    const finish = (isAlive) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isAlive);
    };
    socket.on('data', (chunk) => (answer += chunk));
    socket.once('error', () => finish(false));
    socket.once('end', () => finish(answer === key));
  });
}

/**
 * Take away what a killed start has left, unless yet another start has replaced it meanwhile.
 *
 * @param {string} path
 * @param {string} stale
 */
async function removeStale(path, stale) {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => stale);
  if (moved !== stale) await create(path, moved);
  await rm(aside, { force: true });
}

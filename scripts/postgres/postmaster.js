import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { codeOf } from '../halt.js';
import { program } from './binaries.js';

/**
 * @typedef {{
 *   binaries: string,
 *   cluster: string,
 *   log: string,
 *   account: import('./account.js').Account | null,
 *   isThrowaway: boolean,
 * }} Place
 */

const maxLogBytes = 5_000_000;

/** For tests only: what is lost when the machine stops was never needed. */
const throwawayFlags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const flags = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];

/**
 * Start PostgreSQL as a process of its own, so that Ctrl-C reaches it last, from us, and never from the terminal.
 *
 * @param {Place} place
 * @param {number} port
 * @returns {{ failure: () => string | null }} `failure` tells why the process has ended, null while it runs
 */
export function spawnPostmaster(place, port) {
  if (existsSync(place.log) && statSync(place.log).size > maxLogBytes) truncateSync(place.log);
  const start = existsSync(place.log) ? statSync(place.log).size : 0;
  const log = openSync(place.log, 'a', 0o600);
  if (place.account !== null) fchownSync(log, place.account.uid, place.account.gid);
  const settings = [`port=${port}`, ...flags, ...(place.isThrowaway ? throwawayFlags : [])];
  const child = spawn(
    program(place.binaries, 'postgres'),
    ['-D', place.cluster, ...settings.flatMap((setting) => ['-c', setting])],
    { ...place.account, cwd: place.cluster, env: cleanEnvironment, detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  /** @type {string | null} */
  let obstacle = null;
  child.once('error', (error) => (obstacle = error.message));
  child.unref();
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { failure: () => obstacle ?? (hasEnded() ? complaints(readFileSync(place.log).subarray(start).toString()) : null) };
}

/** PostgreSQL takes its language, its time zone and even its port from the environment, so it gets none of ours. */
export const cleanEnvironment = { LC_ALL: 'C', TZ: 'UTC', NODE_ENV: /** @type {const} */ ('production') };

/** @param {string} log */
function complaints(log) {
  const lines = [...log.matchAll(/(?:FATAL|PANIC|ERROR):\s*(.*)/g)].map(([, text]) => text);
  return lines.join('; ') || log.trim().split('\n').at(-1) || 'it ended without a word';
}

/**
 * What postmaster.pid says of the server that has this cluster, or had it before a crash.
 *
 * @param {string} cluster
 * @returns {{ pid: number, port: number, isReady: boolean } | null}
 */
export function readPostmaster(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, , , port, , , , status = ''] = lines;
    return { pid: Number(pid), port: Number(port), isReady: status.trim() === 'ready' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Whether the process is a PostgreSQL server at this cluster. A process that took over the number of a dead server
 * is not; where the system does not tell, any living process counts.
 *
 * @param {number} pid
 * @param {string} cluster
 */
export function isServing(pid, cluster) {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    return process.platform !== 'linux';
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  // Zero would ask for our own process group.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Stop in PostgreSQL's fast mode: sessions are cut, everything committed is on the disk.
 *
 * @param {Place} place
 */
export async function stopPostmaster(place) {
  const running = readPostmaster(place.cluster);
  if (running === null || !isServing(running.pid, place.cluster)) return;
  if (process.platform === 'win32') {
    spawnSync(program(place.binaries, 'pg_ctl'), ['stop', '-D', place.cluster, '-m', 'fast', '-w']);
    return;
  }
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + 20_000;
  while (isServing(running.pid, place.cluster)) {
    // Immediate mode: what was committed is recovered at the next start.
    if (Date.now() > deadline) process.kill(running.pid, 'SIGQUIT');
    await sleep(Date.now() > deadline ? 500 : 50);
  }
}

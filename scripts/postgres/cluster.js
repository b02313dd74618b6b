import { setTimeout as sleep } from 'node:timers/promises';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

import { freePort } from '../free-port.js';
import { codeOf, Halt } from '../halt.js';
import { findPlace } from './place.js';
import { isServing, readPostmaster, spawnPostmaster, stopPostmaster } from './postmaster.js';

/**
 * @typedef {{
 *   port: number,
 *   url: (database: string) => string,
 *   onLost: (then: () => void) => void,
 *   release: () => Promise<void>,
 *   stop: () => Promise<void>,
 * }} Cluster `url` is the owner's. `release` stops the server when nobody else holds it, `stop` in any case.
 */

/** Everyone who needs the server shares this lock; who can have it alone is the last one and stops the server. */
const holdersLock = 1937007988;

const patienceMs = 30_000;

/**
 * Hold the embedded PostgreSQL of a data folder: the one that runs, else one that is started.
 *
 * @param {string} dataFolder
 * @param {{ isThrowaway?: boolean, port?: number }} [options] `port`: no other will do
 * @returns {Promise<Cluster>}
 */
export async function holdCluster(dataFolder, { isThrowaway = false, port = 0 } = {}) {
  const { place, card } = await findPlace(dataFolder, isThrowaway);
  const deadline = Date.now() + patienceMs;
  /** @type {ReturnType<typeof spawnPostmaster> | null} */
  let started = null;
  for (;;) {
    const held = await tryToHold(place, card);
    if (held !== null) {
      if (port !== 0 && held.port !== port) throw new Halt(`PostgreSQL was started again elsewhere, at port ${held.port}.`);
      return { ...held, ...endings(held.client, place) };
    }
    const failure = started?.failure() ?? null;
    if (failure !== null && !isPassing(failure)) throw new Halt(`PostgreSQL did not start: ${failure} (${place.log})`);
    if (Date.now() > deadline) throw new Halt(`PostgreSQL did not answer within 30 seconds; its log is ${place.log}.`);
    if ((started === null || failure !== null) && isAbandoned(place.cluster)) {
      started = spawnPostmaster(place, port || (await freePort()));
    }
    await sleep(50);
  }
}

/**
 * No server has the cluster. A pid file that a crash left behind is removed: PostgreSQL itself would take any living
 * process of that number for its owner.
 *
 * @param {string} cluster
 */
function isAbandoned(cluster) {
  const running = readPostmaster(cluster);
  if (running === null) return true;
  if (isServing(running.pid, cluster)) return false;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return true;
}

/** Another start was quicker, the port was taken meanwhile, or a killed server's children are still leaving. */
const passing = [/postmaster\.pid" already exists/, /could not bind|Address already in use/, /shared memory block/];

/** @param {string} failure */
function isPassing(failure) {
  return passing.some((pattern) => pattern.test(failure));
}

/**
 * @param {import('./postmaster.js').Place} place
 * @param {import('./place.js').Card} card
 */
async function tryToHold(place, { user, password }) {
  const running = readPostmaster(place.cluster);
  if (running === null || !running.isReady || !isServing(running.pid, place.cluster)) return null;
  const { port } = running;
  /** @param {string} database */
  const url = (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  const client = new pg.Client({ connectionString: url('postgres'), application_name: 'stet-holder' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [holdersLock]);
    return { client, port, url };
  } catch (error) {
    if (codeOf(error) === '28P01') {
      throw new Halt(
        `A PostgreSQL that is not ours works on ${place.cluster} and refuses our password: stop it, then start again.`,
      );
    }
    return null;
  }
}

/**
 * @param {pg.Client} client
 * @param {import('./postmaster.js').Place} place
 */
function endings(client, place) {
  let isOver = false;
  /** @param {boolean} evenWhenHeld */
  const end = async (evenWhenHeld) => {
    isOver = true;
    const isFree = evenWhenHeld || (await isLastHolder(client));
    // Stopped while we still hold the lock: who waits for it then sees the server go, and starts another.
    if (isFree) await stopPostmaster(place);
    await client.end().catch(() => undefined);
  };
  return {
    /** @param {() => void} then */
    onLost: (then) => void client.once('end', () => isOver || then()),
    release: () => end(false),
    stop: () => end(true),
  };
}

/** @param {pg.Client} client */
async function isLastHolder(client) {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [holdersLock]);
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS "isLast"', [holdersLock]);
    return rows[0].isLast === true;
  } catch {
    // The server is gone already, or nobody can use it.
    return true;
  }
}

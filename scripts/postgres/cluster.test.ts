import { spawn } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { makeThrowawayFolder } from '../throwaway.js';
import { holdCluster } from './cluster.js';
import { isAlive, readPostmaster } from './postmaster.js';

let folder: Awaited<ReturnType<typeof makeThrowawayFolder>>;
const hold = () => holdCluster(folder.path, { isThrowaway: true });

beforeEach(async () => {
  folder = await makeThrowawayFolder();
});

afterEach(async () => {
  await hold().then((cluster) => cluster.stop(), () => undefined);
  await folder.remove();
});

it('is one server for all who start it at once, and stops when the last lets go', async () => {
  const clusters = await Promise.all([hold(), hold(), hold()]);
  expect(new Set(clusters.map(({ port }) => port)).size).toBe(1);
  await Promise.all(clusters.slice(1).map((cluster) => cluster.release()));
  expect(await ask(clusters[0], 'SELECT 1 AS answer')).toBe(1);
  const pid = await postmaster();
  await clusters[0]?.release();
  // A process that ended counts as one until its parent has noticed, which takes a busy machine a moment.
  await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
});

it('keeps what was committed when the server is killed, and is used again without help', async () => {
  const cluster = await holdCluster(folder.path);
  await ask(cluster, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const lost = new Promise<void>((resolve) => cluster.onLost(resolve));
  process.kill(await postmaster(), 'SIGKILL');
  await lost;
  const again = await holdCluster(folder.path, { port: cluster.port });
  expect(again.port).toBe(cluster.port);
  expect(await ask(again, 'SELECT answer FROM kept')).toBe(42);
});

it('does not take a stranger for its server when the process number was given away again', async () => {
  await (await hold()).stop();
  const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await writeFile(join(await cluster(), 'postmaster.pid'), `${stranger.pid}\n${await cluster()}\n0\n5432\n\n127.0.0.1\n0 0\nready\n`);
  expect(await ask(await hold(), 'SELECT 1 AS answer')).toBe(1);
  stranger.kill();
});

it('says so when the server refuses its key', async () => {
  await hold();
  const card = JSON.parse(await readFile(join(folder.path, 'postgres.json'), 'utf8'));
  await writeFile(join(folder.path, 'postgres.json'), JSON.stringify({ ...card, password: 'another' }));
  await expect(hold()).rejects.toThrow(/refuses our password: stop it, then start again\.$/);
  await writeFile(join(folder.path, 'postgres.json'), JSON.stringify(card));
});

it('refuses the files of another PostgreSQL', async () => {
  await (await hold()).stop();
  await writeFile(join(await cluster(), 'PG_VERSION'), '17\n');
  await expect(hold()).rejects.toThrow('belong to PostgreSQL 17 and this Stet brings 18');
});

it('asks for a password, keeps checksums and understands every letter', async () => {
  const held = await hold();
  expect(await ask(held, "SELECT lower('ÑÉ') || current_setting('data_checksums') || current_setting('server_encoding') AS answer")).toBe('ñéonUTF8');
  const url = Object.assign(new URL(held.url('postgres')), { password: 'guess' }).href;
  await expect(new pg.Client(url).connect()).rejects.toThrow('password authentication failed');
  expect((await stat(join(folder.path, 'postgres.json'))).mode & 0o777).toBe(0o600);
});

it('makes its files anew when their making was cut short', async () => {
  await (await hold()).stop();
  await rm(join(await cluster(), 'PG_VERSION'));
  await rm(await cluster(), { recursive: true });
  expect(await ask(await hold(), 'SELECT 1 AS answer')).toBe(1);
});

async function ask(held: { url: (database: string) => string } | undefined, sql: string): Promise<unknown> {
  const client = new pg.Client(held?.url('postgres'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function cluster(): Promise<string> {
  const card: { folder: string } = JSON.parse(await readFile(join(folder.path, 'postgres.json'), 'utf8'));
  return join(resolve(folder.path, card.folder), 'cluster');
}

async function postmaster(): Promise<number> {
  return readPostmaster(await cluster())?.pid ?? 0;
}

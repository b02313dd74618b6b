import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeDataFolder, secretOf } from './data-folder.js';
import { isInstalled } from './install.js';
import { lockInstance } from './instance-lock.js';
import { isFree } from './free-port.js';
import { complaintAbout, withNode } from './node-version.js';
import { readSettings } from '../server/env.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-start-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the Node version', () => {
  it.each(['18.20.4', '20.18.3', '14.21.0'])('%s is too old, in one sentence', (version) => {
    expect(complaintAbout(version)).toMatch(/^Stet needs Node 20\.19 or newer, and this is Node [\d.]+: /);
  });

  it.each(['20.19.0', '22.0.0', '24.3.0'])('%s is new enough', (version) => {
    expect(complaintAbout(version)).toBeNull();
  });

  it('keeps everything else from being read when it is too old', async () => {
    const next = vi.fn(() => Promise.resolve());
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await withNode(next, '18.0.0');
    expect(next).not.toHaveBeenCalled();
    expect(printed).toHaveBeenCalledOnce();
    expect(process.exitCode).toBe(1);
    process.exitCode = undefined;
  });
});

describe('the dependencies', () => {
  const asked = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } };

  it('are there when what is installed is what the lock file asks for', () => {
    expect(isInstalled(asked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it.each([
    ['nothing was installed, or not to its end', null],
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': { version: '1.0.1' } }],
    ['an optional one has another version', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.1' } }],
  ])('are stale when %s', (_, installed) => {
    expect(isInstalled(asked, installed)).toBe(false);
  });
});

describe('the data folder', () => {
  it('says in one sentence that it cannot be used', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(makeDataFolder(join(folder, 'file', 'data'))).rejects.toThrow(/^The data folder .* cannot be written .*STET_DATA\.$/);
  });

  it('gets a strong secret at the first start, readable by its owner alone, and keeps it', async () => {
    const settings = readSettings({ STET_DATA: folder });
    const [one, other] = await Promise.all([secretOf(settings), secretOf(settings)]);
    expect(other).toBe(one);
    expect(readSettings({ NODE_ENV: 'production', STET_SECRET: one }).secret).toBe(one);
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  });
});

describe('a database that does not answer', () => {
  it.each([['start.js', [], 1], ['stet.js', ['token', 'create', 'ana@example.org'], 3]])('ends %s with one sentence', { timeout: 60_000 }, async (script, args, code) => {
    const env = { ...process.env, DATABASE_URL: 'postgresql://stet:x@127.0.0.1:1/stet', STET_DATA: folder };
    const ended: unknown = await promisify(execFile)(process.execPath, [`scripts/${script}`, ...args], { env }).catch((error: unknown) => error);
    expect(ended).toMatchObject({ code, stderr: expect.stringMatching(/^The database at 127\.0\.0\.1:1 cannot be reached .+: check DATABASE_URL, and that PostgreSQL runs there\.\n$/u) });
  });
});

describe('the lock of a data folder', () => {
  it('lets a second start know where the first one serves', async () => {
    const release = await lockInstance(folder, 'http://localhost:3000');
    await expect(lockInstance(folder, 'http://localhost:3001')).rejects.toThrow('already running with this data folder, at http://localhost:3000');
    await release();
    await (await lockInstance(folder, 'http://localhost:3001'))();
  });

  it('is taken over from a start that was killed', async () => {
    await writeFile(join(folder, 'start.json'), JSON.stringify({ pid: process.pid, url: '', port: 1, key: 'gone' }));
    const release = await lockInstance(folder, 'http://localhost:3000');
    expect(JSON.parse(await readFile(join(folder, 'start.json'), 'utf8'))).toMatchObject({ pid: process.pid });
    await release();
  });

  it('is had by one of several that start at once', async () => {
    const starts = await Promise.allSettled([1, 2, 3, 4].map((n) => lockInstance(folder, `http://localhost:300${n}`)));
    const won = starts.filter((start) => start.status === 'fulfilled');
    expect(won).toHaveLength(1);
    await Promise.all(won.map(({ value }) => value()));
  });
});

describe('a port', () => {
  it('is free until somebody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await isFree(port, '127.0.0.1')).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port, '127.0.0.1')).toBe(true);
  });
});

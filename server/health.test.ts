import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, vi } from 'vitest';

import manifest from '../package.json';
import { db } from './db';
import { getHealth } from './health';

it('is well on a migrated database', async () => {
  await db.newsroom.count();
  expect(await getHealth()).toEqual({ status: 'ok', version: manifest.version, database: 'ok', migrations: 'current', editions: 'ok' });
});

it('says within two seconds that a database which accepts but never answers is unreachable', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : 0;
  vi.resetModules();
  vi.stubEnv('STET_APP_DATABASE_URL', `postgresql://stet_app:key@127.0.0.1:${port}/stet`);
  Reflect.deleteProperty(globalThis, 'stetDb');
  const again = await import('./health');
  const started = Date.now();
  expect(await again.getHealth()).toMatchObject({ status: 'unavailable', database: 'unreachable', migrations: 'unknown' });
  expect(Date.now() - started).toBeLessThan(2_000);
  silent.close();
});

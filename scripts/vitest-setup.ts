import pg from 'pg';
import { inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The addresses of the migrated database that each test file gets a copy of. */
    database: { maintenanceUrl: string; ownerUrl: string; appUrl: string };
  }
}

const { maintenanceUrl, ownerUrl, appUrl } = inject('database');
const copy = `stet_${process.pid}`;

const client = new pg.Client(maintenanceUrl);
await client.connect();
await client.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`);
await client.query(`CREATE DATABASE ${copy} TEMPLATE ${nameIn(ownerUrl)}`);
await client.end();

vi.stubEnv('STET_APP_DATABASE_URL', at(appUrl));
vi.stubEnv('DATABASE_URL', at(ownerUrl));
vi.stubEnv('STET_SECRET', 'a secret of the tests alone, 0123456789');

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

function at(url: string): string {
  return Object.assign(new URL(url), { pathname: copy }).href;
}

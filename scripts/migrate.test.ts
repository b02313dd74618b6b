import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import { migrate } from './migrate.js';
import { ensureDatabase } from './owner.js';
import { missingSql } from './schema-engine.js';

const { maintenanceUrl, ownerUrl } = inject('database');

describe('the migrations', () => {
  it('make exactly the tables of prisma/schema.prisma', async () => {
    expect(await missingSql(ownerUrl)).toBe('');
  });
});

describe('migrate', () => {
  const url = Object.assign(new URL(ownerUrl), { pathname: 'migrated' }).href;
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stet-migrations-'));
    await write('00000000000001_first', 'CREATE TABLE first (id int); CREATE ROLE migrated_app NOLOGIN;');
    await ensureDatabase(maintenanceUrl, 'migrated');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
    const client = new pg.Client(maintenanceUrl);
    await client.connect();
    await client.query('DROP DATABASE migrated WITH (FORCE)');
    await client.query('DROP ROLE IF EXISTS migrated_app');
    await client.end();
  });

  it('applies what is new, once', async () => {
    expect((await migrate(url, { folder })).applied).toEqual(['00000000000001_first']);
    await write('00000000000002_second', 'CREATE TABLE second (id int)');
    expect((await migrate(url, { folder })).applied).toEqual(['00000000000002_second']);
    expect((await migrate(url, { folder })).applied).toEqual([]);
  });

  it('lets one of several do the work while the others wait', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(url, { folder })));
    expect(runs.flatMap(({ applied }) => applied)).toEqual(['00000000000001_first']);
    expect(new Set(runs.map(({ appUrl }) => appUrl)).size).toBe(1);
  });

  it('gives the lesser role a login that cannot read its own key', async () => {
    const { appUrl } = await migrate(url, { folder });
    const client = new pg.Client(appUrl);
    await client.connect();
    await expect(client.query('SELECT * FROM stet_owner.login')).rejects.toThrow('permission denied');
    await expect(client.query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
    await client.end();
  });

  it('keeps nothing of a file that fails, and tries it again once it is mended', async () => {
    await write('00000000000002_second', 'CREATE TABLE second (id int); SELECT 1 / 0');
    await expect(migrate(url, { folder })).rejects.toThrow('00000000000002_second was refused');
    await write('00000000000002_second', 'CREATE TABLE second (id int)');
    expect((await migrate(url, { folder })).applied).toEqual(['00000000000002_second']);
  });

  it('refuses a file that was edited after it had been applied', async () => {
    await migrate(url, { folder });
    await write('00000000000001_first', 'CREATE TABLE other (id int)');
    await expect(migrate(url, { folder })).rejects.toThrow('was edited');
  });

  it('refuses to go on after a migration that failed half way under another tool', async () => {
    await migrate(url, { folder });
    await run("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '00000000000001_first'");
    await expect(migrate(url, { folder })).rejects.toThrow('failed earlier');
  });

  it('refuses a database that a newer Stet has used', async () => {
    await migrate(url, { folder });
    await run("UPDATE _prisma_migrations SET migration_name = '99999999999999_later'");
    await expect(migrate(url, { folder })).rejects.toThrow('a newer one');
  });

  it('restores the login when its password was changed behind its back', async () => {
    await migrate(url, { folder });
    await run("ALTER ROLE migrated_app PASSWORD 'another'");
    await expect(migrate(url, { folder })).resolves.toBeDefined();
  });

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  async function run(sql: string): Promise<void> {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(sql);
    await client.end();
  }
});

describe('migrate, for a user with few rights', () => {
  it('says what to ask for', async () => {
    const client = new pg.Client(maintenanceUrl);
    await client.connect();
    await client.query("CREATE ROLE modest LOGIN PASSWORD 'modest'");
    await client.query('CREATE DATABASE modest OWNER modest');
    const url = Object.assign(new URL(ownerUrl), { username: 'modest', password: 'modest', pathname: 'modest' }).href;
    await expect(migrate(url)).rejects.toThrow('ALTER ROLE "modest" CREATEROLE;');
    await client.query('ALTER ROLE modest CREATEROLE');
    await expect(migrate(url)).resolves.toMatchObject({ applied: expect.arrayContaining(['00000000000002_rules']) });
    await client.query('DROP DATABASE modest WITH (FORCE)');
    await client.query('DROP ROLE modest_app');
    await client.query('DROP ROLE modest');
    await client.end();
  });
});

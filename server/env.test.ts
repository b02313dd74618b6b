import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { readSettings } from './env.js';

const strong = '3b1f0a77c9de45d2a8b6e41f90c2d7aa';

describe('readSettings', () => {
  it('needs nothing', () => {
    expect(readSettings({})).toMatchObject({
      production: false,
      port: 3000,
      databaseUrl: null,
      dataFolder: resolve('.stet'),
      demo: true,
      url: 'http://localhost:3000',
      secret: null,
      appDatabaseUrl: null,
    });
  });

  it('takes an empty value for none', () => {
    expect(readSettings({ PORT: '', STET_SECRET: ' ' })).toMatchObject({ port: 3000, secret: null });
  });

  it('takes an https address for a newsroom at work behind a proxy', () => {
    expect(readSettings({ STET_URL: 'https://stet.example.org' })).toMatchObject({ demo: false, trustProxy: true });
    expect(readSettings({ STET_URL: 'https://stet.example.org', STET_DEMO: '1', STET_TRUST_PROXY: '0' })).toMatchObject({ demo: true, trustProxy: false });
  });

  it('follows the port in the address', () => {
    expect(readSettings({ PORT: '4100' }).url).toBe('http://localhost:4100');
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '30a'],
    ['DATABASE_URL', 'mysql://localhost/stet'],
    ['DATABASE_URL', 'postgresql://localhost'],
    ['STET_DEMO', 'yes'],
    ['STET_URL', 'stet.example.org'],
    ['STET_URL', 'https://stet.example.org/desk'],
    ['STET_URL', 'ftp://stet.example.org'],
  ])('refuses %s=%s by name', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must `));
  });

  it('tells everything that is wrong at once', () => {
    expect(() => readSettings({ PORT: 'x', STET_DEMO: 'x' })).toThrow(/^PORT .*\nSTET_DEMO /);
  });

  it.each(['short', 'a'.repeat(40), '0123456789abcdef0123456789abcdef', 'abcabcabdabcabcabdabcabcabdabcabc'])(
    'refuses the weak secret %s in production',
    (secret) => {
      expect(() => readSettings({ NODE_ENV: 'production', STET_SECRET: secret })).toThrow('too weak');
      expect(readSettings({ STET_SECRET: secret }).secret).toBe(secret);
    },
  );

  it('accepts a strong secret in production', () => {
    expect(readSettings({ NODE_ENV: 'production', STET_SECRET: strong }).secret).toBe(strong);
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readSettings({}))).toBe(true);
  });
});

/**
 * The environment, read once and checked. Plain JavaScript without a dependency, because the scripts read it before
 * anything is installed.
 */
import { resolve } from 'node:path';

/**
 * @typedef {Readonly<{
 *   production: boolean,
 *   port: number,
 *   databaseUrl: string | null,
 *   dataFolder: string,
 *   demo: boolean,
 *   url: string,
 *   secret: string | null,
 *   appDatabaseUrl: string | null,
 *   trustProxy: boolean,
 * }>} Settings `databaseUrl` belongs to the owner of the schema and is null when PostgreSQL is embedded;
 *   `appDatabaseUrl` belongs to the lesser role and is handed from parent to child. `trustProxy`: a proxy of ours
 *   stands in front, so the last address of `X-Forwarded-For` is the client's.
 */

/** @typedef {Record<string, string | undefined>} Environment */

/** One or more settings are wrong; the message holds one sentence for each. */
export class SettingsError extends Error {}

/** @type {Settings | undefined} */
let read;

/** The settings of this process, read and checked at the first call. */
export function settings() {
  read ??= readSettings();
  return read;
}

/**
 * What a start in this mode would work with, whatever NODE_ENV says.
 *
 * @param {'production' | 'development'} mode
 */
export function settingsFor(mode) {
  return readSettings({ ...process.env, NODE_ENV: mode });
}

/**
 * @param {Environment} env
 * @returns {Settings}
 */
export function readSettings(env = process.env) {
  /** @type {string[]} */
  const wrong = [];
  /** @type {<T>(name: string, fallback: T, parse: (text: string) => T) => T} */
  const take = (name, fallback, parse) => {
    const text = env[name]?.trim();
    if (!text) return fallback;
    try {
      return parse(text);
    } catch (error) {
      wrong.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
      return fallback;
    }
  };
  const production = env.NODE_ENV === 'production';
  const port = take('PORT', 3000, parsePort);
  const url = take('STET_URL', `http://localhost:${port}`, parseOrigin);
  // Stet itself speaks plain http: behind an https address stands a proxy, and a newsroom that means it.
  const isServed = url.startsWith('https:');
  const found = {
    production,
    port,
    databaseUrl: take('DATABASE_URL', null, parseDatabaseUrl),
    // The bundler would otherwise take any folder for a part of the server.
    dataFolder: resolve(/* turbopackIgnore: true */ take('STET_DATA', '.stet', String)),
    demo: take('STET_DEMO', !isServed, parseSwitch),
    url,
    secret: take('STET_SECRET', null, (text) => (production ? parseSecret(text) : text)),
    appDatabaseUrl: take('STET_APP_DATABASE_URL', null, parseDatabaseUrl),
    trustProxy: take('STET_TRUST_PROXY', isServed, parseSwitch),
  };
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));
  return Object.freeze(found);
}

/** @param {string} text */
function parsePort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Error(`must be a port from 1 to 65535, not "${text}".`);
  }
  return port;
}

/** @param {string} text */
function parseDatabaseUrl(text) {
  const url = parseUrl(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === '' || url.pathname.length < 2) {
    throw new Error('must look like postgresql://user:password@host:5432/database.');
  }
  return text;
}

/** @param {string} text */
function parseSwitch(text) {
  if (text !== '0' && text !== '1') throw new Error(`must be 0 or 1, not "${text}".`);
  return text === '1';
}

/** @param {string} text */
function parseOrigin(text) {
  const url = parseUrl(text);
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && text.replace(/\/$/, '') === url.origin;
  if (!isOrigin) {
    throw new Error(`must be an address without a path, such as https://stet.example.org, not "${text}".`);
  }
  return url.origin;
}

/** @param {string} text */
function parseSecret(text) {
  const repeats = /^(.+?)\1+$/s.test(text);
  if (text.length < 32 || new Set(text).size < 8 || repeats) {
    throw new Error(
      'is too weak for production: use at least 32 random characters, or leave it out and one is made for you.',
    );
  }
  return text;
}

/** @param {string} text */
function parseUrl(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * The environment of a process that works under the lesser database role: the web server, the command line, the demo.
 *
 * @param {Settings} given
 * @param {{ appDatabaseUrl: string, secret: string, nodeEnv: 'production' | 'development' }} made
 * @returns {Environment}
 */
export function environmentOf(given, { appDatabaseUrl, secret, nodeEnv }) {
  return {
    ...plainEnvironment(),
    NODE_ENV: nodeEnv,
    PORT: String(given.port),
    STET_DATA: given.dataFolder,
    STET_DEMO: given.demo ? '1' : '0',
    STET_URL: given.url,
    STET_SECRET: secret,
    STET_APP_DATABASE_URL: appDatabaseUrl,
    NEXTAUTH_URL: given.url,
    NEXTAUTH_SECRET: secret,
  };
}

/**
 * The environment of a tool (npm, Prisma, the type checker): ours, without the key of the database's owner.
 *
 * @param {Environment} more
 * @returns {Environment}
 */
export function plainEnvironment(more = {}) {
  const { DATABASE_URL: _owner, NODE_ENV: _mode, ...rest } = process.env;
  return { ...rest, NEXT_TELEMETRY_DISABLED: '1', ...more };
}

/** Whether npm started this process, so that it must end when npm does. */
export function isStartedByNpm() {
  return process.env.npm_lifecycle_event !== undefined;
}

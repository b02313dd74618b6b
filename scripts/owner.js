import pg from 'pg';

import { codeOf, Halt, messageOf } from './halt.js';

const patienceMs = 6_000;

/**
 * Connect as the owner of the schema, or say in a sentence why that cannot be.
 *
 * @param {string} ownerUrl
 */
export async function connectOwner(ownerUrl) {
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: patienceMs,
    application_name: 'stet-migrate',
  });
  // A connection that breaks later makes the next query fail, which is where it is told.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new Halt(sentence(new URL(ownerUrl), error));
  }
}

/** @param {URL} url @param {unknown} error */
function sentence(url, error) {
  const place = `${url.hostname}:${url.port || 5432}`;
  const database = decodeURIComponent(url.pathname.slice(1));
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return `The database at ${place} refuses the user of DATABASE_URL: ${messageOf(error)}.`;
    case '3D000':
      return `There is no database ${database} at ${place}: create it, or correct DATABASE_URL.`;
    default:
      return `The database at ${place} cannot be reached (${messageOf(error)}): check DATABASE_URL, and that PostgreSQL runs there.`;
  }
}

/**
 * Make the database when the cluster has none of that name.
 *
 * @param {string} maintenanceUrl
 * @param {string} name
 */
export async function ensureDatabase(maintenanceUrl, name) {
  const client = await connectOwner(maintenanceUrl);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    // Another start was quicker.
    if (!['42P04', '23505'].includes(codeOf(error))) throw error;
  } finally {
    await client.end();
  }
}

/**
 * @param {string} maintenanceUrl
 * @param {string} name
 */
export async function dropDatabase(maintenanceUrl, name) {
  const client = await connectOwner(maintenanceUrl);
  try {
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

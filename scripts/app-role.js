/**
 * The lesser role that the application works under. The migrations make it and say what it may do; here it gets its
 * login. The password stands in a table that only the owner can read, so that all instances on one database agree.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

import { codeOf, Halt, messageOf } from './halt.js';

const { escapeIdentifier, escapeLiteral } = pg;

/**
 * Make sure that the role can sign in, and return its key.
 *
 * @param {pg.Client} client
 * @param {string} ownerUrl
 */
export async function grantLogin(client, ownerUrl) {
  const { rows } = await client.query("SELECT current_database() || '_app' AS role");
  const role = String(rows[0].role);
  const password = await keepPassword(client, role);
  await client.query(`GRANT SELECT ON _prisma_migrations TO ${escapeIdentifier(role)}`);
  if (!(await canSignIn(appUrl(ownerUrl, role, password)))) {
    await setPassword(client, role, password);
    if (!(await canSignIn(appUrl(ownerUrl, role, password)))) {
      throw new Halt(
        `The database does not let the role ${role} in, which it has made itself: ` +
          'allow it to sign in by password in pg_hba.conf, as the user of DATABASE_URL is allowed.',
      );
    }
  }
  return { role, password };
}

/** @param {string} ownerUrl @param {string} role @param {string} password */
export function appUrl(ownerUrl, role, password) {
  const url = new URL(ownerUrl);
  url.username = encodeURIComponent(role);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** @param {pg.Client} client @param {string} role */
async function keepPassword(client, role) {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS stet_owner;
    REVOKE ALL ON SCHEMA stet_owner FROM PUBLIC;
    CREATE TABLE IF NOT EXISTS stet_owner.login (role text PRIMARY KEY, password text NOT NULL);
    REVOKE ALL ON stet_owner.login FROM PUBLIC`);
  await client.query('INSERT INTO stet_owner.login (role, password) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    role,
    randomBytes(24).toString('base64url'),
  ]);
  const { rows } = await client.query('SELECT password FROM stet_owner.login WHERE role = $1', [role]);
  return String(rows[0].password);
}

/** @param {pg.Client} client @param {string} role @param {string} password */
async function setPassword(client, role, password) {
  try {
    await client.query(`ALTER ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`);
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    const { rows } = await client.query('SELECT current_user AS name');
    const owner = escapeIdentifier(String(rows[0].name));
    throw new Halt(
      `The user of DATABASE_URL may not set the password of the role ${role} (${messageOf(error)}): ` +
        `ask who runs the database for ALTER ROLE ${owner} CREATEROLE; GRANT ${escapeIdentifier(role)} TO ${owner} WITH ADMIN OPTION;`,
    );
  }
}

/** @param {string} url */
async function canSignIn(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (['28P01', '28000'].includes(codeOf(error))) return false;
    throw error;
  }
}

/**
 * Say what the owner lacks before anything is changed.
 *
 * @param {pg.Client} client
 */
export async function checkRights(client) {
  const { rows } = await client.query(`
    SELECT current_user AS owner, current_database() AS database,
      EXISTS (SELECT FROM pg_roles WHERE rolname = current_database() || '_app') AS "hasRole",
      (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS "mayMakeRoles",
      has_database_privilege(current_database(), 'CREATE') AS "mayMakeSchemas",
      has_schema_privilege('public', 'CREATE') AS "mayMakeTables"`);
  const { owner, database, hasRole, mayMakeRoles, mayMakeSchemas, mayMakeTables } = rows[0];
  const [user, name] = [escapeIdentifier(owner), escapeIdentifier(database)];
  const lacking = [
    ...(hasRole || mayMakeRoles ? [] : [`ALTER ROLE ${user} CREATEROLE;`]),
    ...(mayMakeSchemas ? [] : [`GRANT CREATE ON DATABASE ${name} TO ${user};`]),
    ...(mayMakeTables ? [] : [`GRANT CREATE ON SCHEMA public TO ${user};`]),
  ];
  if (lacking.length === 0) return;
  throw new Halt(
    `The user ${owner} of DATABASE_URL may not make what Stet needs, a lesser role for the application among it: ` +
      `ask who runs the database for ${lacking.join(' ')}`,
  );
}

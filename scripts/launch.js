import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { environmentOf, settingsFor } from '../server/env.js';
import { makeDataFolder, secretOf } from './data-folder.js';
import { isFree } from './free-port.js';
import { conclude, Halt } from './halt.js';
import { install } from './install.js';
import { lockInstance } from './instance-lock.js';
import { root } from './root.js';
import { exitOf, programOf, startChild } from './run.js';
import { atEnd, end, endWhenAsked, isEnding } from './shutdown.js';

/** @typedef {import('../server/env.js').Settings} Settings */
/** @typedef {import('./database.js').Database} Database */

/**
 * Everything from a fresh checkout to a page that answers.
 *
 * @param {boolean} isDev
 */
export async function launch(isDev) {
  endWhenAsked(0, () => say('Stopping …'));
  // A child that is stopped with us fails, which is no news then.
  await conclude(() => start(isDev).catch((error) => isEnding() || Promise.reject(error)));
  if (process.exitCode && !isEnding()) await end(1);
}

/** @param {boolean} isDev */
async function start(isDev) {
  const nodeEnv = isDev ? 'development' : 'production';
  const settings = settingsFor(nodeEnv);
  await makeDataFolder(settings.dataFolder);
  atEnd(await lockInstance(settings.dataFolder, settings.url));
  await checkPort(settings.port);
  const secret = await secretOf(settings);
  await install(say);
  // What these import is installed only now.
  const [{ generate }, { build }] = await Promise.all([import('./generate.js'), import('./build.js')]);
  await generate();
  const database = await prepareDatabase(settings);
  if (!isDev) await build(say);
  const env = environmentOf(settings, { appDatabaseUrl: database.appUrl, secret, nodeEnv });
  if (settings.demo) await fillDemo(database, env);
  await checkPort(settings.port);
  const { serve } = await import('./serve.js');
  const { exit } = await serve(isDev ? 'dev' : 'start', env, settings.port);
  if (isEnding()) return;
  say(`Stet is serving at ${settings.url}`);
  await showDemoPeople(settings);
  await watch(exit);
}

/** @param {string} line */
function say(line) {
  console.log(line);
}

/** @param {number} port */
async function checkPort(port) {
  if ((await isFree(port)) && (await isFree(port, '127.0.0.1'))) return;
  throw new Halt(`Port ${port} is in use by another program: stop that, or name another port in PORT.`);
}

/** @param {Settings} settings */
async function prepareDatabase(settings) {
  const { openDatabase } = await import('./database.js');
  say(settings.databaseUrl === null ? 'Starting PostgreSQL …' : 'Connecting to the database …');
  const opening = openDatabase(settings, say);
  // Asked to end while PostgreSQL comes up, we wait for it: started but unknown, it would stay.
  atEnd(() => opening.then(({ release }) => release(), () => undefined));
  const database = await opening;
  if (database.cluster !== null) keepRunning(database.cluster, settings.dataFolder);
  return database;
}

/**
 * The application knows the database by its address, so a server that was killed is started again at the same one.
 *
 * @param {import('./postgres/cluster.js').Cluster} cluster
 * @param {string} dataFolder
 */
function keepRunning(cluster, dataFolder) {
  cluster.onLost(async () => {
    if (isEnding()) return;
    say('PostgreSQL stopped unexpectedly; starting it again …');
    const { holdCluster } = await import('./postgres/cluster.js');
    const holding = holdCluster(dataFolder, { port: cluster.port });
    atEnd(() => holding.then(({ release }) => release(), () => undefined));
    await conclude(async () => keepRunning(await holding, dataFolder));
    if (process.exitCode && !isEnding()) await end(1);
  });
}

/**
 * @param {Database} database
 * @param {import('../server/env.js').Environment} env
 */
async function fillDemo(database, env) {
  const { isEmpty } = await import('./database.js');
  const path = join(root, 'demo', 'main.ts');
  if (!existsSync(path) || !(await isEmpty(database.ownerUrl))) return;
  say('Filling the demo newsroom …');
  const child = startChild(process.execPath, [programOf('tsx'), '--conditions=react-server', path], { env });
  const code = await exitOf(child);
  if (code !== 0 && !isEnding()) throw new Halt(`The demo newsroom could not be filled (exit code ${code}).`);
}

/** @param {Settings} settings */
async function showDemoPeople({ dataFolder }) {
  const path = join(dataFolder, 'demo.json');
  if (existsSync(path)) console.log(await readFile(path, 'utf8'));
}

/** @param {Promise<number>} exit of the web server */
async function watch(exit) {
  const code = await exit;
  if (!isEnding()) throw new Halt(`The web server stopped unexpectedly (exit code ${code}).`);
}

import { environmentOf, settingsFor } from '../server/env.js';
import { makeDataFolder, secretOf } from './data-folder.js';
import { isFree } from './free-port.js';
import { conclude, Halt } from './halt.js';
import { install } from './install.js';
import { lockInstance } from './instance-lock.js';
import { atEnd, end, endWhenAsked, isEnding } from './shutdown.js';

/** @typedef {import('../server/env.js').Settings} Settings */

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
  if (settings.demo) await (await import('./demo.js')).fillDemo(settings, database.ownerUrl, env, say);
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
  const [{ openDatabase }, { isHalfFilled, settle }] = await Promise.all([import('./database.js'), import('./demo.js')]);
  say(settings.databaseUrl === null ? 'Starting PostgreSQL …' : 'Connecting to the database …');
  const opening = openDatabase(settings, { say, isAnew: isHalfFilled(settings) });
  // Asked to end while PostgreSQL comes up, we wait for it: started but unknown, it would stay.
  atEnd(() => opening.then(({ release }) => release(), () => undefined));
  const database = await opening;
  await settle(settings);
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

/** @param {Settings} settings */
async function showDemoPeople(settings) {
  const { demoPeople } = await import('./demo.js');
  const people = await demoPeople(settings);
  if (people.length > 0) say(['The demo people, with their passwords:', ...people].join('\n'));
}

/** @param {Promise<number>} exit of the web server */
async function watch(exit) {
  const code = await exit;
  if (!isEnding()) throw new Halt(`The web server stopped unexpectedly (exit code ${code}).`);
}

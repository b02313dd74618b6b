import { environmentOf, settingsFor } from '../server/env.js';
import { makeDataFolder, secretOf } from './data-folder.js';
import { conclude } from './halt.js';
import { install } from './install.js';
import { exitOf, programOf, startChild } from './run.js';
import { atEnd, end, endWhenAsked } from './shutdown.js';

/** The exit code, as in cli/main.ts, when a verb cannot even be tried: no database, no data folder, wrong settings. */
const unavailable = 3;

/**
 * Run a verb of cli/ with everything that it needs: the running database, or one for its duration. Nothing of ours
 * goes to stdout, which is the verb's.
 *
 * @param {string[]} args
 */
export async function commandLine(args) {
  endWhenAsked(1);
  await conclude(async () => {
    process.exitCode = await run(args);
  }, unavailable);
  await end(Number(process.exitCode ?? 0));
}

/** @param {string[]} args */
async function run(args) {
  const settings = settingsFor('production');
  await install(console.error);
  const { generate } = await import('./generate.js');
  await generate();
  if (needsNoDatabase(args)) return runVerb(args, environmentOf(settings, { appDatabaseUrl: '', secret: '', nodeEnv: 'production' }));
  await makeDataFolder(settings.dataFolder);
  const secret = await secretOf(settings);
  const { openDatabase } = await import('./database.js');
  const opening = openDatabase(settings);
  atEnd(() => opening.then(({ release }) => release(), () => undefined));
  const { appUrl, applied } = await opening;
  if (args.find((arg) => !arg.startsWith('-')) === 'migrate') return tellMigrations(applied, args.includes('--json'));
  await (await import('./demo.js')).settle(settings);
  return runVerb(args, environmentOf(settings, { appDatabaseUrl: appUrl, secret, nodeEnv: 'production' }));
}

/** @param {string[]} args */
function needsNoDatabase(args) {
  return args.length === 0 || args[0] === 'reanchor' || args.some((arg) => arg === '--help' || arg === '-h');
}

/** @param {string[]} args @param {import('../server/env.js').Environment} env */
function runVerb(args, env) {
  const program = [programOf('tsx'), '--conditions=react-server', 'cli/main.ts', ...args];
  return exitOf(startChild(process.execPath, program, { env, isForeground: true }));
}

/**
 * The verb `migrate` is done when the database is open: it belongs to the schema's owner, whose key no other verb gets.
 *
 * @param {string[]} applied
 * @param {boolean} isJson
 */
function tellMigrations(applied, isJson) {
  if (isJson) console.log(JSON.stringify({ applied }));
  else console.log(applied.length === 0 ? 'Nothing to apply: the schema is the newest.' : applied.map((name) => `Applied ${name}.`).join('\n'));
  return 0;
}

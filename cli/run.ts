import { Refusal } from '#domain/refusal';
import { isUnreachable } from '#server/reach';
import type { Help, Terminal, Verb } from './verb';
import { CannotDo, WrongUsage } from './verb';

/** Done by scripts/command-line.js before this program starts, since it needs the key of the schema's owner. */
const migrate: Help = {
  usage: 'migrate',
  summary: 'Bring the database to the newest schema and say what was applied.',
  examples: ['migrate'],
};

/** Each is loaded when it is asked for, so that a verb without a database starts without one. */
const verbs = new Map<string, () => Promise<Verb>>([
  ['import', async () => (await import('./import')).importFile],
  ['reanchor', async () => (await import('./reanchor')).reanchorFiles],
  ['user add', async () => (await import('./user-add')).userAdd],
  ['token create', async () => (await import('./token-create')).tokenCreate],
]);

const exits = { fine: 0, refused: 1, wrongUsage: 2, unreachable: 3 } as const;

/**
 * Do what the words say.
 *
 * @returns the exit code
 */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  const isJson = args.includes('--json');
  const words = args.filter((arg) => arg !== '--json');
  try {
    return await obey(words, isJson, terminal);
  } catch (error) {
    const [sentence, exit] = await explain(error, words);
    terminal.note(sentence);
    return exit;
  }
}

async function explain(error: unknown, words: readonly string[]): Promise<[sentence: string, exit: number]> {
  if (error instanceof WrongUsage) return [`${error.message}\n\n${usageOf(await helpOn(verbIn(words)?.load))}`, exits.wrongUsage];
  if (error instanceof Refusal || error instanceof CannotDo) return [error.message, exits.refused];
  if (isUnreachable(error)) return ['The database does not answer. Start it, or correct DATABASE_URL.', exits.unreachable];
  throw error;
}

async function obey(words: string[], isJson: boolean, terminal: Terminal): Promise<number> {
  const found = verbIn(words);
  if (words.some((word) => word === '--help' || word === '-h')) {
    const help = await helpOn(found?.load);
    terminal.print(isJson ? JSON.stringify({ verbs: help, exits }) : usageOf(help));
    return exits.fine;
  }
  if (!found) throw new WrongUsage(words.length === 0 ? 'Which verb?' : `There is no verb “${words.slice(0, 2).join(' ')}”.`);
  const verb = await found.load();
  const { text, note, json } = await verb.run(words.slice(found.length), terminal);
  if (text !== null) terminal.print(isJson ? JSON.stringify(json) : text);
  if (note !== undefined && !isJson) terminal.note(note);
  return exits.fine;
}

function verbIn(words: readonly string[]): { load: () => Promise<Verb>; length: number } | null {
  for (const length of [2, 1]) {
    const load = verbs.get(words.slice(0, length).join(' '));
    if (load && words.length >= length) return { load, length };
  }
  return null;
}

/** What there is to know about one verb, or about all of them. */
async function helpOn(load: (() => Promise<Verb>) | undefined): Promise<Help[]> {
  const shown: Help[] = load ? [await load()] : [...(await Promise.all([...verbs.values()].map((one) => one()))), migrate];
  return shown.map(({ usage, summary, examples }) => ({ usage, summary, examples: examples.map((example) => `npm run -s stet -- ${example}`) }));
}

function usageOf(help: readonly Help[]): string {
  const lines = help.map(({ usage, summary, examples }) => [`  ${usage}`, summary, ...examples].join('\n      '));
  return [
    'Usage: npm run -s stet -- VERB …', '', ...lines, '',
    'With --json the answer is JSON and nothing else. Exit codes: 0 done, 1 refused, 2 written wrongly, 3 database not reachable.',
  ].join('\n');
}

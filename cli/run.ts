import { Refusal } from '#domain/refusal';
import { isUnreachable } from '#server/reach';
import { importFile } from './import';
import { tokenCreate } from './token-create';
import { userAdd } from './user-add';
import type { Terminal, Verb } from './verb';
import { CannotDo, WrongUsage } from './verb';

/** `migrate` is done by scripts/stet.js before this program starts, since it needs the key of the schema's owner. */
const migrate: Verb = {
  usage: 'migrate',
  summary: 'Bring the database to the newest schema and say what was applied.',
  example: 'migrate',
  run: async () => ({ text: 'The schema is the newest.', json: { applied: [] } }),
};

const verbs = new Map<string, Verb>([['import', importFile], ['user add', userAdd], ['token create', tokenCreate], ['migrate', migrate]]);

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
    const [sentence, exit] = explain(error, words);
    terminal.note(sentence);
    return exit;
  }
}

function explain(error: unknown, words: readonly string[]): [sentence: string, exit: number] {
  if (error instanceof WrongUsage) return [`${error.message}\n\n${usageOf(verbIn(words)?.verb)}`, exits.wrongUsage];
  if (error instanceof Refusal || error instanceof CannotDo) return [error.message, exits.refused];
  if (isUnreachable(error)) return ['The database does not answer. Start it, or correct DATABASE_URL.', exits.unreachable];
  throw error;
}

async function obey(words: string[], isJson: boolean, terminal: Terminal): Promise<number> {
  const found = verbIn(words);
  if (words.some((word) => word === '--help' || word === '-h')) {
    terminal.print(usageOf(found?.verb));
    return exits.fine;
  }
  if (!found) throw new WrongUsage(words.length === 0 ? 'Which verb?' : `There is no verb “${words.slice(0, 2).join(' ')}”.`);
  const { text, note, json } = await found.verb.run(words.slice(found.length), terminal);
  terminal.print(isJson ? JSON.stringify(json) : text);
  if (note !== undefined && !isJson) terminal.note(note);
  return exits.fine;
}

function verbIn(words: readonly string[]): { verb: Verb; length: number } | null {
  for (const length of [2, 1]) {
    const verb = verbs.get(words.slice(0, length).join(' '));
    if (verb && words.length >= length) return { verb, length };
  }
  return null;
}

function usageOf(verb: Verb | undefined): string {
  const shown = verb ? [verb] : [...verbs.values()];
  const lines = shown.map(({ usage, summary, example }) => `  ${usage}\n      ${summary}\n      npm run -s stet -- ${example}`);
  return [
    'Usage: npm run -s stet -- VERB …', '', ...lines, '',
    'With --json the answer is JSON and nothing else. Exit codes: 0 done, 1 refused, 2 written wrongly, 3 database not reachable.',
  ].join('\n');
}

import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';

/** What a verb has done: for people (`note` on standard error), and as data for `--json`. No text: it has printed it. */
export type Outcome = { text: string | null; note?: string; json: unknown };

/** What the program is given to speak with: standard output, standard error, standard input. */
export type Terminal = { print: (line: string) => void; note: (line: string) => void; input: () => Promise<string> };

/** How a verb is written, what it does, and examples without the words that start the program. */
export type Help = { usage: string; summary: string; examples: readonly string[] };

export type Verb = Help & { run: (args: string[], terminal: Terminal) => Promise<Outcome> };

/** The command was written wrongly; the message is a sentence that says how. */
export class WrongUsage extends Error {}

/** What was asked cannot be done now; the message is a sentence that says why and what to do. */
export class CannotDo extends Error {}

/** The verb's own arguments. Refuses options that it does not have, and more or fewer words than `words`. */
export function parse<const O extends NonNullable<ParseArgsConfig['options']>>(args: string[], words: readonly string[], options: O) {
  const { values, positionals } = parsed(() => parseArgs({ args, options, allowPositionals: true, strict: true }));
  const [missing] = words.slice(positionals.length);
  if (missing !== undefined) throw new WrongUsage(`${missing} is missing.`);
  const extra = positionals[words.length];
  if (extra !== undefined) throw new WrongUsage(`“${extra}” is one word too many.`);
  return { values, word: (at: number) => positionals[at] ?? '' };
}

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) throw new WrongUsage(error.message);
    throw error;
  }
}

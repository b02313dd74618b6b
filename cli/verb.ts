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
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) throw new WrongUsage(sayOf(error.message));
    throw error;
  }
}

/** What node:util says of an option, in our words; it names the option in quotes, with what it takes. */
function sayOf(message: string): string {
  const option = /'(?:-\w, )?(--?[\w-]+)/u.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) return `There is no option ${option}.`;
  if (message.includes('does not take an argument')) return `${option} takes no value.`;
  if (message.includes('is ambiguous')) return `${option} needs a value. One that begins with a dash is written ${option}=VALUE.`;
  return message.includes('argument missing') ? `${option} needs a value.` : message;
}

/** A file that cannot be read, as a sentence with the way out; any other defect as it is. */
export function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return new CannotDo(`${path} is not written in UTF-8.`);
  if (!('syscall' in error)) return error;
  return new CannotDo(`${path} cannot be read: ${troubles[String(error.code)] ?? error.message}.`);
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

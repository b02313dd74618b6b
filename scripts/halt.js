import { SettingsError } from '../server/env.js';

/** Something that the person at the keyboard can put right; the message is one sentence that says how. */
export class Halt extends Error {}

/**
 * Run a command of the console: what {@link Halt} says is printed as a sentence, a defect with its stack.
 *
 * @param {() => Promise<unknown>} command
 * @param {number} [code] the exit code after a sentence
 */
export async function conclude(command, code = 1) {
  try {
    await command();
  } catch (error) {
    const isSentence = error instanceof Halt || error instanceof SettingsError;
    console.error(isSentence ? error.message : error);
    process.exitCode = isSentence ? code : 1;
  }
}

/** @param {unknown} error */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

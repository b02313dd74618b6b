import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Refusal } from '#domain/refusal';
import { commonPhrases, commonWords } from './common-passwords';

/** The shortest password, in characters: NIST SP 800-63B-4 for a password that stands alone. */
export const minPassword = 15;

/** argon2id, the library's default kind: 19 MiB, two passes, one lane, as OWASP advises. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Refuse a password that is too short or that everybody would try first.
 *
 * No rule about kinds of characters, as NIST asks; what counts as common is written down in common-passwords.ts.
 * `owner` names the person, whose own name and address are no secret either.
 */
export function checkPassword(password: string, owner: { email: string; name: string }): void {
  if ([...password].length >= minPassword && !isCommon(password, owner)) return;
  throw new Refusal('password-weak', { field: 'password', params: { min: minPassword } });
}

/** Hash for storing. Normalised first, since keyboards write the same é in two ways. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

/**
 * Whether the password is right, and whether its hash should be renewed because the cost has changed since.
 *
 * Without a hash a dummy is checked, so that an unknown address takes as long to refuse as a known one.
 */
export async function tryPassword(password: string, stored: string | null): Promise<{ isRight: boolean; isOutdated: boolean }> {
  const matches = await verify(stored ?? (await dummy()), password.normalize('NFKC'));
  return { isRight: matches && stored !== null, isOutdated: stored !== null && isCheap(stored) };
}

let hashed: Promise<string> | undefined;

function dummy(): Promise<string> {
  return (hashed ??= hashPassword('nobody has this password'));
}

function isCheap(stored: string): boolean {
  const made = parseOptions(stored);
  return made.memoryCost !== cost.memoryCost || made.timeCost !== cost.timeCost || made.parallelism !== cost.parallelism;
}

/** What is left of a common password when the common parts are taken out is shorter than this. */
const minRemainder = 6;

function isCommon(password: string, { email, name }: { email: string; name: string }): boolean {
  const bare = bareOf(password);
  if (new Set(bare).size < 5 || phrases.has(bare)) return true;
  const own = [...email.split('@'), email, name, ...name.split(/\s+/u)].map(bareOf).filter((word) => word.length > 2);
  return remainderOf(bare, [...own, ...words]).length < minRemainder;
}

/** Without white space, accents and the signs of a keyboard, which are decoration. */
function bareOf(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/[\p{M}\p{P}\p{Z}\p{C}$+<=>^`|~]/gu, '');
}

/** The text without common words, years, runs (`aaaa`, `1234`, `9876`) and repetitions of what came before. */
function remainderOf(bare: string, common: readonly string[]): string {
  let left = bare.replace(/(.{2,})\1+/gu, '$1').replace(/(?:19|20)\d\d/gu, ' ');
  for (const word of [...common].sort((a, b) => b.length - a.length)) left = left.split(word).join(' ');
  return left.replace(/(.)\1{2,}/gu, ' ').replace(/\d{3,}/gu, (digits) => (isSequence(digits) ? ' ' : digits)).replace(/ /gu, '');
}

function isSequence(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, at) => (Number(digit) - Number(digits.charAt(at)) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

const phrases = new Set(commonPhrases.map(bareOf));
const words = commonWords.map(bareOf).filter((word) => word.length > 2);

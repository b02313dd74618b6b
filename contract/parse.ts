import type { z } from 'zod';
import { Refusal } from '#domain/refusal';

/** One rule that an input breaks: the dotted path of the field, and the rule in words. */
export type Fault = { field: string; rule: string };

/** An input that breaks the rules of its schema. `errors` lists every broken rule; the refusal itself names the first. */
export class InvalidInput extends Refusal {
  readonly errors: readonly Fault[];

  constructor(errors: readonly [Fault, ...Fault[]]) {
    super('invalid-input', { field: errors[0].field, params: { rule: errors[0].rule } });
    this.errors = errors;
  }
}

/** The most rules that one answer names. */
const maxFaults = 20;

/** Parse what came from outside by its schema. Refuses with {@link InvalidInput}; unknown keys are faults of a strict schema. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [first, ...rest] = parsed.error.issues.flatMap(faultsOf);
  throw new InvalidInput([first ?? { field: 'body', rule: 'is not valid' }, ...rest.slice(0, maxFaults - 1)]);
}

/** The largest whole number that the database's columns hold. */
export const maxInteger = 2_147_483_647;

/**
 * Refuse what a database or a reader cannot hold, wherever in the value it stands: a NUL, half a character, a number
 * beyond {@link maxInteger}.
 *
 * Walks without recursion, so that no depth of nesting exhausts the stack.
 */
export function expectStorable(value: unknown): void {
  const waiting: { value: unknown; field: string }[] = [{ value, field: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === 'string' && !isStorable(next.value)) throw new InvalidInput([{ field: shown(next.field), rule: unstorable }]);
    if (typeof next.value === 'number' && Math.abs(next.value) > maxInteger) {
      throw new InvalidInput([{ field: shown(next.field), rule: `must be a number of at most ${maxInteger}` }]);
    }
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      if (!isStorable(key)) throw new InvalidInput([{ field: shown(next.field), rule: unstorable }]);
      waiting.push({ value: inner, field: next.field.length > maxPath ? next.field : join(next.field, key) });
    }
  }
}

const unstorable = 'must not hold a NUL or half a character';
const maxPath = 200;

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The path as it may stand in an answer: `body` for the whole, and never longer than a line. */
function shown(path: string): string {
  return path === '' ? 'body' : path.slice(0, maxPath).toWellFormed().replaceAll('\u0000', '\ufffd');
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: shown(join(path, key)), rule: 'is not a field of this request' }));
  return [{ field: shown(path), rule: ruleOf(issue) }];
}

function ruleOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : `must be ${article(issue.expected)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `must be at most ${measure(issue.maximum, issue.origin)}`;
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string' ? 'must not be empty' : `must be at least ${measure(issue.minimum, issue.origin)}`;
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'must be an id that Stet gave out',
  date: 'must be a date, YYYY-MM-DD',
  datetime: 'must be a moment in ISO 8601',
};

function article(expected: string): string {
  const noun = { int: 'whole number', record: 'object' }[expected] ?? expected;
  return /^[aeio]/u.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function measure(amount: number | bigint, origin: string): string {
  if (origin === 'string') return `${amount} characters long`;
  return origin === 'array' || origin === 'set' ? `${amount} items long` : String(amount);
}

import type { z } from 'zod';
import { fault, invalid, InvalidInput } from '#domain/invalid-input';
import type { Fault } from '#domain/invalid-input';
import { isRuleCode } from '#domain/rule';
import type { RuleCode, RuleParams } from '#domain/rule';

/** The most rules that one answer names. */
const maxFaults = 20;

/** Parse what came from outside by its schema. Refuses with {@link InvalidInput}; unknown keys are faults of a strict schema. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [first, ...rest] = parsed.error.issues.flatMap(faultsOf);
  throw new InvalidInput([first ?? fault('body', 'not-valid'), ...rest.slice(0, maxFaults - 1)]);
}

/** The largest whole number that the database's columns hold. */
export const maxInteger = 2_147_483_647;

/**
 * Refuse what a database or a reader cannot hold, wherever in the value it stands: a NUL, half a character, a number
 * beyond {@link maxInteger}; and a key `__proto__`, which schemas pass over without a word.
 *
 * Walks without recursion, so that no depth of nesting exhausts the stack.
 */
export function expectStorable(value: unknown): void {
  const waiting: { value: unknown; field: string }[] = [{ value, field: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next.value === 'string' && !isStorable(next.value)) throw invalid(shown(next.field), 'unstorable');
    if (typeof next.value === 'number' && Math.abs(next.value) > maxInteger) {
      throw invalid(shown(next.field), 'too-large', { max: maxInteger });
    }
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      if (!isStorable(key)) throw invalid(shown(next.field), 'unstorable');
      if (key === '__proto__') throw invalid(shown(join(next.field, key)), 'unknown-key');
      waiting.push({ value: inner, field: next.field.length > maxPath ? next.field : join(next.field, key) });
    }
  }
}

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
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault(shown(join(path, key)), 'unknown-key'));
  return [fault(shown(path), ...ruleOf(issue))];
}

/** The rule behind an issue: by its kind, or, for checks of ours, by the code that they carry as their message. */
function ruleOf(issue: z.core.$ZodIssue): [code: RuleCode, params?: RuleParams] {
  if (isRuleCode(issue.message)) return [issue.message];
  switch (issue.code) {
    case 'invalid_type':
      return [issue.input === undefined ? 'required' : (types[issue.expected] ?? 'not-valid')];
    case 'invalid_value':
      return ['one-of', { options: issue.values.map(String).join(', ') }];
    case 'too_big':
      return [bounds[issue.origin]?.most ?? 'too-large', { max: Number(issue.maximum) }];
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return ['empty'];
      return [bounds[issue.origin]?.least ?? 'too-small', { min: Number(issue.minimum) }];
    case 'invalid_format':
      return [formats[issue.format] ?? 'not-valid'];
    default:
      return ['not-valid'];
  }
}

const types: Readonly<Record<string, RuleCode>> = {
  string: 'text', number: 'number', int: 'whole-number', boolean: 'switch', array: 'list', object: 'object', record: 'object',
};

const bounds: Readonly<Record<string, { most: RuleCode; least: RuleCode }>> = {
  string: { most: 'text-too-long', least: 'text-too-short' },
  array: { most: 'list-too-long', least: 'list-too-short' },
  set: { most: 'list-too-long', least: 'list-too-short' },
};

const formats: Readonly<Record<string, RuleCode>> = { uuid: 'id', date: 'day', datetime: 'moment' };

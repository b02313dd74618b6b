import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importArticle } from './article';
import { invalid, InvalidInput } from '#domain/invalid-input';
import type { RuleCode } from '#domain/rule';
import { parseInput } from './parse';
import { address, day, id, language, moment, name, text } from './text';

function broken(schema: z.ZodType, value: unknown): [field: string, code: RuleCode][] {
  try {
    parseInput(schema, value);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map(({ field, ruleCode }) => [field, ruleCode]);
    throw error;
  }
}

describe('the rule that an input breaks', () => {
  const one = (schema: z.ZodType) => z.strictObject({ it: schema });
  const cases: [schema: z.ZodType, value: unknown, code: RuleCode][] = [
    [z.string(), undefined, 'required'], [z.string(), 1, 'text'], [z.number(), 'a', 'number'], [z.int(), 1.5, 'whole-number'],
    [z.boolean(), 1, 'switch'], [z.array(z.string()), {}, 'list'], [z.strictObject({}), [], 'object'], [z.enum(['a']), 'b', 'one-of'],
    [text(2), 'abc', 'text-too-long'], [z.string().min(2), 'a', 'text-too-short'], [name(9), ' ', 'empty'], [name(9), '\u200b\u2060', 'empty'],
    [z.array(id).max(0), ['a'], 'list-too-long'], [z.array(id).min(1), [], 'list-too-short'], [z.int().max(1), 2, 'too-large'], [z.int().min(1), 0, 'too-small'],
    [id, 'x', 'id'], [day, 'x', 'day'], [day, '0000-01-01', 'year-zero'], [moment, 'x', 'moment'], [language, '!', 'language'],
    [address, 'ftp://x', 'address'], [text(9), 'a\0', 'unstorable'], [z.union([z.string(), z.number()]), null, 'not-valid'],
  ];

  it.each(cases)('%# is told by its code', (schema, value, code) => {
    expect(broken(one(schema), { it: value })).toContainEqual([expect.stringMatching(/^it/u), code]);
  });

  it('is told for keys that are not asked for, and for the whole', () => {
    expect(broken(one(z.string()), { it: 'a', that: 1 })).toEqual([['that', 'unknown-key']]);
    expect(broken(importArticle, { title: 'A' })).toEqual([['text', 'one-text']]);
    expect(broken(name(9), '👩‍🚒')).toEqual([]);
  });

  it('is said in English with its parameters, which travel beside it', () => {
    const { message, params } = invalid('title', 'text-too-long', { max: 300 });
    expect(message).toBe('title: must be at most 300 characters long.');
    expect(params).toEqual({ rule: 'must be at most 300 characters long', ruleCode: 'text-too-long', max: 300 });
  });
});

describe('the sources', () => {
  const root = new URL('../', import.meta.url);
  const read = (folder: string) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => [`${folder}/${file}`, readFileSync(new URL(`${folder}/${file}`, root), 'utf8')] as const);

  it.each(read('contract'))('%s gives zod no message but a code', (_, source) => {
    const messages = [...source.matchAll(/\b(?:error|message): ?['"`]|\.(?:regex|refine|min|max|length)\([^\n]*, ?['"`]/gu)].map(([found]) => found);
    expect(messages).toEqual([]);
  });

  it.each([...read('domain'), ...read('server'), ...read('app'), ...read('cli')])('%s refuses an input by a code', (_, source) => {
    expect(source).not.toContain("new Refusal('invalid-input'");
  });
});

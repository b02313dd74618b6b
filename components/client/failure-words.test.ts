import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { api } from '#contract/api';
import type { Operation } from '#contract/operation';
import { invalid } from '#domain/invalid-input';
import { nouns, Refusal, refusals } from '#domain/refusal';
import { rules } from '#domain/rule';
import type { RuleCode } from '#domain/rule';
import { catalogues, locales } from '../../messages/catalogue';
import type { Locale } from '../../messages/catalogue';
import { Failure } from './failure';
import { sayFailure } from './failure-words';

const codes = Object.keys(refusals);
const ruleCodes = Object.keys(rules).filter((code): code is RuleCode => code in rules);

function say(locale: Locale, { code, status, field, params, message }: Refusal): string {
  const problem = { type: `/problems/${code}`, title: '', status, detail: message, code, field, params, errors: [] };
  return sayCode(locale, new Failure('refused', { problem }));
}

function sayCode(locale: Locale, failure: Failure): string {
  const messages = catalogues[locale];
  return sayFailure(failure, {
    refusal: createTranslator({ locale, messages, namespace: 'refusal' }),
    rule: createTranslator({ locale, messages, namespace: 'rule' }),
    field: createTranslator({ locale, messages, namespace: 'field' }),
  });
}

/** Every key that a request's query or body may have, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) =>
    key === 'properties' && typeof value === 'object' && value !== null ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)] : keysOf(value),
  );
}

const operations: Operation[] = Object.values(api);
const fields = operations.flatMap(({ query, body }) =>
  [query, body].flatMap((schema) => (schema ? keysOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })) : [])),
);

describe.each(locales)('in %s', (locale) => {
  it('every refusal has its words, as have failures that are none', () => {
    expect(Object.keys(catalogues[locale].refusal)).toEqual(expect.arrayContaining([...codes, 'offline', 'timeout', 'broken', 'unclear', 'overtaken', 'defect', 'unavailable']));
  });

  it('every rule has its words, and no word is left over', () => {
    expect(Object.keys(catalogues[locale].rule).sort()).toEqual([...ruleCodes].sort());
  });

  it('every field of a request has a name', () => {
    expect(Object.keys(catalogues[locale].field).sort()).toEqual([...new Set(fields)].sort());
  });

  it.each(ruleCodes)('the rule %s makes a whole sentence', (code) => {
    const said = say(locale, invalid('shortStatement', code, { max: 75, min: 2, options: 'x' }));
    expect(said).toMatch(locale === 'es' ? /^Enunciado breve: .+\.$/u : /^Short statement: .+\.$/u);
    expect(said).not.toMatch(/[{}]|undefined/u);
  });

  it.each(nouns)('a missing %s is called by its name', (noun) => {
    expect(say(locale, new Refusal('not-found', { params: { noun } }))).toMatch(/^(This|Est[aeo]) /u);
  });
});

describe('a failure', () => {
  it('is said in the reader’s language, entries of a list by the list', () => {
    expect(say('es', invalid('sameAs.0', 'address'))).toBe('Identificada en: tiene que ser una dirección http o https completa y sin nombre de usuario.');
    expect(say('es', invalid('title', 'text-too-long', { max: 1 }))).toBe('Título: puede tener como mucho 1 carácter.');
    expect(say('es', new Refusal('not-found', { params: { noun: 'article' } }))).toMatch(/^Este artículo ya no está/u);
  });

  it('keeps the server’s words where a code is new', () => {
    const problem = { type: '', title: '', status: 409, detail: 'A new kind of no.', code: 'new-code', field: null, params: {}, errors: [] };
    expect(sayCode('es', new Failure('refused', { problem }))).toBe('A new kind of no.');
  });
});

import type { useTranslations } from 'next-intl';
import { nouns, refusals } from '#domain/refusal';
import type { RefusalCode } from '#domain/refusal';
import { isRuleCode } from '#domain/rule';
import type { Failure, FailureReason } from './failure';

/** The catalogues that a failure is said from. */
export type FailureWords = {
  refusal: ReturnType<typeof useTranslations<'refusal'>>;
  rule: ReturnType<typeof useTranslations<'rule'>>;
  field: ReturnType<typeof useTranslations<'field'>>;
};

/** A failure in the reader's language: by its codes, in the server's English where one of them is new to us. */
export function sayFailure({ code, params, problem, field }: Failure, words: FailureWords): string {
  const t = words.refusal;
  const unsaid = problem?.detail ?? t('broken');
  if (!isSaid(code)) return unsaid;
  const { ruleCode, noun } = params;
  const documentRule = documentRules.find((known) => known === ruleCode);
  const known = nouns.find((other) => other === noun);
  const given = {
    ...params,
    ...(code === 'invalid-input' && field !== null ? { field: fieldName(field, words) } : {}),
    ...(code === 'invalid-input' && typeof ruleCode === 'string' && isRuleCode(ruleCode) ? { rule: words.rule(ruleCode, params) } : {}),
    ...(code === 'document-invalid' && documentRule !== undefined ? { rule: t(`rules.${documentRule}`) } : {}),
    ...(known === undefined ? {} : { noun: t(`nouns.${known}`) }),
  };
  return isComplete(t.raw(code), given) ? t(code, given) : unsaid;
}

/** What the last named part of a path is called on the screens: `sameAs.0` is in a list, `claims.2.digest` in a claim. */
function fieldName(path: string, { field }: FailureWords): string {
  const name = path.split('.').findLast((part) => !/^\d+$/u.test(part)) ?? path;
  const named: { has(key: string): boolean } = field;
  const isNamed = (key: string): key is Parameters<typeof field>[0] => named.has(key);
  return isNamed(name) ? field(name) : path;
}

const reasons: readonly (Exclude<FailureReason, 'refused'> | 'defect' | 'unavailable')[] = ['offline', 'timeout', 'broken', 'unclear', 'overtaken', 'defect', 'unavailable'];

/** The codes of document/validate, which the browser need not load to name them. */
const documentRules = [
  'not-an-object', 'not-a-list', 'unknown-key', 'unknown-type', 'attribute', 'text-empty', 'text-unstorable', 'too-deep',
  'too-many-nodes', 'too-long', 'structure',
] as const;

function isSaid(code: string): code is RefusalCode | (typeof reasons)[number] {
  return Object.hasOwn(refusals, code) || reasons.some((reason) => reason === code);
}

/** Whether a message's every parameter is there; a sentence with a hole in it helps nobody. */
function isComplete(message: unknown, params: Record<string, string | number>): boolean {
  if (typeof message !== 'string') return false;
  return [...message.matchAll(/\{(\w+)[,}]/g)].every(([, name = '']) => name in params);
}

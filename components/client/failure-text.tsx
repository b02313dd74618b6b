'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { refusals } from '#domain/refusal';
import type { RefusalCode } from '#domain/refusal';
import type { Failure, FailureReason } from './failure';

/** How to say a failure in the reader's language: by its code, in the server's English where the code is new to us. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTranslations('refusal');
  return useCallback(
    (failure: Failure) => {
      const { code, problem } = failure;
      if (!isSaid(code)) return problem?.detail ?? t('broken');
      const params = { ...failure.params };
      const rule = params['ruleCode'];
      if (isRule(rule)) params['rule'] = t(`rules.${rule}`);
      return isComplete(t.raw(code), params) ? t(code, params) : (problem?.detail ?? t('broken'));
    },
    [t],
  );
}

const reasons: readonly FailureReason[] = ['offline', 'timeout', 'broken'];

/** The codes of document/validate, which the browser need not load to name them. */
const rules = [
  'not-an-object', 'not-a-list', 'unknown-key', 'unknown-type', 'attribute', 'text-empty', 'text-unstorable', 'too-deep',
  'too-many-nodes', 'too-long', 'structure',
] as const;

function isSaid(code: string): code is RefusalCode | Exclude<FailureReason, 'refused'> {
  return Object.hasOwn(refusals, code) || reasons.some((reason) => reason === code);
}

function isRule(code: unknown): code is (typeof rules)[number] {
  return rules.some((rule) => rule === code);
}

/** Whether a message's every parameter is there; a sentence with a hole in it helps nobody. */
function isComplete(message: unknown, params: Record<string, string | number>): boolean {
  if (typeof message !== 'string') return false;
  return [...message.matchAll(/\{(\w+)[,}]/g)].every(([, name = '']) => name in params);
}

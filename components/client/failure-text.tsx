'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Failure } from './failure';

/** How to say a failure in the reader's language: by its code, in the server's English where the code is new to us. */
export function useFailureText(): (failure: Failure) => string {
  const t = useTranslations('refusal');
  return useCallback(
    (failure: Failure) => {
      const { code, params, problem } = failure;
      if (code === 'document-invalid' && t.has(`rules.${params['ruleCode'] ?? ''}`)) {
        return t(code, { ...params, rule: t(`rules.${params['ruleCode'] ?? ''}`) });
      }
      return t.has(code) && complete(t.raw(code), params) ? t(code, params) : (problem?.detail ?? t('broken'));
    },
    [t],
  );
}

/** Whether a message's every parameter is there; a sentence with a hole in it helps nobody. */
function complete(message: unknown, params: Record<string, string | number>): boolean {
  if (typeof message !== 'string') return false;
  return [...message.matchAll(/\{(\w+)[,}]/g)].every(([, name = '']) => name in params);
}

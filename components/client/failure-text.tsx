'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Failure } from './failure';
import { sayFailure } from './failure-words';

/** How to say a failure in the reader's language. */
export function useFailureText(): (failure: Failure) => string {
  const refusal = useTranslations('refusal');
  const rule = useTranslations('rule');
  const field = useTranslations('field');
  return useCallback((failure: Failure) => sayFailure(failure, { refusal, rule, field }), [refusal, rule, field]);
}

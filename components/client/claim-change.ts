import type { OperationId } from '#contract/api';
import type { ClaimView } from '#contract/claim';
import type { Answer } from './api';

/** The operations that change one claim and answer with its fresh state. */
export type ClaimChange = {
  [Id in OperationId]: Id extends `${'get' | 'list'}${string}` ? never : Answer<Id> extends ClaimView ? Id : never;
}[OperationId];

/** How to take a change back, told the claim before and after it. */
export type UndoPlan = { said: string; back: (before: ClaimView, after: ClaimView) => Promise<unknown> };

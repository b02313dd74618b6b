import { z } from 'zod';
import { pageQuery } from '#contract/list';
import { personRef } from '#contract/person';
import { id, moment } from '#contract/text';

/** Which entries: of one article, of one claim, or of everything. */
export const ledgerQuery = pageQuery.extend({ articleId: id.optional(), claimId: id.optional() });

/** One entry of the record. `seq` is its place for ever; `leaf` chains it to everything before. */
export const ledgerEntryView = z
  .object({
    seq: z.number().int(),
    at: moment,
    type: z.string(),
    actor: personRef.nullable(),
    articleId: id.nullable(),
    claimId: id.nullable(),
    event: z.record(z.string(), z.unknown()),
    leaf: z.string(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntryView = z.infer<typeof ledgerEntryView>;

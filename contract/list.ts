import { z } from 'zod';

/** What every list takes: how many, and the `nextCursor` of the page before. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

/** A page of a list. `nextCursor` is null on the last page. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

const problemParams = z.record(z.string(), z.union([z.string(), z.number()]));

/** A request refused, as RFC 9457 writes it. `code` is stable; `field` names the input that broke the rule. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    field: z.string().nullable(),
    params: problemParams,
    errors: z.array(z.object({ field: z.string(), rule: z.string(), ruleCode: z.string(), params: problemParams })),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

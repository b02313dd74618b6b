/** What may still stand between a claim and publication. */
export const gateCodes = [
  'no-verdict', 'rationale-cites-nothing', 'no-evidence', 'excerpt-not-in-snapshot', 'few-origins', 'primary-not-reached',
  'self-citation', 'details-differ', 'unresolved-comment', 'approval-outdated', 'anchor-unsure',
] as const;
export type GateCode = (typeof gateCodes)[number];

export const gateLevels = ['block', 'warn'] as const;
export type GateLevel = (typeof gateLevels)[number];

/** One open gate. `params` fill its sentence in the catalogue (counts, the differing words). */
export type Gate = { code: GateCode; level: GateLevel; params: Record<string, string | number> };

/** What a claim may be about; one claim may be several. Follows AVeriTeC's claim types, widened by what newsrooms ask for. */
export const claimKinds = ['statistic', 'quote', 'event', 'causal', 'prediction', 'position', 'media', 'opinion'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** The longest short statement, in characters (Google's advice for `claimReviewed`). */
export const maxShortStatement = 75;

/** Where a claim stands; always derived from its submissions, reviews and digest, never stored. */
export const stages = ['draft', 'in-review', 'changes-requested', 'approved', 'outdated'] as const;
export type Stage = (typeof stages)[number];

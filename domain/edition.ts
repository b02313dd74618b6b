/** Why an edition follows another, gravest last. */
export const corrections = ['clarification', 'correction', 'update', 'retraction'] as const;
export type Correction = (typeof corrections)[number];

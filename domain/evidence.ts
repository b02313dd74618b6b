/** What a piece of evidence does for the claim. */
export const stances = ['supports', 'refutes', 'context'] as const;
export type Stance = (typeof stances)[number];

/** How an excerpt answers its question (AVeriTeC's answer types). */
export const answerKinds = ['extractive', 'abstractive', 'boolean', 'unanswerable'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** In what form the evidence was found, as AVeriTeC counts forms. */
export const media = ['web-text', 'web-table', 'pdf', 'image', 'video', 'audio', 'metadata', 'other'] as const;
export type Medium = (typeof media)[number];

/** What sort of document a source is. */
export const sourceKinds = [
  'news', 'official-record', 'data', 'study', 'statement', 'interview', 'social-post', 'media', 'fact-check', 'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

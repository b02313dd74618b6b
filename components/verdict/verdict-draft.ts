import type { SaveVerdictDraft, VerdictDraftView } from '#contract/verdict';

/** A verdict before the first word. */
export const blankVerdict: SaveVerdictDraft = {
  ratingId: null,
  conclusion: '',
  rationale: { type: 'doc', content: [{ type: 'paragraph' }] },
  confidence: null,
  whatWouldChangeIt: '',
};

/** The form of a draft that exists. */
export function formOfDraft({ rating, conclusion, rationale, confidence, whatWouldChangeIt }: VerdictDraftView): SaveVerdictDraft {
  return { ratingId: rating?.id ?? null, conclusion, rationale, confidence, whatWouldChangeIt };
}

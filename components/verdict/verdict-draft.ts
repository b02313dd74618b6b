import type { ClaimView } from '#contract/claim';
import type { SaveVerdictDraft } from '#contract/verdict';
import { Shelf } from '../client/shelf';

/** A verdict before the first word. */
const blankVerdict: SaveVerdictDraft = {
  ratingId: null,
  conclusion: '',
  rationale: { type: 'doc', content: [{ type: 'paragraph' }] },
  confidence: null,
  whatWouldChangeIt: '',
};

/** Where verdicts wait while they are written. */
export const verdictShelf = new Shelf('verdict', blankVerdict);

/** The form of the verdict that a claim has so far. */
export function formOfVerdict({ draft }: ClaimView): SaveVerdictDraft {
  if (draft === null) return blankVerdict;
  const { rating, conclusion, rationale, confidence, whatWouldChangeIt } = draft;
  return { ratingId: rating?.id ?? null, conclusion, rationale, confidence, whatWouldChangeIt };
}

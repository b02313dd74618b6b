import type { AddEvidence, EvidenceView } from '#contract/evidence';
import type { AnswerKind, Medium, Stance } from '#domain/evidence';

/** A piece of evidence as its form holds it. */
export type EvidenceFields = {
  sourceId: string | null;
  stance: Stance | null;
  excerpt: string;
  answerKind: AnswerKind;
  medium: Medium;
  isPrimary: boolean;
  questionId: string | null;
  note: string;
};

export const emptyEvidence: EvidenceFields = {
  sourceId: null,
  stance: null,
  excerpt: '',
  answerKind: 'extractive',
  medium: 'web-text',
  isPrimary: false,
  questionId: null,
  note: '',
};

/** The form of evidence that exists. */
export function formOfEvidence({ source, stance, excerpt, answerKind, medium, isPrimary, questionId, note }: EvidenceView): EvidenceFields {
  return { sourceId: source.id, stance, excerpt, answerKind, medium, isPrimary, questionId, note };
}

/** The request that the form makes; `null` while the source or the stance is missing. */
export function requestOfEvidence({ sourceId, stance, ...rest }: EvidenceFields): AddEvidence | null {
  return sourceId === null || stance === null ? null : { ...rest, sourceId, stance };
}

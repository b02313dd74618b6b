import type { AddEvidence, EvidenceView, SourceView } from '#contract/evidence';
import type { AnswerKind, Medium, Stance } from '#domain/evidence';
import { Shelf } from '../client/shelf';

/** A source as it is picked. */
export type PickedSource = Pick<SourceView, 'id' | 'title' | 'url' | 'publisher'>;

/** A piece of evidence as its form holds it. */
export type EvidenceFields = {
  source: PickedSource | null;
  stance: Stance | null;
  excerpt: string;
  answerKind: AnswerKind;
  medium: Medium;
  isPrimary: boolean;
  questionId: string | null;
  note: string;
};

export const emptyEvidence: EvidenceFields = {
  source: null,
  stance: null,
  excerpt: '',
  answerKind: 'extractive',
  medium: 'web-text',
  isPrimary: false,
  questionId: null,
  note: '',
};

/** Where evidence waits while it is written. */
export const evidenceShelf = new Shelf('evidence', emptyEvidence);

export function pickedOf({ id, title, url, publisher }: SourceView): PickedSource {
  return { id, title, url, publisher };
}

/** The form of evidence that exists. */
export function formOfEvidence({ source, stance, excerpt, answerKind, medium, isPrimary, questionId, note }: EvidenceView): EvidenceFields {
  return { source: pickedOf(source), stance, excerpt, answerKind, medium, isPrimary, questionId, note };
}

/** The request that the form makes, once a stance is chosen; the server refuses it while the source is missing. */
export function requestOfEvidence({ source, stance, ...rest }: EvidenceFields): AddEvidence {
  if (stance === null) throw new Error('Evidence was sent before it pointed anywhere');
  return { ...rest, sourceId: source?.id ?? '', stance };
}

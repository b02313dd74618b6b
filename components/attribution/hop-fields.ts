import type { AddHop, HopView } from '#contract/attribution';
import type { Assertion, HopRole, HopStatus, QuoteType, Relation } from '#domain/attribution';

/** A hop as its form holds it. */
export type HopFields = {
  voiceId: string | null;
  role: HopRole;
  relation: Relation;
  status: HopStatus;
  assertion: Assertion;
  quoteType: QuoteType;
  method: string;
  statedOn: string;
  note: string;
  cue: string;
  cueSpan: { start: number; end: number } | null;
};

export const emptyHop: HopFields = {
  voiceId: null,
  role: 'publisher',
  relation: 'reported',
  status: 'not-found',
  assertion: 'asserts',
  quoteType: 'indirect',
  method: '',
  statedOn: '',
  note: '',
  cue: '',
  cueSpan: null,
};

/** The form of a hop that exists. */
export function formOfHop({ voice, statedOn, role, relation, status, assertion, quoteType, method, note, cue, cueSpan }: HopView): HopFields {
  return { voiceId: voice.id, statedOn: statedOn ?? '', role, relation, status, assertion, quoteType, method, note, cue, cueSpan };
}

/** The request that the form makes; `null` while no voice is chosen. */
export function requestOfHop({ voiceId, statedOn, ...rest }: HopFields): AddHop | null {
  return voiceId === null ? null : { ...rest, voiceId, statedOn: statedOn === '' ? null : statedOn };
}

import type { AddHop, HopView, VoiceRef } from '#contract/attribution';
import type { ClaimView } from '#contract/claim';
import type { Assertion, HopRole, HopStatus, QuoteType, Relation } from '#domain/attribution';
import { Shelf } from '../client/shelf';

/** A hop as its form holds it. */
export type HopFields = {
  parentId: string | null;
  voice: VoiceRef | null;
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
  parentId: null,
  voice: null,
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

/** Where hops wait while they are written. */
export const hopShelf = new Shelf('hop', emptyHop);

/** The form of a hop that exists. */
export function formOfHop({ parentId, voice, statedOn, role, relation, status, assertion, quoteType, method, note, cue, cueSpan }: HopView): HopFields {
  return { parentId, voice, statedOn: statedOn ?? '', role, relation, status, assertion, quoteType, method, note, cue, cueSpan };
}

/** The request that the form makes; the server refuses it while no voice is chosen. */
export function requestOfHop({ voice, statedOn, ...rest }: HopFields): AddHop {
  return { ...rest, voiceId: voice?.id ?? '', statedOn: statedOn === '' ? null : statedOn };
}

/** A hop of a claim, wherever in it. */
export function hopIn({ appearances, evidence }: ClaimView, hopId: string): HopView | null {
  return [...appearances, ...evidence].flatMap(({ hops }) => hops).find(({ id }) => id === hopId) ?? null;
}

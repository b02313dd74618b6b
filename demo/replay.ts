import type { ClaimView } from '#contract/claim';
import type { ScaleView } from '#contract/verdict';
import type { Actor } from '#domain/permission';
import { importArticle } from '#server/articles/commands';
import { getRevision } from '#server/articles/reads';
import { addHop } from '#server/attribution';
import { markClaim } from '#server/claims/marking';
import { describeClaim } from '#server/claims/wording';
import { addComment } from '#server/comments';
import { addEvidence } from '#server/evidence';
import { addQuestion } from '#server/questions';
import { approveClaim, requestChanges, submitClaim } from '#server/reviews';
import { createSource } from '#server/sources';
import { saveVerdictDraft } from '#server/verdicts';
import { createVoice } from '#server/voices';
import type { PersonKey } from './people';
import { rationaleOf } from './rationale';
import { sources, voices, type ClaimSpec, type SourceKey, type VoiceKey } from './story';

/** Everything that the story's keys stand for, once it is in the database. */
export type Cast = {
  actors: Record<PersonKey, Actor>;
  voiceIds: Map<VoiceKey, string>;
  sourceIds: Map<SourceKey, string>;
  scale: ScaleView;
};

/** An article on the desk, with the text in which the story's quotes are found. */
export type Placed = { articleId: string; version: number; text: string };

type ArticleSpec = Parameters<typeof importArticle>[1];

export async function placeArticle(actor: Actor, article: ArticleSpec): Promise<Placed> {
  const { id: articleId, version } = await importArticle(actor, article);
  const { text } = await getRevision(actor, { articleId, number: 1 });
  return { articleId, version, text };
}

/** Create the voices and sources of the story. */
export async function castOf(actors: Cast['actors'], scale: ScaleView): Promise<Cast> {
  const cast: Cast = { actors, scale, voiceIds: new Map(), sourceIds: new Map() };
  for (const key of keysOf(voices)) cast.voiceIds.set(key, (await createVoice(actors.ana, voices[key])).id);
  for (const key of keysOf(sources)) {
    const { publisher, ...source } = sources[key];
    cast.sourceIds.set(key, (await createSource(actors.ana, { ...source, publisherId: known(cast.voiceIds, publisher) })).id);
  }
  return cast;
}

/** Write one claim as its author does: mark, describe, chain, evidence, verdict. */
export async function writeClaim(cast: Cast, { articleId, text }: Placed, spec: ClaimSpec): Promise<ClaimView> {
  const author = cast.actors[spec.author];
  const start = place(text, spec.quote);
  let claim = await markClaim(author, { articleId }, { revision: 1, start, end: start + spec.quote.length, exact: spec.quote });
  const claimId = claim.id;
  const { statement, shortStatement, kinds } = spec;
  const claimantId = spec.claimant === null ? null : known(cast.voiceIds, spec.claimant);
  claim = await describeClaim(author, { claimId }, { statement, shortStatement, kinds, claimantId, claimedOn: '2025-12-19', place: 'Washington' }, claim.version);
  await writeChain(cast, author, claim, text, spec);
  claim = await writeEvidence(cast, author, claim, spec);
  if (spec.comment) claim = await addComment(cast.actors[spec.comment.by], { claimId }, { body: spec.comment.body });
  return spec.verdict === null ? claim : writeVerdict(cast, author, claim, spec.verdict);
}

async function writeChain({ voiceIds }: Cast, author: Actor, claim: ClaimView, text: string, { chain, quote }: ClaimSpec): Promise<void> {
  const appearanceId = claim.appearances[0]?.id ?? '';
  let parentId: string | null = null;
  for (const { voice, ...hop } of chain) {
    const cueStart = hop.cue === undefined ? -1 : text.indexOf(hop.cue, Math.max(0, text.indexOf(quote) - 200));
    const cueSpan = hop.cue === undefined || cueStart < 0 ? null : { start: cueStart, end: cueStart + hop.cue.length };
    const view: ClaimView = await addHop(author, { claimId: claim.id, appearanceId }, { ...hop, cueSpan, parentId, voiceId: known(voiceIds, voice) });
    parentId = view.appearances[0]?.hops.find((placed) => placed.parentId === parentId)?.id ?? null;
  }
}

async function writeEvidence({ sourceIds }: Cast, author: Actor, claim: ClaimView, { evidence }: ClaimSpec): Promise<ClaimView> {
  const claimId = claim.id;
  let written = claim;
  for (const { source, question, ...piece } of evidence) {
    if (question !== undefined) written = await addQuestion(author, { claimId }, { text: question });
    const questionId = question === undefined ? null : (written.questions.at(-1)?.id ?? null);
    written = await addEvidence(author, { claimId }, { ...piece, questionId, sourceId: known(sourceIds, source) });
  }
  return written;
}

async function writeVerdict({ scale }: Cast, author: Actor, claim: ClaimView, verdict: NonNullable<ClaimSpec['verdict']>): Promise<ClaimView> {
  const { rating, rationale, ...rest } = verdict;
  const ratingId = scale.ratings.find(({ code }) => code === rating)?.id;
  if (ratingId === undefined) throw new Error(`The scale has no rating “${rating}”`);
  return saveVerdictDraft(author, { claimId: claim.id }, { ...rest, ratingId, rationale: rationaleOf(rationale, claim.evidence) }, null);
}

/** Send the claim, with a reason for every gate that would hold it back. */
export function send(cast: Cast, { author }: ClaimSpec, claim: ClaimView): Promise<ClaimView> {
  const overrides = claim.gates
    .filter(({ level }) => level === 'block')
    .map(({ code: gate }) => ({ gate, reason: 'This is the demo newsroom: the reason would stand here.' }));
  return submitClaim(cast.actors[author], { claimId: claim.id }, { overrides }, claim.version);
}

export function approve(reviewer: Actor, { id: claimId, digest, version }: ClaimView, comment: string): Promise<ClaimView> {
  return approveClaim(reviewer, { claimId }, { digest, comment }, version);
}

export function sendBack(reviewer: Actor, { id: claimId, digest, version }: ClaimView, comment: string): Promise<ClaimView> {
  return requestChanges(reviewer, { claimId }, { digest, comment }, version);
}

function place(text: string, quote: string): number {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`The demo article does not say “${quote}”`);
  return start;
}

function known<K>(ids: Map<K, string>, key: K): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo names “${String(key)}” before creating it`);
  return id;
}

function keysOf<T extends object>(record: T): (keyof T & string)[] {
  const keys: (keyof T & string)[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

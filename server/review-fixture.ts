/** Claims on their way to readers, for tests. */
import type { ClaimView } from '#contract/claim';
import type { Actor } from '#domain/permission';
import { addHop } from '#server/attribution';
import { transact } from '#server/db';
import { publishArticle } from '#server/editions/commands';
import { getEditionPreview } from '#server/editions/previews';
import { addEvidence } from '#server/evidence';
import { aClaim } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { approveClaim, submitClaim } from '#server/reviews';
import { ensureScales, listScales } from '#server/scales';
import { createSource } from '#server/sources';
import { saveVerdictDraft } from '#server/verdicts';
import { createVoice } from '#server/voices';

/** A rationale that says a sentence and cites these pieces of evidence. */
export function aRationale(...evidenceIds: string[]) {
  const citations = evidenceIds.map((evidenceId) => ({ type: 'citation', attrs: { evidenceId } }));
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The data bear it out.' }, ...citations] }] };
}

/** The id of a rating on the newsroom's scale, which is made first when there is none. */
export async function ratingOf(actor: Actor, code: string): Promise<string> {
  await transact(ensureScales);
  const { items } = await listScales(actor, { limit: 50 });
  const rating = items.find((scale) => scale.code === 'five-point')?.ratings.find((one) => one.code === code);
  if (!rating) throw new Error(`The scale has no rating ${code}`);
  return rating.id;
}

/** A claim with a chain of two, one piece of evidence and a verdict, ready to be sent. */
export async function aWeighedClaim({ editor, article }: Newsroom, quote: string): Promise<ClaimView> {
  const { id: claimId, appearances } = await aClaim(editor, article.id, quote);
  const appearanceId = appearances[0]?.id ?? '';
  const agency = await createVoice(editor, { kind: 'organisation', name: 'EFE', role: 'news agency' });
  const institute = await createVoice(editor, { kind: 'organisation', name: 'Energy Institute' });
  const above = await addHop(editor, { claimId, appearanceId }, { voiceId: agency.id, role: 'wire', relation: 'reported' });
  const parentId = above.appearances[0]?.hops[0]?.id ?? '';
  await addHop(editor, { claimId, appearanceId }, { voiceId: institute.id, role: 'data-source', relation: 'cited-data', parentId });
  const source = await createSource(editor, { title: 'Tanker register', kind: 'data', publisherId: institute.id });
  const { evidence, version } = await addEvidence(editor, { claimId }, { sourceId: source.id, stance: 'supports', excerpt: 'two tankers' });
  return saveVerdictDraft(editor, { claimId }, {
    ratingId: await ratingOf(editor, 'mostly-true'),
    conclusion: 'The ships sailed.',
    rationale: aRationale(evidence[0]?.id ?? ''),
    confidence: 'high',
    whatWouldChangeIt: 'A port log that says otherwise.',
  }, version);
}

export async function aSentClaim(newsroom: Newsroom, quote: string): Promise<ClaimView> {
  const { id: claimId, version } = await aWeighedClaim(newsroom, quote);
  return submitClaim(newsroom.editor, { claimId }, {}, version);
}

export async function anApprovedClaim(newsroom: Newsroom, quote: string): Promise<ClaimView> {
  const { id: claimId, digest, version } = await aSentClaim(newsroom, quote);
  return approveClaim(newsroom.reviewer, { claimId }, { digest }, version);
}

/** Publish what the preview shows. */
export async function publishNow({ publisher, article }: Newsroom, correction?: { kind: 'correction' | 'retraction' | 'update'; note: string }) {
  const { revision, claims, version } = await getEditionPreview(publisher, { articleId: article.id });
  const seen = claims.map(({ claimId, digest }) => ({ claimId, digest }));
  return publishArticle(publisher, { articleId: article.id }, { revision, claims: seen, ...(correction && { correction }) }, version);
}

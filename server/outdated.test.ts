import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import { addEvidenceHop, addHop, changeHop, removeHop } from '#server/attribution';
import { mergeClaim } from '#server/claims/mergers';
import { moveAnchor } from '#server/claims/marking';
import { describeClaim } from '#server/claims/wording';
import { getClaim } from '#server/claims/reads';
import { splitClaim } from '#server/claims/splits';
import { addEvidence, changeEvidence, removeEvidence } from '#server/evidence';
import { aClaim, aNewsroom, aPerson, selectionOf } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { addQuestion } from '#server/questions';
import { anApprovedClaim, aRationale } from '#server/review-fixture';
import { changeSource, createSource } from '#server/sources';
import { saveVerdictDraft } from '#server/verdicts';
import { changeVoice, createVoice } from '#server/voices';

const quote = 'Mexico sent two tankers to Cuba';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await aNewsroom();
});

/** Everything that anybody can do to an approved claim. */
const changes: Record<string, (claim: ClaimView) => Promise<unknown>> = {
  'its statement': ({ id: claimId, version }) => describeClaim(newsroom.editor, { claimId }, { statement: 'Mexico sent ships.' }, version),
  'its short statement': ({ id: claimId, version }) => describeClaim(newsroom.editor, { claimId }, { shortStatement: 'Ships' }, version),
  'its claimant': async ({ id: claimId, version }) => {
    const { id: claimantId } = await createVoice(newsroom.editor, { kind: 'person', name: 'A Minister' });
    return describeClaim(newsroom.editor, { claimId }, { claimantId }, version);
  },
  'its date': ({ id: claimId, version }) => describeClaim(newsroom.editor, { claimId }, { claimedOn: '2026-09-30' }, version),
  'its place': ({ id: claimId, version }) => describeClaim(newsroom.editor, { claimId }, { place: 'Havana' }, version),
  'its kinds': ({ id: claimId, version }) => describeClaim(newsroom.editor, { claimId }, { kinds: ['event'] }, version),
  'the words it stands on': async ({ id: claimId, version, appearances }) =>
    moveAnchor(newsroom.editor, { claimId, appearanceId: appearances[0]?.id ?? '' }, await selectionOf(newsroom.article.id, `${quote} in September`), version),
  'its extent, by a split': ({ id: claimId, version, appearances }) =>
    splitClaim(newsroom.editor, { claimId }, { appearanceId: appearances[0]?.id ?? '', at: (appearances[0]?.anchor.start ?? 0) + 'Mexico sent'.length }, version),
  'its extent, by a merger': async ({ id: intoId }) => {
    const other = await aClaim(newsroom.editor, newsroom.article.id, 'did not comment');
    return mergeClaim(newsroom.editor, { claimId: other.id }, { intoId }, other.version);
  },
  'its chain, by a hop': async ({ id: claimId, appearances }) => {
    const { id: voiceId } = await createVoice(newsroom.editor, { kind: 'document', name: 'A report' });
    return addHop(newsroom.editor, { claimId, appearanceId: appearances[0]?.id ?? '' }, { voiceId, role: 'document', relation: 'said' });
  },
  'a hop': ({ id: claimId, version, appearances }) =>
    changeHop(newsroom.editor, { claimId, hopId: appearances[0]?.hops[0]?.id ?? '' }, { status: 'found' }, version),
  'its chain, by taking a hop out': ({ id: claimId, version, appearances }) =>
    removeHop(newsroom.editor, { claimId, hopId: appearances[0]?.hops[0]?.id ?? '' }, version),
  'its evidence, by more': async ({ id: claimId }) => {
    const { id: sourceId } = await createSource(newsroom.editor, { title: 'A log', kind: 'data' });
    return addEvidence(newsroom.editor, { claimId }, { sourceId, stance: 'refutes' });
  },
  'an excerpt': ({ id: claimId, version, evidence }) =>
    changeEvidence(newsroom.editor, { claimId, evidenceId: evidence[0]?.id ?? '' }, { excerpt: 'one tanker' }, version),
  'a stance': ({ id: claimId, version, evidence }) =>
    changeEvidence(newsroom.editor, { claimId, evidenceId: evidence[0]?.id ?? '' }, { stance: 'refutes' }, version),
  'its evidence, by less': ({ id: claimId, version, evidence }) =>
    removeEvidence(newsroom.editor, { claimId, evidenceId: evidence[0]?.id ?? '' }, version),
  'the chain of its evidence': async ({ id: claimId, evidence }) => {
    const { id: voiceId } = await createVoice(newsroom.editor, { kind: 'person', name: 'A clerk' });
    return addEvidenceHop(newsroom.editor, { claimId, evidenceId: evidence[0]?.id ?? '' }, { voiceId, role: 'author', relation: 'calculated' });
  },
  'its questions': ({ id: claimId }) => addQuestion(newsroom.editor, { claimId }, { text: 'When did they sail?' }),
  'its verdict': ({ id: claimId, version, draft, evidence }) =>
    saveVerdictDraft(newsroom.editor, { claimId }, {
      ratingId: draft?.rating?.id ?? null, conclusion: 'They sailed late.', rationale: aRationale(evidence[0]?.id ?? ''), confidence: 'high', whatWouldChangeIt: '',
    }, version),
  'a source that it uses': ({ evidence }) =>
    changeSource(newsroom.editor, { sourceId: evidence[0]?.source.id ?? '' }, { title: 'Another register' }, evidence[0]?.source.version ?? 0),
  'the name of a voice in its chain': ({ appearances }) =>
    changeVoice(newsroom.editor, { voiceId: appearances[0]?.hops[0]?.voice.id ?? '' }, { name: 'Agencia EFE' }, 1),
  'the publisher of a source that it uses': ({ evidence }) =>
    changeVoice(newsroom.editor, { voiceId: evidence[0]?.source.publisher?.id ?? '' }, { protected: true }, 1),
};

describe('an approval no longer holds after a change of', () => {
  it.each(Object.entries(changes))('%s', async (_, change) => {
    const approved = await anApprovedClaim(newsroom, quote);
    await change(approved);
    const after = await getClaim(newsroom.reviewer, { claimId: approved.id });
    expect(after.stage).toBe('outdated');
    expect(after.digest).not.toBe(approved.digest);
    expect(after.version).toBeGreaterThan(approved.version);
    expect(after.reviews).toMatchObject([{ decision: 'approve', digest: approved.digest, holds: false }]);
  });
});

describe('whoever changes what a claim uses', () => {
  it('has written a part of it, and cannot approve it', async () => {
    const approved = await anApprovedClaim(newsroom, quote);
    const both = await aPerson('editor', 'reviewer');
    const { evidence: [piece] } = approved;
    await changeSource(both, { sourceId: piece?.source.id ?? '' }, { title: 'Renamed' }, piece?.source.version ?? 0);
    const after = await getClaim(newsroom.editor, { claimId: approved.id });
    expect(after.contributors.map(({ id }) => id)).toContain(both.id);
  });

  it('leaves the approval as it was when only an alias of a voice changes', async () => {
    const approved = await anApprovedClaim(newsroom, quote);
    const voice = approved.appearances[0]?.hops[0]?.voice;
    await changeVoice(newsroom.editor, { voiceId: voice?.id ?? '' }, { aliases: ['Agencia EFE'] }, 1);
    expect(await getClaim(newsroom.editor, { claimId: approved.id })).toMatchObject({ stage: 'approved', version: approved.version });
  });
});

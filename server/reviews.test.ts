import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '#contract/claim';
import { addComment, resolveComment } from '#server/comments';
import { getClaim } from '#server/claims/reads';
import { db, violates } from '#server/db';
import { changeEvidence, removeEvidence } from '#server/evidence';
import { newId } from '#server/id';
import { aNewsroom, aPerson, fuelText, lastEntry } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { aRationale, anApprovedClaim, aSentClaim, aWeighedClaim, ratingOf } from '#server/review-fixture';
import { approveClaim, fourEyes, requestChanges, submitClaim, withdrawClaim } from '#server/reviews';
import { listQueue } from '#server/review-queue';
import { appearanceOf, revise } from '#server/revision-fixture';
import { saveVerdictDraft } from '#server/verdicts';

const quote = 'Mexico sent two tankers to Cuba';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await aNewsroom();
});

const draft = async (conclusion: string) => ({
  ratingId: await ratingOf(newsroom.editor, 'false'), conclusion, rationale: aRationale(), confidence: null, whatWouldChangeIt: '',
});

describe('sending a claim for review', () => {
  it('keeps the draft as verdict 1 and waits for a second person', async () => {
    const { id: claimId, version } = await aWeighedClaim(newsroom, quote);
    const sent = await submitClaim(newsroom.editor, { claimId }, { note: 'Please look at the date.' }, version);
    expect(sent.stage).toBe('in-review');
    expect(sent.verdicts).toMatchObject([{ number: 1, conclusion: 'The ships sailed.', author: { id: newsroom.editor.id } }]);
    expect(sent.submissions).toMatchObject([{ digest: sent.digest, note: 'Please look at the date.', withdrawn: false }]);
    expect(await lastEntry({ claimId })).toMatchObject({ type: 'claim.submitted', actorId: newsroom.editor.id, event: { digest: sent.digest } });
  });

  it('is refused without a verdict', async () => {
    const claim = await aWeighedClaim(newsroom, quote);
    const empty = { ratingId: null, conclusion: '', rationale: aRationale(), confidence: null, whatWouldChangeIt: '' };
    const { version } = await saveVerdictDraft(newsroom.editor, { claimId: claim.id }, empty, claim.version);
    await expect(submitClaim(newsroom.editor, { claimId: claim.id }, {}, version)).rejects.toMatchObject({ code: 'verdict-missing' });
  });

  it('is refused at a blocking gate, and goes past it with a reason that is kept', async () => {
    const claim = await aWeighedClaim(newsroom, quote);
    const claimId = claim.id;
    const { version } = await saveVerdictDraft(newsroom.editor, { claimId }, await draft('It did not.'), claim.version);
    await expect(submitClaim(newsroom.editor, { claimId }, {}, version)).rejects.toMatchObject({
      code: 'gate-blocks', params: { gates: 'rationale-cites-nothing' },
    });
    const overrides = [{ gate: 'rationale-cites-nothing' as const, reason: 'It is plain from the excerpt.' }, { gate: 'no-evidence' as const, reason: 'Closed.' }];
    const sent = await submitClaim(newsroom.editor, { claimId }, { overrides }, version);
    expect(sent.submissions[0]?.overrides).toEqual([overrides[0]]);
  });

  it('is refused twice, refused when the version is old, refused to a reviewer', async () => {
    const { id: claimId, version } = await aSentClaim(newsroom, quote);
    await expect(submitClaim(newsroom.editor, { claimId }, {}, version)).rejects.toMatchObject({ code: 'already-in-review' });
    await expect(submitClaim(newsroom.editor, { claimId }, {}, version - 1)).rejects.toMatchObject({ code: 'stale' });
    await expect(submitClaim(newsroom.reviewer, { claimId }, {}, version)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('makes no new verdict when the words are the same, and replaces what still waits', async () => {
    const { id: claimId, evidence, version } = await aSentClaim(newsroom, quote);
    const changed = await changeEvidence(newsroom.editor, { claimId, evidenceId: evidence[0]?.id ?? '' }, { note: 'Seen again.' }, version);
    expect(changed.may.submit).toBe(true);
    const again = await submitClaim(newsroom.editor, { claimId }, {}, changed.version);
    expect(again.verdicts).toHaveLength(1);
    expect(again.submissions.map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
    const back = await withdrawClaim(newsroom.editor, { claimId }, again.version);
    expect(back.stage).toBe('draft');
  });

  it('is refused when the draft cites evidence that was removed', async () => {
    const { id: claimId, evidence, version } = await aWeighedClaim(newsroom, quote);
    const removed = await removeEvidence(newsroom.editor, { claimId, evidenceId: evidence[0]?.id ?? '' }, version);
    const overrides = [{ gate: 'no-evidence' as const, reason: 'Plain.' }, { gate: 'rationale-cites-nothing' as const, reason: 'Plain.' }];
    await expect(submitClaim(newsroom.editor, { claimId }, { overrides }, removed.version)).rejects.toMatchObject({ code: 'citation-unknown' });
  });
});

describe('taking a claim back', () => {
  it('makes it a draft again', async () => {
    const { id: claimId, version } = await aSentClaim(newsroom, quote);
    const back = await withdrawClaim(newsroom.editor, { claimId }, version);
    expect(back).toMatchObject({ stage: 'draft', submissions: [{ withdrawn: true }] });
    expect((await lastEntry({ claimId })).type).toBe('claim.withdrawn');
    await expect(withdrawClaim(newsroom.editor, { claimId }, back.version)).rejects.toMatchObject({ code: 'not-in-review' });
  });
});

describe('deciding', () => {
  it('approves exactly what was seen, and makes the reviewer no contributor', async () => {
    const { id: claimId, digest, version } = await aSentClaim(newsroom, quote);
    const approved = await approveClaim(newsroom.reviewer, { claimId }, { digest, comment: 'Well done.' }, version);
    expect(approved.stage).toBe('approved');
    expect(approved.reviews).toMatchObject([{ decision: 'approve', digest, comment: 'Well done.', holds: true, reviewer: { id: newsroom.reviewer.id } }]);
    expect(approved.contributors.map(({ id }) => id)).toEqual([newsroom.editor.id]);
    expect(await lastEntry({ claimId })).toMatchObject({ type: 'claim.approved', actorId: newsroom.reviewer.id, event: { digest } });
    await expect(submitClaim(newsroom.editor, { claimId }, {}, approved.version)).rejects.toMatchObject({ code: 'already-approved' });
  });

  it('keeps with the review everything that it was made on', async () => {
    const { id: claimId, statement } = await anApprovedClaim(newsroom, quote);
    const { content } = await db.review.findFirstOrThrow({ where: { claimId } });
    expect(content).toMatchObject({ statement, verdict: { conclusion: 'The ships sailed.' } });
  });

  it('is refused on another state than the present one, or than the one that was sent', async () => {
    const { id: claimId, evidence, digest, version } = await aSentClaim(newsroom, quote);
    await expect(approveClaim(newsroom.reviewer, { claimId }, { digest: '0'.repeat(64) }, version)).rejects.toMatchObject({ code: 'digest-outdated' });
    const changed = await changeEvidence(newsroom.editor, { claimId, evidenceId: evidence[0]?.id ?? '' }, { note: 'Late.' }, version);
    await expect(approveClaim(newsroom.reviewer, { claimId }, { digest }, changed.version)).rejects.toMatchObject({ code: 'digest-outdated' });
    await expect(approveClaim(newsroom.reviewer, { claimId }, { digest: changed.digest }, changed.version)).rejects.toMatchObject({ code: 'changed-since-sent' });
    expect(changed.may.approve).toBe(false);
  });

  it('is refused when nothing waits', async () => {
    const { id: claimId, digest, version } = await aWeighedClaim(newsroom, quote);
    await expect(approveClaim(newsroom.reviewer, { claimId }, { digest }, version)).rejects.toMatchObject({ code: 'not-in-review' });
  });

  it('sends a claim back with a reason, after which it can be sent again', async () => {
    const { id: claimId, digest, version } = await aSentClaim(newsroom, quote);
    await expect(requestChanges(newsroom.reviewer, { claimId }, { digest, comment: ' ' }, version)).rejects.toMatchObject({ code: 'comment-required' });
    const back = await requestChanges(newsroom.reviewer, { claimId }, { digest, comment: 'Which September?' }, version);
    expect(back).toMatchObject({ stage: 'changes-requested', reviews: [{ decision: 'request-changes', comment: 'Which September?' }] });
    expect((await lastEntry({ claimId })).type).toBe('claim.changes-requested');
    expect((await submitClaim(newsroom.editor, { claimId }, {}, back.version)).stage).toBe('in-review');
  });

  it('waits for a comment that was written after sending, which is no change of what is approved', async () => {
    const { id: claimId, digest, version } = await aSentClaim(newsroom, quote);
    const { comments, may } = await addComment(newsroom.reviewer, { claimId }, { body: 'Nearly.' });
    expect(may).toMatchObject({ approve: false, requestChanges: true });
    await expect(approveClaim(newsroom.reviewer, { claimId }, { digest }, version)).rejects.toMatchObject({
      code: 'approval-blocked', status: 409, params: { gates: 'unresolved-comment' },
    });
    await resolveComment(newsroom.reviewer, { claimId, commentId: comments[0]?.id ?? '' });
    expect((await approveClaim(newsroom.reviewer, { claimId }, { digest }, version)).stage).toBe('approved');
  });

  it('goes past a gate for which the submission gave a reason', async () => {
    const { id: claimId, version } = await aWeighedClaim(newsroom, quote);
    await addComment(newsroom.editor, { claimId }, { body: 'Ask the port.' });
    const overrides = [{ gate: 'unresolved-comment' as const, reason: 'The port does not answer.' }];
    const sent = await submitClaim(newsroom.editor, { claimId }, { overrides }, version);
    const { comments } = await addComment(newsroom.reviewer, { claimId }, { body: 'And the buyer?' });
    await expect(approveClaim(newsroom.reviewer, { claimId }, { digest: sent.digest }, sent.version)).rejects.toMatchObject({ code: 'approval-blocked' });
    await resolveComment(newsroom.reviewer, { claimId, commentId: comments.find(({ body }) => body === 'And the buyer?')?.id ?? '' });
    expect((await approveClaim(newsroom.reviewer, { claimId }, { digest: sent.digest }, sent.version)).stage).toBe('approved');
  });
});

describe('four eyes', () => {
  it('refuse the author by the command, whatever their roles', async () => {
    const both = await aPerson('editor', 'reviewer', 'admin');
    const own = { ...newsroom, editor: both };
    const { id: claimId, digest, version, may } = await aSentClaim(own, quote);
    expect(may.approve).toBe(false);
    await expect(approveClaim(both, { claimId }, { digest }, version)).rejects.toMatchObject({ code: 'own-work' });
    await expect(requestChanges(both, { claimId }, { digest, comment: 'No.' }, version)).rejects.toMatchObject({ code: 'own-work' });
  });

  it('refuse whoever sent it, though they wrote nothing', async () => {
    const both = await aPerson('editor', 'reviewer');
    const { id: claimId, version } = await aWeighedClaim(newsroom, quote);
    const sent = await submitClaim(both, { claimId }, {}, version);
    expect(sent.verdicts[0]?.author.id).toBe(newsroom.editor.id);
    await expect(approveClaim(both, { claimId }, { digest: sent.digest }, sent.version)).rejects.toMatchObject({ code: 'own-work' });
  });

  it('refuse the author by plain SQL under the application’s role', async () => {
    const { id: claimId, digest, submissions } = await aSentClaim(newsroom, quote);
    const approval = (reviewerId: string) => db.$executeRaw`
      INSERT INTO "Review" (id, "claimId", "submissionId", "reviewerId", decision, digest, content)
      VALUES (${newId()}::uuid, ${claimId}::uuid, ${submissions[0]?.id}::uuid, ${reviewerId}::uuid, 'approve', ${digest}, '{}')`;
    await expect(approval(newsroom.editor.id)).rejects.toThrow(/own work/u);
    await expect(approval(newsroom.reviewer.id)).resolves.toBe(1);
  });

  it('are known by their name when the database refuses, so that a race reads as a refusal', async () => {
    const { id: claimId, digest, submissions } = await aSentClaim(newsroom, quote);
    const data = { id: newId(), claimId, submissionId: submissions[0]?.id ?? '', reviewerId: newsroom.editor.id, decision: 'approve', digest, content: {} };
    const error: unknown = await db.review.create({ data }).catch((thrown: unknown) => thrown);
    expect(violates(error, fourEyes)).toBe(true);
  });

  it('let nobody rewrite who contributed', async () => {
    await expect(db.$executeRaw`DELETE FROM "Contribution"`).rejects.toThrow(/permission denied/u);
    await expect(db.$executeRaw`UPDATE "Contribution" SET "personId" = ${newsroom.reviewer.id}::uuid`).rejects.toThrow(/permission denied/u);
    await expect(db.$executeRaw`SELECT stet_contribute(${newId()}::uuid, ${newsroom.reviewer.id}::uuid)`).rejects.toThrow(/permission denied/u);
  });
});

describe('two at once', () => {
  it('one of two approvals is kept', async () => {
    const { id: claimId, digest, version } = await aSentClaim(newsroom, quote);
    const second = await aPerson('reviewer');
    const outcomes = await Promise.allSettled([newsroom.reviewer, second].map((one) => approveClaim(one, { claimId }, { digest }, version)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({ code: 'stale' });
    expect(await db.review.count({ where: { claimId } })).toBe(1);
  });

  it('one of an edit and an approval comes first, and the other knows', async () => {
    const { id: claimId, digest, version, evidence } = await aSentClaim(newsroom, quote);
    const evidenceId = evidence[0]?.id ?? '';
    const [edit, approval] = await Promise.allSettled([
      changeEvidence(newsroom.editor, { claimId, evidenceId }, { excerpt: 'three tankers' }, version),
      approveClaim(newsroom.reviewer, { claimId }, { digest }, version),
    ]);
    const winners = [edit, approval].filter(({ status }) => status === 'fulfilled');
    expect(winners).toHaveLength(1);
    const loser = edit.status === 'rejected' ? edit : approval;
    expect(loser).toMatchObject({ reason: { code: 'stale' } });
  });
});

describe('the queue', () => {
  it('lists what waits, longest first, with its round and whose it is', async () => {
    const room = await aNewsroom();
    const first = await aSentClaim(room, quote);
    const second = await aSentClaim(room, 'The tankers carried 80,000 barrels of fuel');
    const back = await requestChanges(room.reviewer, { claimId: first.id }, { digest: first.digest, comment: 'More.' }, first.version);
    await submitClaim(room.editor, { claimId: first.id }, {}, back.version);
    await anApprovedClaim(room, 'did not comment');
    const { items } = await listQueue(room.reviewer, { limit: 200 });
    const here = items.filter(({ articleId }) => articleId === room.article.id);
    expect(here).toMatchObject([
      { claimId: second.id, round: 1, mine: false, articleTitle: 'Fuel for Cuba', rating: { label: { en: 'Mostly true' } }, submittedBy: { id: room.editor.id } },
      { claimId: first.id, round: 2, mine: false },
    ]);
    expect((await listQueue(room.editor, { limit: 200 })).items.find(({ claimId }) => claimId === first.id)?.mine).toBe(true);
  });

  it('comes in pages', async () => {
    const whole = await listQueue(newsroom.reviewer, { limit: 200 });
    const page = await listQueue(newsroom.reviewer, { limit: 1 });
    const next = await listQueue(newsroom.reviewer, { limit: 1, cursor: page.nextCursor ?? '' });
    expect([...page.items, ...next.items]).toEqual(whole.items.slice(0, 2));
    await expect(listQueue(newsroom.reviewer, { limit: 1, cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor-invalid' });
  });
});

describe('a blind verdict', () => {
  /** As a reviewer gives it who has seen neither rating nor rationale. */
  async function giveBlind(code: string, reviewerId = newsroom.reviewer.id, sent: ClaimView | null = null) {
    const { id: claimId, digest, submissions } = sent ?? (await aSentClaim(newsroom, quote));
    const ratingId = await ratingOf(newsroom.editor, code);
    await db.review.create({ data: { id: newId(), claimId, submissionId: submissions[0]?.id ?? '', reviewerId, decision: 'blind-verdict', ratingId, digest, content: {} } });
    return { claimId, digest };
  }
  const isQueued = async (claimId: string) => (await listQueue(newsroom.reviewer, { limit: 200 })).items.some((item) => item.claimId === claimId);

  /** What a claim says of its words that the editor changed before sending it, and a reviewer then judged. */
  async function rewordingAfter(code: string) {
    const { editor, article } = await aNewsroom();
    const weighed = await aWeighedClaim({ ...newsroom, editor, article }, quote);
    const { id: appearanceId, anchor: { start, end } } = appearanceOf(weighed);
    await revise(editor, article.id, 1, fuelText.replace('two tankers', 'three tankers'), { anchors: [{ appearanceId, start, end: end + 2 }] });
    const { version } = await getClaim(editor, { claimId: weighed.id });
    await giveBlind(code, newsroom.reviewer.id, await submitClaim(editor, { claimId: weighed.id }, {}, version));
    return appearanceOf(await getClaim(editor, { claimId: weighed.id })).rewording;
  }

  it('approves when it agrees', async () => {
    const { claimId } = await giveBlind('mostly-true');
    expect(await getClaim(newsroom.editor, { claimId })).toMatchObject({ stage: 'approved', reviews: [{ decision: 'blind-verdict', holds: true }] });
    expect(await isQueued(claimId)).toBe(false);
  });

  it('leaves the claim waiting when it does not, for a decision that settles it', async () => {
    const { claimId, digest } = await giveBlind('false');
    const disputed = await getClaim(newsroom.editor, { claimId });
    expect(disputed.stage).toBe('in-review');
    expect(await isQueued(claimId)).toBe(true);
    const third = await aPerson('reviewer');
    expect((await approveClaim(third, { claimId }, { digest }, disputed.version)).stage).toBe('approved');
  });

  it('answers for the words that it agreed on, and only then', async () => {
    expect(await rewordingAfter('mostly-true')).toBeNull();
    expect(await rewordingAfter('false')).toMatchObject({ was: quote });
  });

  it('is not for whoever wrote any of it', async () => {
    await expect(giveBlind('mostly-true', newsroom.editor.id)).rejects.toThrow(/own work/u);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/permission';
import { addComment } from '#server/comments';
import { describeClaim } from '#server/claims/wording';
import { getDesk } from '#server/desk';
import { aNewsroom, aPerson } from '#server/newsroom-fixture';
import type { Newsroom } from '#server/newsroom-fixture';
import { anApprovedClaim, aSentClaim, publishNow } from '#server/review-fixture';
import { approveClaim, requestChanges, submitClaim } from '#server/reviews';

const quote = 'Mexico sent two tankers to Cuba';

let room: Newsroom;
let both: Actor;
beforeAll(async () => {
  room = await aNewsroom();
  both = await aPerson('editor', 'reviewer');
});

const toReview = async (actor: Actor) => (await getDesk(actor)).review.map(({ claimId }) => claimId);
const toMend = async (actor: Actor) => (await getDesk(actor)).mend.map(({ claimId, stage }) => [claimId, stage]);
const toPublish = async ({ article, publisher }: Newsroom) => (await getDesk(publisher)).publish.find(({ articleId }) => articleId === article.id)?.claims ?? 0;

describe('the desk', () => {
  it('shows a reviewer what others wrote, never their own work', async () => {
    const { id: others } = await aSentClaim(room, quote);
    const own = await aSentClaim({ ...room, editor: both }, 'did not comment');
    expect(await toReview(both)).toContain(others);
    expect(await toReview(both)).not.toContain(own.id);
  });

  it('shows an editor what was sent back and what was outdated, until it is sent again', async () => {
    const newsroom = await aNewsroom();
    const { id: back, digest, version } = await aSentClaim(newsroom, quote);
    await requestChanges(newsroom.reviewer, { claimId: back }, { digest, comment: 'Since when?' }, version);
    const { id: outdated } = await anApprovedClaim(newsroom, 'did not comment');
    expect(await toMend(newsroom.editor)).toEqual([[back, 'changes-requested']]);
    await describeClaim(newsroom.editor, { claimId: outdated }, { place: 'Havana' }, null);
    expect(await toMend(newsroom.editor)).toEqual([[back, 'changes-requested'], [outdated, 'outdated']]);
    await submitClaim(newsroom.editor, { claimId: outdated }, {}, null);
    expect(await toMend(newsroom.editor)).toEqual([[back, 'changes-requested']]);
  });

  it('shows a publisher what readers do not have yet, also after an earlier approval went out with nobody', async () => {
    const newsroom = await aNewsroom();
    const { id: claimId } = await anApprovedClaim(newsroom, quote);
    expect(await toPublish(newsroom)).toBe(1);
    await describeClaim(newsroom.editor, { claimId }, { place: 'Havana' }, null);
    expect(await toPublish(newsroom)).toBe(0);
    const { digest, version } = await submitClaim(newsroom.editor, { claimId }, {}, null);
    await approveClaim(newsroom.reviewer, { claimId }, { digest }, version);
    expect(await toPublish(newsroom)).toBe(1);
    await publishNow(newsroom);
    expect(await toPublish(newsroom)).toBe(0);
  });

  it('keeps what a gate stops from the publisher', async () => {
    const newsroom = await aNewsroom();
    const { id: claimId } = await anApprovedClaim(newsroom, quote);
    await addComment(newsroom.reviewer, { claimId }, { body: 'Wait.' });
    expect(await toPublish(newsroom)).toBe(0);
  });
});

import type { EditionView, PublishArticle } from '#contract/edition';
import { expectReason } from '#domain/edition';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { findArticle } from '#server/articles/rows';
import { expectVersion, lockClaimsOf } from '#server/claims/rows';
import { transact } from '#server/db';
import type { Tx } from '#server/db';
import { draftEdition } from '#server/editions/draft';
import type { EditionDraft } from '#server/editions/draft';
import { frozen, readSuccession } from '#server/editions/succession';
import { viewEdition } from '#server/editions/view';
import { newId } from '#server/id';
import { record } from '#server/ledger';

/**
 * Publish an edition of exactly what the preview showed. It never changes again.
 *
 * The claims' rows are locked first, so that none can lose its approval between the check and the commit.
 */
export function publishArticle(actor: Actor, { articleId }: { articleId: string }, body: PublishArticle, expectedVersion: number | null): Promise<EditionView> {
  return transact(async (tx) => {
    await lockClaimsOf(tx, articleId);
    const article = await findArticle(tx, articleId);
    const grant = authorise(actor, 'article.publish');
    expectVersion(article, expectedVersion);
    const draft = await draftEdition(tx, articleId);
    const { number, succession } = await readSuccession(tx, articleId, draft);
    expectReason(succession, number, body.correction?.kind ?? null);
    expectSeen(draft, body);
    const id = newId();
    await save(tx, actor, { id, articleId, number }, draft, body.correction);
    await tx.article.update({ where: { id: articleId }, data: { version: { increment: 1 }, updatedById: actor.id } });
    await record(tx, grant, {
      type: 'article.published', articleId, editionId: id, number, revision: draft.content.revision.number,
      claims: draft.included.map(({ claimId, digest }) => ({ claimId, digest })), correction: body.correction?.kind,
    });
    return viewEdition(tx, id);
  });
}

/** Refuse unless what would be published is what the publisher saw. */
function expectSeen({ content, included }: EditionDraft, { revision, claims }: PublishArticle): void {
  if (revision !== content.revision.number) {
    throw new Refusal('revision-outdated', { field: 'revision', params: { number: content.revision.number } });
  }
  const seen = new Set(claims.map(key));
  const ready = new Set(included.map(key));
  if (seen.size !== ready.size || [...seen].some((claim) => !ready.has(claim))) throw new Refusal('digest-outdated', { field: 'claims' });
}

function key({ claimId, digest }: { claimId: string; digest: string }): string {
  return `${claimId} ${digest}`;
}

async function save(
  tx: Tx, actor: Actor, { id, articleId, number }: { id: string; articleId: string; number: number },
  draft: EditionDraft, correction: PublishArticle['correction'],
): Promise<void> {
  await tx.edition.create({
    data: {
      id, articleId, number, revisionId: draft.revisionId, content: frozen(draft.content, actor),
      correction: correction?.kind ?? null, correctionNote: correction?.note ?? null, publishedById: actor.id,
    },
  });
  await tx.editionClaim.createMany({
    data: draft.included.map(({ number: place, claimId, digest, reviewId }) => ({ editionId: id, number: place, claimId, digest, reviewId })),
  });
}

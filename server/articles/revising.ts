import canonicalize from 'canonicalize';
import type { ReviseArticle, RevisedView, RevisionPreview } from '#contract/revision';
import { parseArticleDocument } from '#document/validate';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { countOutcomes } from '#domain/revision';
import { Comparison } from '#server/articles/comparisons';
import { outcomesOf } from '#server/articles/outcomes';
import { placeAnchors } from '#server/articles/placements';
import type { NewText, Placement } from '#server/articles/placements';
import { findRevision } from '#server/articles/reads';
import { findArticle } from '#server/articles/rows';
import { lockClaimsOf } from '#server/claims/rows';
import { savePlacements } from '#server/articles/save-placements';
import { listAnchorsIn, listCorrectedSince, listStandings } from '#server/articles/standings';
import { readText, saveRevision } from '#server/articles/texts';
import type { Text } from '#server/articles/texts';
import { db, transact } from '#server/db';
import type { Tx } from '#server/db';
import { record } from '#server/ledger';

type Params = { articleId: string };

/**
 * Save a new text, and with it where every claim of the article stands now.
 *
 * What the editor carried is taken as it is; what a text from outside brings is compared with the revision in which a
 * person last saw the words. Nothing is dropped: what is not found is lost, and says so. Refuses with
 * `revision-outdated` when somebody saved first, and `revision-unchanged` when there is nothing to save.
 */
export async function reviseArticle(actor: Actor, { articleId }: Params, body: ReviseArticle): Promise<RevisedView> {
  const grant = authorise(actor, 'article.edit');
  const { comparison } = await plan(db, articleId, body);
  return transact(async (tx) => {
    await lockClaimsOf(tx, articleId);
    await findArticle(tx, articleId);
    const { newest, text, placements, isUnchanged } = await plan(tx, articleId, body, comparison);
    if (isUnchanged) throw new Refusal('revision-unchanged', { field: 'content', params: { number: newest.number } });
    const number = newest.number + 1;
    const { id, sha256 } = await saveRevision(tx, actor, { articleId, number, note: body.note ?? '' }, text);
    await savePlacements(tx, actor, { id, text: text.text, before: newest, comparison }, placements);
    await tx.article.update({ where: { id: articleId }, data: { version: { increment: 1 }, updatedById: actor.id } });
    const anchors = outcomesOf(placements);
    const counts = countOutcomes(anchors);
    const moved = anchors.filter(({ outcome }) => outcome !== 'kept' && outcome !== 'still-lost').map(({ claimId, appearanceId, outcome, method }) => ({ claimId, appearanceId, outcome, method }));
    await record(tx, grant, {
      type: 'article.revised', articleId, revision: number, base: body.base, restores: body.content.restores, note: body.note, sha256, counts, claims: moved,
    });
    const { text: _, document: __, ...revision } = await findRevision(tx, articleId, number);
    return { revision, anchors, counts };
  });
}

/** What {@link reviseArticle} would do, and the text that it would save. */
export async function previewRevision(actor: Actor, { articleId }: Params, body: ReviseArticle): Promise<RevisionPreview> {
  authorise(actor, 'article.edit');
  const { text, placements, isUnchanged } = await plan(db, articleId, body);
  const anchors = outcomesOf(placements);
  return { base: body.base, unchanged: isUnchanged, ...text, anchors, counts: countOutcomes(anchors) };
}

type Plan = { newest: Newest; text: Text; placements: Placement[]; isUnchanged: boolean; comparison: Comparison };

async function plan(tx: Tx, articleId: string, body: ReviseArticle, given?: Comparison): Promise<Plan> {
  const newest = await findNewest(tx, articleId);
  if (newest.number !== body.base) throw new Refusal('revision-outdated', { field: 'base', params: { number: newest.number } });
  const { restores } = body.content;
  const text = restores === undefined ? readText(body.content, 'content.') : await readRevision(tx, articleId, restores);
  const comparison = given ?? new Comparison(text.text);
  const { anchors = [], lost = [] } = body;
  const restored = restores === undefined ? null : await readRestored(tx, articleId, restores);
  const placements = await placeAnchors(tx, await listStandings(tx, articleId), { text: text.text, base: newest, anchors, lost, restored, comparison });
  const isUnchanged = text.text === newest.text && canonicalize(text.document) === canonicalize(newest.document);
  return { newest, text, placements, isUnchanged, comparison };
}

async function readRestored(tx: Tx, articleId: string, number: number): Promise<NonNullable<NewText['restored']>> {
  return { anchors: await listAnchorsIn(tx, articleId, number), corrected: await listCorrectedSince(tx, articleId, number) };
}

type Newest = { id: string; number: number; text: string; document: unknown };

async function findNewest(tx: Tx, articleId: string): Promise<Newest> {
  const row = await tx.revision.findFirst({
    where: { articleId }, orderBy: { number: 'desc' }, select: { id: true, number: true, text: true, document: true },
  });
  if (!row) throw new Refusal('not-found', { params: { noun: 'article' } });
  return row;
}

async function readRevision(tx: Tx, articleId: string, number: number): Promise<Text> {
  const row = await tx.revision.findFirst({ where: { articleId, number }, select: { text: true, document: true } });
  if (!row) throw new Refusal('not-found', { field: 'content.restores', params: { noun: 'revision' } });
  return { text: row.text, document: parseArticleDocument(row.document) };
}

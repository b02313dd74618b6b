import type { EditionChangeView, EditionPreview } from '#contract/edition';
import { openCorrections } from '#domain/edition';
import type { EditionContent } from '#domain/edition';
import { likelyCorrection } from '#domain/edition-change';
import type { EditionChange } from '#domain/edition-change';
import { authorise } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { readNames } from '#server/claims/names';
import { db } from '#server/db';
import type { Tx } from '#server/db';
import { draftEdition } from '#server/editions/draft';
import type { EditionDraft } from '#server/editions/draft';
import { readSuccession } from '#server/editions/succession';
import { editionSelect, editionView, viewEdition } from '#server/editions/view';
import { pageOf } from '#server/pages';

type Place = { articleId: string };

/** What publishing now would put out, in short: what a publisher sends back to publish exactly that. */
export async function getEditionPreview(actor: Actor, { articleId }: Place): Promise<EditionPreview> {
  authorise(actor, 'article.read');
  return (await preview(db, articleId)).preview;
}

/** The same with everything that readers would see. */
export async function previewEdition(actor: Actor, { articleId }: Place): Promise<{ preview: EditionPreview; content: EditionContent }> {
  authorise(actor, 'article.read');
  const { preview: short, draft } = await preview(db, articleId);
  return { preview: short, content: draft.content };
}

async function preview(tx: Tx, articleId: string): Promise<{ preview: EditionPreview; draft: EditionDraft }> {
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { version: true } });
  if (!article) throw new Refusal('not-found', { params: { noun: 'article' } });
  const draft = await draftEdition(tx, articleId);
  const { number: nextNumber, succession, lastId, changes } = await readSuccession(tx, articleId, draft);
  return {
    draft,
    preview: {
      articleId,
      revision: draft.content.revision.number,
      nextNumber,
      claims: draft.included.map(({ reviewId: _, ...claim }) => claim),
      leftOut: draft.leftOut,
      unchanged: succession.last === 'standing' && succession.isUnchanged,
      corrections: [...openCorrections(succession)],
      out: lastId === null ? null : await viewEdition(tx, lastId),
      changes: changes.map(changeView),
      likely: likelyCorrection(changes),
      version: article.version,
    },
  };
}

function changeView(change: EditionChange): EditionChangeView {
  const named = 'number' in change ? { number: change.number, statement: change.statement } : { number: null, statement: null };
  const ratings = change.kind === 'verdict' ? { was: change.was?.label ?? null, now: change.now?.label ?? null } : { was: null, now: null };
  return { kind: change.kind, ...named, ...ratings };
}

/** An article's editions, the newest first. */
export async function listEditions(actor: Actor, { articleId }: Place, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  authorise(actor, 'article.read');
  const below = pageOf.readId(cursor);
  const rows = await db.edition.findMany({
    where: { articleId, ...(below === null ? {} : { id: { lt: below } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: editionSelect,
  });
  if (rows.length === 0 && (await db.article.count({ where: { id: articleId } })) === 0) throw new Refusal('not-found', { params: { noun: 'article' } });
  const nameOf = await readNames(db, rows.map(({ publishedById }) => publishedById));
  return pageOf.cut(rows, limit, ({ id }) => id, (row) => editionView(row, nameOf));
}

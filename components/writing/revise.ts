import type { ReviseArticle } from '#contract/revision';
import { isSameDocument } from '#document/same-document';
import { call } from '../client/api';
import type { Answer } from '../client/api';
import { failureFrom } from '../client/failure';

/** A saved revision. `counts` are not known where its answer was lost; `isNoted`: whether it has the note that was sent last. */
export type Saved = { number: number; counts: Answer<'reviseArticle'>['counts'] | null; isNoted: boolean };

/** Who saves what: the request, and the `document` that its content makes, by which it is known again. */
type Sent = { articleId: string; personId: string; body: ReviseArticle; document: unknown };

/** Save a text. Where no answer comes, or one that there is a newer revision, that may be this very text. */
export async function revise({ articleId, personId, body, document }: Sent, idempotencyKey: string): Promise<Saved> {
  try {
    const { revision, counts } = await call('reviseArticle', { params: { articleId }, body, idempotencyKey });
    return { number: revision.number, counts, isNoted: true };
  } catch (thrown) {
    const failure = failureFrom(thrown);
    if (!failure.isPassing && failure.code !== 'revision-outdated' && failure.code !== 'idempotency-outcome-lost') throw failure;
    const own = await findOwnRevision(articleId, personId, { base: body.base, document }).catch(() => null);
    if (own === null) throw failure;
    return { number: own.number, counts: null, isNoted: own.note === (body.note ?? '').trim() };
  }
}

/** The newest revision, when it is one's own and says exactly this text: what was sent had arrived, and the answer was lost. */
async function findOwnRevision(articleId: string, personId: string, { base, document }: { base: number; document: unknown }): Promise<Answer<'getRevision'> | null> {
  const { revision: number } = await call('getArticle', { params: { articleId } });
  if (number <= base) return null;
  const newest = await call('getRevision', { params: { articleId, number } });
  return newest.author.id === personId && isSameDocument(newest.document, document) ? newest : null;
}

import { isSameDocument } from '#document/same-document';
import { call } from '../client/api';
import type { Answer } from '../client/api';

/** The newest revision, when it is one's own and says exactly this text: what was sent had arrived, and the answer was lost. */
export async function findOwnRevision(articleId: string, personId: string, { base, document }: { base: number; document: unknown }): Promise<Answer<'getRevision'> | null> {
  const { revision: number } = await call('getArticle', { params: { articleId } });
  if (number <= base) return null;
  const newest = await call('getRevision', { params: { articleId, number } });
  return newest.author.id === personId && isSameDocument(newest.document, document) ? newest : null;
}

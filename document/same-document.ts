import { articleNode } from './schema';
import { parseArticleDocument } from './validate';

/** Whether two documents as JSON hold the same words in the same form. One that is no article is the same as none. */
export function isSameDocument(a: unknown, b: unknown): boolean {
  const [one, other] = [read(a), read(b)];
  return one !== null && other !== null && one.eq(other);
}

function read(document: unknown) {
  try {
    return articleNode(parseArticleDocument(document));
  } catch {
    return null;
  }
}

import canonicalize from 'canonicalize';
import type { EditionContent, Succession } from '#domain/edition';
import type { Actor } from '#domain/permission';
import type { Tx } from '#server/db';
import type { EditionDraft } from '#server/editions/draft';

/** The number that the next edition would have, and what it would follow. */
export async function readSuccession(tx: Tx, articleId: string, draft: EditionDraft): Promise<{ number: number; succession: Succession }> {
  const last = await tx.edition.findFirst({ where: { articleId }, orderBy: { number: 'desc' }, select: { number: true, content: true, correction: true } });
  const isEmpty = draft.included.length === 0;
  if (last === null) return { number: 1, succession: { last: 'none', isUnchanged: false, isEmpty } };
  const { publishedBy: _, ...before }: Record<string, unknown> = Object(last.content);
  return {
    number: last.number + 1,
    succession: {
      last: last.correction === 'retraction' ? 'retracted' : 'standing',
      isUnchanged: canonicalize(before) === canonicalize(draft.content),
      isEmpty,
    },
  };
}

/** An edition's content as it is stored for good, with the name that its publisher has now. */
export function frozen(content: EditionContent, publisher: Actor) {
  return JSON.parse(JSON.stringify({ ...content, publishedBy: publisher.name }));
}

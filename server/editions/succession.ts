import canonicalize from 'canonicalize';
import { storedEdition } from '#contract/edition-content';
import type { EditionContent, Succession } from '#domain/edition';
import { changesBetween } from '#domain/edition-change';
import type { EditionChange } from '#domain/edition-change';
import type { Actor } from '#domain/permission';
import type { Tx } from '#server/db';
import type { EditionDraft } from '#server/editions/draft';
import { readable } from '#server/editions/readable';

/** What the next edition would follow: the newest one, and what would change against it when it stands. */
export type Following = { number: number; succession: Succession; lastId: string | null; changes: EditionChange[] };

/** The number that the next edition would have, and what it would follow. */
export async function readSuccession(tx: Tx, articleId: string, draft: EditionDraft): Promise<Following> {
  const last = await tx.edition.findFirst({ where: { articleId }, orderBy: { number: 'desc' }, select: { id: true, number: true, content: true, correction: true } });
  const isEmpty = draft.included.length === 0;
  if (last === null) return { number: 1, succession: { last: 'none', isUnchanged: false, isEmpty }, lastId: null, changes: [] };
  const { publishedBy: _, ...before }: Record<string, unknown> = Object(last.content);
  const isStanding = last.correction !== 'retraction';
  const stored = isStanding ? readable(storedEdition, last.id, last.content) : null;
  return {
    number: last.number + 1,
    succession: { last: isStanding ? 'standing' : 'retracted', isUnchanged: canonicalize(before) === canonicalize(draft.content), isEmpty },
    lastId: last.id,
    changes: stored === null ? [] : changesBetween(stored, draft.content),
  };
}

/** An edition's content as it is stored for good, with the name that its publisher has now. */
export function frozen(content: EditionContent, publisher: Actor) {
  return JSON.parse(JSON.stringify({ ...content, publishedBy: publisher.name }));
}

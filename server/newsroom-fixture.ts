/** A small newsroom for tests: people of each role, an article, claims in it. */
import type { ClaimView } from '#contract/claim';
import type { ArticleView } from '#contract/article';
import type { Actor, Role } from '#domain/permission';
import { importArticle } from '#server/articles/commands';
import { markClaim } from '#server/claims/marking';
import { db } from '#server/db';
import { newId } from '#server/id';

/** A short text in the manner of the worked example in docs/architecture.md, with a claim inside a claim. */
export const fuelText = [
  'Mexico sent two tankers to Cuba in September.',
  'The tankers carried 80,000 barrels of fuel, as reported by EFE, citing data from the Energy Institute of the University of Texas.',
  'The government in Havana did not comment.',
].join('\n');

export type Newsroom = { editor: Actor; reviewer: Actor; publisher: Actor; admin: Actor; article: ArticleView };

/** One person for each role, and an article that the editor imported. */
export async function aNewsroom({ text = fuelText } = {}): Promise<Newsroom> {
  const editor = await aPerson('editor');
  return {
    editor,
    reviewer: await aPerson('reviewer'),
    publisher: await aPerson('publisher'),
    admin: await aPerson('admin'),
    article: await importArticle(editor, { title: 'Fuel for Cuba', outlet: 'The Example', language: 'en', text }),
  };
}

export async function aPerson(...roles: Role[]): Promise<Actor> {
  const id = newId();
  const person = await db.person.create({ data: { id, email: `${id}@example.org`, name: `Some ${roles.join(' and ')}`, roles } });
  return { id, name: person.name, email: person.email, roles };
}

/** Mark these words of the article; they must occur in it. */
export async function aClaim(actor: Actor, articleId: string, quote: string): Promise<ClaimView> {
  return markClaim(actor, { articleId }, await selectionOf(articleId, quote));
}

/** The words as a person selects them in the newest revision. */
export async function selectionOf(articleId: string, quote: string): Promise<{ revision: number; start: number; end: number; exact: string }> {
  const revision = await db.revision.findFirstOrThrow({ where: { articleId }, orderBy: { number: 'desc' } });
  const start = revision.text.indexOf(quote);
  if (start < 0) throw new Error(`The article does not hold “${quote}”`);
  return { revision: revision.number, start, end: start + quote.length, exact: quote };
}

/** The newest entry of the ledger about a claim or an article. */
export async function lastEntry(about: { claimId: string } | { articleId: string }): Promise<{ type: string; actorId: string | null; event: unknown }> {
  const { type, actorId, bytes } = await db.ledgerEntry.findFirstOrThrow({ where: about, orderBy: { seq: 'desc' } });
  const parsed: { event?: unknown } = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return { type, actorId, event: parsed.event };
}

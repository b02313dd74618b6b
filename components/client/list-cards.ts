import type { ClaimCard } from '#contract/claim';
import { call } from './api';
import type { Answer } from './api';

/** The cards of all claims of an article, however many. */
export async function listCards(articleId: string): Promise<ClaimCard[]> {
  const cards: ClaimCard[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 2000, ...(cursor === null ? {} : { cursor }) };
    const page: Answer<'listClaims'> = await call('listClaims', { params: { articleId }, query });
    cards.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return cards;
}

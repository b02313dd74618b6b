import { ownerHeader } from '#contract/person';
import { id } from '#contract/text';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { findName } from '#server/people/reads';

/**
 * Refuse a write from a page that was given to somebody else. Whoever signs in in one tab is from then on signed in in all of them,
 * those in which somebody else has written included.
 */
export async function expectOwnPage(request: Request, { id: callerId, name }: Actor): Promise<void> {
  const given = request.headers.get(ownerHeader);
  if (given === null || given === callerId) return;
  const ownerId = id.safeParse(given);
  const owner = ownerId.success ? await findName(ownerId.data) : null;
  if (owner === null) throw new Refusal('not-found', { field: ownerHeader, params: { noun: 'person' } });
  throw new Refusal('page-of-another', { params: { name, owner } });
}

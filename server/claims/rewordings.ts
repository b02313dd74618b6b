import type { AppearanceView } from '#contract/claim';
import { rewordings } from '#domain/rewording';
import type { LoadedClaim } from '#server/claims/load';
import type { Tx } from '#server/db';

/** What happened to the words of an appearance since a person last answered for them. */
export type RewordingOf = (appearanceId: string) => AppearanceView['rewording'];

/** A person answers for words by marking or confirming them, and by approving the claim while they stood there. */
export async function readRewordings(tx: Tx, { row }: Pick<LoadedClaim, 'row'>): Promise<RewordingOf> {
  const found = row.appearances.filter(({ anchors: [anchor] }) => anchor && !isByPerson(anchor));
  if (found.length === 0) return () => null;
  const approvedAt = row.reviews.filter(({ decision }) => decision === 'approve').at(-1)?.createdAt;
  const stood = await tx.anchor.findMany({
    where: { appearanceId: { in: found.map(({ id }) => id) } },
    orderBy: [{ appearanceId: 'asc' }, { revision: { number: 'asc' } }, { id: 'asc' }],
    select: { appearanceId: true, revisionId: true, exact: true, method: true, createdAt: true },
  });
  const answered = stood.filter((anchor, at) => (approvedAt && anchor.createdAt <= approvedAt) || (isByPerson(anchor) && !isTakenBack(anchor, stood[at + 1])));
  const last = new Map(answered.map(({ appearanceId, exact }) => [appearanceId, exact]));
  const changed = found.flatMap(({ id, anchors: [anchor] }) => {
    const was = last.get(id);
    const isChanged = anchor && anchor.method !== 'lost' && was !== undefined && was !== anchor.exact;
    return isChanged ? [[id, { was, changes: rewordings(was, anchor.exact) }] as const] : [];
  });
  const byId = new Map(changed);
  return (appearanceId) => byId.get(appearanceId) ?? null;
}

type Stood = { appearanceId: string; revisionId: string; method: string };

/** Whether the next anchor undid this one: within a revision only that puts another's finding after a person's own. */
function isTakenBack({ appearanceId, revisionId }: Stood, next: Stood | undefined): boolean {
  return next !== undefined && next.appearanceId === appearanceId && next.revisionId === revisionId && !isByPerson(next);
}

const byPerson: readonly string[] = ['marked', 'confirmed'];

function isByPerson({ method }: { method: string }): boolean {
  return byPerson.includes(method);
}

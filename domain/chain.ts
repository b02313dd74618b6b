import type { Hop } from '#domain/attribution';
import { walk, wouldCircle } from '#domain/attribution';
import { Refusal } from '#domain/refusal';

/** A hop as the rules about order see it. */
export type Link = Pick<Hop, 'id' | 'parentId' | 'position' | 'voiceId'>;

/**
 * Put a hop, new or moved, below `parentId` at place `position` among what hangs there already; last when `null`.
 *
 * @returns the whole chain, the hop in it, with every place counted from 0.
 * @throws Refusal `hop-target` when the parent is not in this chain, `hop-cycle` when the hop would hang from
 *   itself or a voice would have it from itself.
 */
export function placeHop(chain: readonly Link[], hop: Omit<Link, 'position'>, position: number | null): Link[] {
  const { parentId } = hop;
  if (parentId !== null && !chain.some(({ id }) => id === parentId) && parentId !== hop.id) throw new Refusal('hop-target', { field: 'parentId' });
  if (wouldCircle(chain, hop.id, parentId)) throw new Refusal('hop-cycle', { field: 'parentId' });
  const others = chain.filter(({ id }) => id !== hop.id);
  const siblings = childrenOf(others, parentId);
  const at = Math.min(position ?? siblings.length, siblings.length);
  const placed = arrange(others, [...siblings.slice(0, at), { ...hop, position: at }, ...siblings.slice(at)]);
  if (isOwnSource(placed)) throw new Refusal('hop-cycle', { field: 'voiceId' });
  return placed;
}

/** Take a hop out; what hung from it hangs, in the same order and place, from its parent. */
export function removeHop(chain: readonly Link[], hopId: string): Link[] {
  const removed = chain.find(({ id }) => id === hopId);
  if (!removed) return [...chain];
  const others = chain.filter(({ id }) => id !== hopId);
  const risen = childrenOf(others, hopId).map((child) => ({ ...child, parentId: removed.parentId }));
  const siblings = childrenOf(chain, removed.parentId);
  return arrange(others, siblings.flatMap((link) => (link.id === hopId ? risen : [link])));
}

/**
 * Put a hop back that {@link removeHop} took out: below its old parent, or first from the text when that is gone,
 * and from it again what hung from it (`hung`), except what was moved elsewhere since.
 *
 * @throws Refusal `hop-cycle` when one of its voices has come to stand above it meanwhile.
 */
export function restoreHop(chain: readonly Link[], hop: Link, hung: readonly string[]): Link[] {
  const parentId = chain.some(({ id }) => id === hop.parentId) ? hop.parentId : null;
  const back = childrenOf(chain, parentId).filter(({ id }) => hung.includes(id));
  const hanging = back.map((child, position) => ({ ...child, parentId: hop.id, position }));
  const others = chain.filter(({ id }) => !back.some((child) => child.id === id));
  return placeHop([...others, ...hanging], { id: hop.id, parentId, voiceId: hop.voiceId }, hop.position);
}

/** The chain with these siblings in this order, wherever they stood before. */
function arrange(chain: readonly Link[], siblings: readonly Link[]): Link[] {
  const moved = siblings.map((link, position) => ({ ...link, position }));
  return [...chain.filter(({ id }) => !moved.some((link) => link.id === id)), ...moved];
}

/** What hangs from `parentId`, in reading order. */
function childrenOf(chain: readonly Link[], parentId: string | null): Link[] {
  return walk(chain).map(({ hop }) => hop).filter((hop) => hop.parentId === parentId);
}

/** Whether some voice stands twice on one way from the text to an origin. */
function isOwnSource(chain: readonly Link[]): boolean {
  const byId = new Map(chain.map((link) => [link.id, link]));
  const above = (link: Link) => (link.parentId === null ? undefined : byId.get(link.parentId));
  return chain.some((link) => {
    for (let at = above(link); at !== undefined; at = above(at)) if (at.voiceId === link.voiceId) return true;
    return false;
  });
}

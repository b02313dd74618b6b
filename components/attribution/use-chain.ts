import { useTranslations } from 'next-intl';
import type { HopView } from '#contract/attribution';
import { useToast } from '#components/ui/toast';
import type { ClaimHandle } from '../claim/claim-handle';
import { useFailureText } from '#components/client/failure-text';
import { failureFrom } from '../client/failure';
import { useUndoOf } from '../client/use-undo-of';
import { placeHops, type PlacedHop } from './chain';

/** What a chain belongs to: an appearance of the claim, or a piece of its evidence. */
export type ChainTarget = { appearanceId: string } | { evidenceId: string };

/** The changes that the editor makes in passing, each through the store; they say so when they fail. */
export function useChain({ claim, store }: ClaimHandle, hops: readonly HopView[]) {
  const claimId = claim.id;
  const t = useTranslations('chain');
  const toast = useToast();
  const { offer } = useUndoOf(store);
  const textOf = useFailureText();
  const tell = (thrown: unknown) => toast({ title: t('failed'), description: textOf(failureFrom(thrown)), tone: 'danger' });
  const place = (hop: HopView, position: number) =>
    store.change(claimId, 'changeHop', () => ({ params: { claimId, hopId: hop.id }, body: { position } }));
  /** Siblings are numbered anew, so that equal positions from an earlier state cannot hold a hop in place. */
  const move = async ({ hop }: PlacedHop, by: -1 | 1) => {
    const siblings = placeHops(hops).map((placed) => placed.hop).filter(({ parentId }) => parentId === hop.parentId);
    const at = siblings.findIndex(({ id }) => id === hop.id);
    const order = siblings.toSpliced(at, 1).toSpliced(at + by, 0, hop);
    const moved = order.map((sibling, position) => ({ sibling, position })).filter(({ sibling, position }) => sibling.position !== position);
    await Promise.all(moved.map(({ sibling, position }) => place(sibling, position))).catch(tell);
  };
  const remove = async (hop: HopView) => {
    const params = { claimId, hopId: hop.id };
    const back = () => store.change(claimId, 'restoreHop', () => ({ params }));
    const said = t('removed', { name: hop.voice.name });
    await store.change(claimId, 'removeHop', () => ({ params }), { said, back }).then(offer, tell);
  };
  return { move, remove };
}

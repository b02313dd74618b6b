import type { useTranslations } from 'next-intl';
import type { Span } from '#domain/anchor';
import type { ClaimStore } from '../client/claim-store';
import type { BenchRevision } from '#components/workbench/bench';

/** What an action works with: the claims, the words for what was done, and what becomes of the inspector. */
export type Hands = {
  store: ClaimStore;
  revision: BenchRevision;
  t: ReturnType<typeof useTranslations<'workbench'>>;
  open: (claimId: string) => void;
  close: () => void;
  /** Wait for a change, then offer its undo or tell why it failed; null when it failed. */
  settle: <T>(change: Promise<T>) => Promise<T | null>;
};

export async function removeClaim({ store, t, close, settle }: Hands, claimId: string): Promise<void> {
  const said = t('deleted', { number: numberOf(store, claimId) });
  close();
  const back = () => store.change(claimId, 'restoreClaim', () => ({ params: { claimId } }));
  await settle(store.remove(claimId, { said, back }));
}

/** Cut a claim in two at an offset of the text, and open the new one. */
export async function splitClaim({ store, t, open, settle }: Hands, claimId: string, at: number): Promise<void> {
  const said = t('wasSplit', { number: numberOf(store, claimId) });
  const back = async (secondId: string) => {
    await store.change(claimId, 'unsplitClaim', () => ({ params: { claimId, secondId } }));
    await store.refresh();
  };
  const second = await settle(store.split(claimId, at, ({ id }) => ({ said, back: () => back(id) })));
  if (second) open(second.id);
}

/** Give a claim's places to another one, and open that. */
export async function mergeClaim({ store, t, open, settle }: Hands, claimId: string, intoId: string): Promise<void> {
  const said = t('wasMerged', { number: numberOf(store, claimId), into: numberOf(store, intoId) });
  const back = async () => {
    await store.change(claimId, 'unmergeClaim', () => ({ params: { claimId } }));
    await store.refresh();
  };
  const merge = async () => {
    await store.change(claimId, 'mergeClaim', () => ({ params: { claimId }, body: { intoId } }), { said, back });
    await store.refresh();
    return intoId;
  };
  if ((await settle(merge())) !== null) open(intoId);
}

/** Put one place of a claim on other words. What was lost before has no place to go back to. */
export async function moveClaim({ store, revision, t, settle }: Hands, claimId: string, appearanceId: string, to: Span): Promise<void> {
  const was = store.getSnapshot().entries.find(({ card }) => card.appearanceId === appearanceId)?.card.anchor;
  const moveTo = ({ start, end }: Span) => {
    const body = { revision: revision.number, start, end, exact: revision.text.slice(start, end) };
    return () => ({ params: { claimId, appearanceId }, body });
  };
  const said = t('wasMoved', { number: numberOf(store, claimId) });
  const isHere = was !== undefined && was.method !== 'lost' && was.revision === revision.number;
  const undo = isHere ? { said, back: () => store.change(claimId, 'moveAnchor', moveTo(was)) } : null;
  await settle(store.change(claimId, 'moveAnchor', moveTo(to), undo));
}

function numberOf(store: ClaimStore, claimId: string): number {
  return store.getSnapshot().entries.find(({ card }) => card.id === claimId)?.card.number ?? 0;
}

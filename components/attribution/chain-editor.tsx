'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { HopView } from '#contract/attribution';
import { HopForm } from '#components/attribution/hop-form';
import { HopLine } from '#components/attribution/hop-line';
import { Button } from '#components/ui/button';
import type { ClaimHandle } from '../claim/claim-handle';
import { useCell } from '../client/cell';
import { placeHops, type PlacedHop } from './chain';
import { emptyHop, formOfHop, hopShelf } from './hop-fields';
import { useChain, type ChainTarget } from './use-chain';
import { nameOfHop } from './use-hop-form';

type Props = { handle: ClaimHandle; target: ChainTarget; hops: readonly HopView[]; root: string };

/** The list that draws itself as a chain: each line is a voice, indented under the one that has it from it. */
export function ChainEditor({ handle, target, hops, root }: Props) {
  const t = useTranslations('chain');
  const { begin, addBelow } = useNewHop(handle, target, hops);
  const form = addBelow === undefined ? null : <HopForm handle={handle} target={target} hop={null} />;
  const mayAdd = handle.claim.may.edit && form === null;
  const placed = placeHops(hops);
  return (
    <div className="flex flex-col gap-2">
      <p className="font-serif text-base font-semibold">{root}</p>
      <ol aria-label={t('label')} className="flex flex-col">
        {placed.map((place) => (
          <li key={place.hop.id} style={{ marginInlineStart: `${place.depth * 0.9}rem` }} className="border-s border-control/50 ps-3">
            <Step handle={handle} target={target} hops={hops} place={place} onBelow={() => begin(place.hop.id)} />
            {addBelow === place.hop.id ? form : null}
          </li>
        ))}
      </ol>
      {addBelow === null ? form : null}
      {mayAdd ? (
        <Button size="sm" icon={<Plus aria-hidden="true" />} className="self-start" onClick={() => begin(placed.at(-1)?.hop.id ?? null)}>
          {hops.length === 0 ? t('addFirst') : t('addNext')}
        </Button>
      ) : null}
      {mayAdd && hops.length > 0 ? (
        <Button size="sm" variant="quiet" className="self-start" onClick={() => begin(null)}>
          {t('addBeside')}
        </Button>
      ) : null}
    </div>
  );
}

/** Where the new hop is being written: below which other, at the root (`null`), or not at all. One half written moves along. */
function useNewHop({ claim }: ClaimHandle, target: ChainTarget, hops: readonly HopView[]) {
  const draft = hopShelf.at(nameOfHop(claim.id, target, null));
  const edit = useCell(draft.cell);
  const parentId = edit?.value.parentId ?? null;
  const begin = (below: string | null) => {
    if (draft.isTouched) draft.set({ parentId: below }, emptyHop);
    else draft.begin({ ...emptyHop, parentId: below });
  };
  return { begin, addBelow: edit === null ? undefined : hops.some(({ id }) => id === parentId) ? parentId : null };
}

type StepProps = { handle: ClaimHandle; target: ChainTarget; hops: readonly HopView[]; place: PlacedHop; onBelow: () => void };

/** One hop, at rest or being changed. */
function Step({ handle, target, hops, place, onBelow }: StepProps) {
  const { claim } = handle;
  const { hop } = place;
  const chain = useChain(handle, hops);
  const draft = hopShelf.at(nameOfHop(claim.id, target, hop));
  const isOpen = useCell(draft.cell) !== null;
  if (isOpen) return <HopForm handle={handle} target={target} hop={hop} />;
  return (
    <HopLine place={place} mayEdit={claim.may.edit} onEdit={() => draft.begin(formOfHop(hop))} onBelow={onBelow} onMove={(by) => void chain.move(place, by)} onRemove={() => void chain.remove(hop)} />
  );
}

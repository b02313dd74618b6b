'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { HopView } from '#contract/attribution';
import { HopForm } from '#components/attribution/hop-form';
import { HopLine } from '#components/attribution/hop-line';
import { Button } from '#components/ui/button';
import type { ClaimHandle } from '../claim/claim-handle';
import { placeHops } from './chain';
import { useChain, type ChainTarget } from './use-chain';

/** A form that is open: below which hop a new one goes, or which hop is changed. */
type Open = { below: string | null } | { hop: HopView } | null;

type Props = { handle: ClaimHandle; target: ChainTarget; hops: readonly HopView[]; root: string };

/** The list that draws itself as a chain: each line is a voice, indented under the one that has it from it. */
export function ChainEditor({ handle, target, hops, root }: Props) {
  const t = useTranslations('chain');
  const [open, setOpen] = useState<Open>(null);
  const chain = useChain(handle, target, hops);
  const mayEdit = handle.claim.may.edit;
  const close = () => setOpen(null);
  const add = (below: string | null) => (
    <HopForm handle={handle} hop={null} onCancel={close} onSave={async (body) => (await chain.add({ ...body, parentId: below }), close())} />
  );
  const placed = placeHops(hops);
  return (
    <div className="flex flex-col gap-2">
      <p className="font-serif text-base font-semibold">{root}</p>
      <ol aria-label={t('label')} className="flex flex-col">
        {placed.map((place) => (
          <li key={place.hop.id} style={{ marginInlineStart: `${place.depth * 0.9}rem` }} className="border-s border-control/50 ps-3">
            {open !== null && 'hop' in open && open.hop.id === place.hop.id ? (
              <HopForm handle={handle} hop={place.hop} onCancel={close} onSave={async (body) => (await chain.change(place.hop, body), close())} />
            ) : (
              <HopLine place={place} mayEdit={mayEdit} onEdit={() => setOpen({ hop: place.hop })} onBelow={() => setOpen({ below: place.hop.id })} onMove={(by) => chain.move(place, by)} onRemove={() => chain.remove(place.hop)} />
            )}
            {open !== null && 'below' in open && open.below === place.hop.id ? add(place.hop.id) : null}
          </li>
        ))}
      </ol>
      {open !== null && 'below' in open && open.below === null ? add(null) : null}
      {mayEdit && open === null ? (
        <Button size="sm" icon={<Plus aria-hidden="true" />} className="self-start" onClick={() => setOpen({ below: hops.length === 0 ? null : (placed.at(-1)?.hop.id ?? null) })}>
          {hops.length === 0 ? t('addFirst') : t('addNext')}
        </Button>
      ) : null}
      {mayEdit && open === null && hops.length > 0 ? (
        <Button size="sm" variant="quiet" className="self-start" onClick={() => setOpen({ below: null })}>
          {t('addBeside')}
        </Button>
      ) : null}
    </div>
  );
}

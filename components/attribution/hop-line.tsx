'use client';

import { ArrowDown, ArrowUp, CornerDownRight, Pencil, ShieldHalf, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { HopView } from '#contract/attribution';
import { Badge } from '#components/ui/badge';
import { IconButton } from '#components/ui/icon-button';
import { formatDay } from '../ui/format-day';
import type { PlacedHop } from './chain';

type Acts = { onEdit: () => void; onBelow: () => void; onMove: (by: -1 | 1) => void; onRemove: () => void };

/** One hop at rest. With the keyboard: Enter edits, Alt and an arrow moves it, Delete removes it; all are buttons too. */
export function HopLine({ place, mayEdit, ...acts }: { place: PlacedHop; mayEdit: boolean } & Acts) {
  const t = useTranslations('chain');
  const { hop } = place;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayEdit || event.target !== event.currentTarget) return;
    const act = keyed(event, place, acts);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <div tabIndex={mayEdit ? 0 : -1} role="group" aria-label={t('hop', { name: hop.voice.name })} onKeyDown={onKeyDown} className="rounded-md py-1.5">
      <Words hop={hop} />
      {mayEdit ? <Buttons place={place} {...acts} /> : null}
    </div>
  );
}

function keyed({ key, altKey }: KeyboardEvent, { before, after }: PlacedHop, { onEdit, onMove, onRemove }: Acts): (() => void) | null {
  if (key === 'Enter') return onEdit;
  if (key === 'Delete') return onRemove;
  if (altKey && key === 'ArrowUp' && before) return () => onMove(-1);
  if (altKey && key === 'ArrowDown' && after) return () => onMove(1);
  return null;
}

function Words({ hop }: { hop: HopView }) {
  const chain = useTranslations('chain');
  const t = useTranslations('attribution');
  const locale = useLocale();
  const details = [
    t(`role.${hop.role}`),
    hop.assertion === 'asserts' ? '' : t(`assertion.${hop.assertion}`),
    hop.method === '' ? '' : t('method', { method: hop.method }),
    hop.statedOn === null ? '' : t('statedOn', { date: formatDay(hop.statedOn, locale) }),
  ].filter((part) => part !== '');
  return (
    <>
      <p className="text-sm">
        <span className="text-muted">{t(`relation.${hop.relation}`)}</span> <strong className="font-semibold">{hop.voice.name}</strong>{' '}
        {hop.voice.protected ? <ShieldHalf role="img" aria-label={chain('protect')} className="inline size-3.5 align-[-0.15em]" /> : null}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        <Badge tone={hop.status === 'confirmed' || hop.status === 'found' ? 'accent' : 'neutral'}>{t(`status.${hop.status}`)}</Badge>
        {details.join(' · ')}
      </p>
      {hop.cue === '' ? null : <p className="text-xs text-muted">{t('cue', { cue: hop.cue })}</p>}
      {hop.source === null ? null : <p className="truncate text-xs text-muted">{hop.source.title}</p>}
    </>
  );
}

function Buttons({ place: { hop, before, after }, onEdit, onBelow, onMove, onRemove }: { place: PlacedHop } & Acts) {
  const t = useTranslations('chain');
  const { name } = hop.voice;
  return (
    <p className="flex flex-wrap">
      <IconButton label={t('edit', { name })} icon={<Pencil aria-hidden="true" />} onClick={onEdit} />
      <IconButton label={t('below', { name })} icon={<CornerDownRight aria-hidden="true" />} onClick={onBelow} />
      {before === null ? null : (
        <IconButton label={t('up', { name })} icon={<ArrowUp aria-hidden="true" />} onClick={() => onMove(-1)} />
      )}
      {after === null ? null : (
        <IconButton label={t('down', { name })} icon={<ArrowDown aria-hidden="true" />} onClick={() => onMove(1)} />
      )}
      <IconButton label={t('remove', { name })} icon={<Trash2 aria-hidden="true" />} onClick={onRemove} />
    </p>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ClaimCard } from '#contract/claim';
import { useCell } from '../client/cell';
import { useClaims } from '../client/use-claims';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { useBench } from '#components/workbench/bench';
import { beginningOf } from './claim-words';
import { useClaimActions } from './use-claim-actions';

/** Choose the claim that another one becomes part of. */
export function MergeDialog() {
  const t = useTranslations('workbench');
  const { layer, store } = useBench();
  const { entries } = useClaims(store);
  const open = useCell(layer);
  const claimId = open?.kind === 'merge' ? open.claimId : null;
  const card = entries.find((entry) => entry.card.id === claimId)?.card;
  const others = card ? nearestFirst(card, entries.map((entry) => entry.card)) : [];
  return (
    <Dialog
      title={t('mergeTitle', { number: card?.number ?? 0 })}
      description={t('mergeIntro')}
      open={card !== undefined}
      onOpenChange={(next) => next || layer.set(null)}
    >
      {card ? <Merger key={card.id} card={card} others={others} onDone={() => layer.set(null)} /> : null}
    </Dialog>
  );
}

function Merger({ card, others, onDone }: { card: ClaimCard; others: readonly ClaimCard[]; onDone: () => void }) {
  const t = useTranslations('workbench');
  const { merge } = useClaimActions();
  const [intoId, setIntoId] = useState(others[0]?.id ?? null);
  if (intoId === null) return <p className="text-muted">{t('mergeNone')}</p>;
  const choices = others.map(({ id, number, statement }) => ({ value: id, label: `${number}. ${beginningOf(statement, 80)}` }));
  return (
    <div className="flex flex-col gap-4">
      <p className="font-serif text-base text-pretty">{card.statement}</p>
      <Field label={t('mergeInto')}>
        <Select choices={choices} value={intoId} onChange={setIntoId} aria-label={t('mergeInto')} />
      </Field>
      <Button
        variant="primary"
        className="self-end"
        onClick={() => {
          onDone();
          void merge(card.id, intoId);
        }}
      >
        {t('merge')}
      </Button>
    </div>
  );
}

/** Every other claim once, those whose words are nearest first: what belongs together mostly stands together. */
function nearestFirst(card: ClaimCard, cards: readonly ClaimCard[]): ClaimCard[] {
  const distance = (other: ClaimCard) => Math.abs(other.anchor.start - card.anchor.start);
  const others = new Map(cards.filter(({ id }) => id !== card.id).map((other) => [other.id, other]));
  return [...others.values()].sort((a, b) => distance(a) - distance(b));
}

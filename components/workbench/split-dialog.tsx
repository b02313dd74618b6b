'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Span } from '#domain/anchor';
import { useCell } from '../client/cell';
import { useClaims } from '../client/use-claims';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { useBench } from '#components/workbench/bench';
import { cutsIn, likelyCut } from './cuts';
import { useClaimActions } from './use-claim-actions';

/** Choose where a claim is cut in two. */
export function SplitDialog() {
  const t = useTranslations('workbench');
  const { layer, store, opened } = useBench();
  const { entries } = useClaims(store);
  const open = useCell(layer);
  const inHand = useCell(opened)?.appearanceId;
  const claimId = open?.kind === 'split' ? open.claimId : null;
  const cards = entries.filter((entry) => entry.card.id === claimId).map((entry) => entry.card);
  const card = cards.find(({ appearanceId }) => appearanceId === inHand) ?? cards[0];
  return (
    <Dialog
      title={t('splitTitle', { number: card?.number ?? 0 })}
      description={t('splitIntro')}
      open={card !== undefined}
      onOpenChange={(next) => next || layer.set(null)}
    >
      {card ? <Splitter claimId={card.id} span={card.anchor} onDone={() => layer.set(null)} /> : null}
    </Dialog>
  );
}

function Splitter({ claimId, span, onDone }: { claimId: string; span: Span; onDone: () => void }) {
  const t = useTranslations('workbench');
  const { revision, article } = useBench();
  const { split } = useClaimActions();
  const cuts = useMemo(() => cutsIn(revision.text, span, article.language), [revision.text, span, article.language]);
  const [index, setIndex] = useState(() => Math.max(0, cuts.indexOf(likelyCut(revision.text, span, cuts) ?? -1)));
  const at = cuts[index];
  if (at === undefined) return <p className="text-muted">{t('splitOneWord')}</p>;
  const [first, second] = [revision.text.slice(span.start, at).trim(), revision.text.slice(at, span.end).trim()];
  return (
    <div className="flex flex-col gap-4">
      <Slider last={cuts.length - 1} index={index} next={second} onChange={setIndex} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Part name={t('splitFirst')}>{first}</Part>
        <Part name={t('splitSecond')}>{second}</Part>
      </div>
      <Button
        variant="primary"
        className="self-end"
        onClick={() => {
          onDone();
          void split(claimId, at);
        }}
      >
        {t('splitNow')}
      </Button>
    </div>
  );
}

/** Moves the cut word by word; says before which words it stands. */
function Slider({ last, index, next, onChange }: { last: number; index: number; next: string; onChange: (index: number) => void }) {
  const t = useTranslations('workbench');
  return (
    <label className="flex flex-col gap-2 text-sm font-medium">
      {t('splitWhere')}
      <input
        type="range"
        min={0}
        max={last}
        value={index}
        aria-valuetext={t('splitBefore', { words: next.split(/\s+/u).slice(0, 4).join(' ') })}
        onChange={(event) => onChange(Number(event.target.value))}
        className="h-6 w-full"
      />
    </label>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="rounded-md border border-line p-3">
      <p className="mb-1 text-xs font-medium text-muted">{name}</p>
      <p className="font-serif text-base text-pretty">{children}</p>
    </div>
  );
}

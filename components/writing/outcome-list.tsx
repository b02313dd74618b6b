'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Badge } from '#components/ui/badge';
import { ChangedWords } from '#components/writing/changed-words';
import { OutcomeLine } from '#components/writing/outcome-line';
import type { Outcome, Preview } from './use-saving';
import { wordChanges } from './word-changes';

/** What wants a look comes first; what stays as it is last, folded away. */
const order = ['lost', 'to-confirm', 'found', 'changed', 'moved', 'still-lost', 'kept'] as const;

type Props = {
  preview: Preview;
  /** The appearance that was looked at in the text; the focus goes on from it. */
  shown: string | null;
  onGo: (outcome: Outcome) => void;
};

/** What saving does to the claims, each with its words and a way to them. */
export function OutcomeList({ preview: { anchors, counts }, ...going }: Props) {
  const t = useTranslations('writing');
  if (anchors.length === 0) return <p className="text-muted">{t('noClaims')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={t('outcomes')} className="flex flex-wrap gap-2">
        {order.toReversed().filter((outcome) => counts[outcome] > 0).map((outcome) => (
          <li key={outcome}>
            <Badge tone={toneOf(outcome)}>{t(`count.${outcome}`, { count: counts[outcome] })}</Badge>
          </li>
        ))}
      </ul>
      {order.map((outcome) => (
        <Group key={outcome} outcome={outcome} anchors={anchors.filter((anchor) => anchor.outcome === outcome)} {...going} />
      ))}
    </div>
  );
}

function toneOf(outcome: Outcome['outcome']): 'neutral' | 'accent' | 'danger' {
  if (outcome === 'kept' || outcome === 'still-lost') return 'neutral';
  return outcome === 'lost' ? 'danger' : 'accent';
}

function Group({ outcome, anchors, ...going }: Omit<Props, 'preview'> & { outcome: Outcome['outcome']; anchors: readonly Outcome[] }) {
  const t = useTranslations('writing');
  if (anchors.length === 0) return null;
  const list = (
    <ol className="mt-1 divide-y divide-line border-y border-line">
      {anchors.map((anchor) => (
        <Line key={anchor.appearanceId} anchor={anchor} {...going} />
      ))}
    </ol>
  );
  if (outcome === 'kept') {
    return (
      <details open={anchors.some(({ appearanceId }) => appearanceId === going.shown)}>
        <summary className="min-h-6 cursor-pointer font-medium">{t('keptOnes')}</summary>
        {list}
      </details>
    );
  }
  return (
    <section>
      <h3 className="font-medium">{t(`count.${outcome}`, { count: anchors.length })}</h3>
      <p className="text-sm text-muted">{t(`why.${outcome}`, { count: anchors.length })}</p>
      {list}
    </section>
  );
}

function Line({ anchor, shown, onGo }: { anchor: Outcome; shown: string | null; onGo: Props['onGo'] }) {
  const t = useTranslations('writing');
  const { appearanceId, number, was, exact, outcome, changes } = anchor;
  const words = useMemo(() => (outcome === 'changed' || outcome === 'to-confirm' ? wordChanges(was, exact) : []), [outcome, was, exact]);
  const notes = changes.map(({ kind, was: before, is }, index) => (
    <Badge key={index}>{t(`rewording.${kind}`, { was: before || '–', is: is || '–' })}</Badge>
  ));
  return (
    <OutcomeLine number={number} label={t(outcome === 'lost' ? 'goWhere' : 'go')} notes={notes} isFirst={appearanceId === shown} onGo={outcome === 'still-lost' ? null : () => onGo(anchor)}>
      {words.length > 0 ? <ChangedWords changes={words} /> : was}
    </OutcomeLine>
  );
}

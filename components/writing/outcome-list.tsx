'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Badge } from '#components/ui/badge';
import { ChangedWords } from '#components/writing/changed-words';
import type { Outcome, Preview } from './use-saving';
import { wordChanges } from './word-changes';

/** What wants a look comes first; what stays as it is last, folded away. */
const order = ['lost', 'to-confirm', 'found', 'changed', 'moved', 'still-lost', 'kept'] as const;

/** What is counted also when it is none; the rest happens rarely. */
const always: readonly Outcome['outcome'][] = ['kept', 'changed', 'to-confirm', 'lost'];

type Props = { preview: Preview; onGo: (outcome: Outcome) => void };

/** What saving does to the claims, each with its words and a way to them. */
export function OutcomeList({ preview: { anchors, counts }, onGo }: Props) {
  const t = useTranslations('writing');
  if (anchors.length === 0) return <p className="text-muted">{t('noClaims')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={t('outcomes')} className="flex flex-wrap gap-2">
        {order.toReversed().filter((outcome) => counts[outcome] > 0 || always.includes(outcome)).map((outcome) => (
          <li key={outcome}>
            <Badge tone={toneOf(outcome, counts[outcome])}>{t(`count.${outcome}`, { count: counts[outcome] })}</Badge>
          </li>
        ))}
      </ul>
      {order.map((outcome) => (
        <Group key={outcome} outcome={outcome} anchors={anchors.filter((anchor) => anchor.outcome === outcome)} onGo={onGo} />
      ))}
    </div>
  );
}

function toneOf(outcome: Outcome['outcome'], count: number): 'neutral' | 'accent' | 'danger' {
  if (outcome === 'kept' || outcome === 'still-lost' || count === 0) return 'neutral';
  return outcome === 'lost' ? 'danger' : 'accent';
}

function Group({ outcome, anchors, onGo }: { outcome: Outcome['outcome']; anchors: readonly Outcome[]; onGo: Props['onGo'] }) {
  const t = useTranslations('writing');
  if (anchors.length === 0) return null;
  const list = (
    <ol className="mt-1 divide-y divide-line border-y border-line">
      {anchors.map((anchor) => (
        <Line key={anchor.appearanceId} anchor={anchor} onGo={onGo} />
      ))}
    </ol>
  );
  if (outcome === 'kept') {
    return (
      <details>
        <summary className="min-h-6 cursor-pointer font-medium">{t(`count.${outcome}`, { count: anchors.length })}</summary>
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

function Line({ anchor, onGo }: { anchor: Outcome; onGo: Props['onGo'] }) {
  const t = useTranslations('writing');
  const { number, was, exact, outcome, changes } = anchor;
  const words = useMemo(() => (outcome === 'changed' || outcome === 'to-confirm' ? wordChanges(was, exact) : []), [outcome, was, exact]);
  return (
    <li>
      <button type="button" className="block w-full rounded-md px-1 py-2 text-start hover:bg-tint" onClick={() => onGo(anchor)}>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="font-medium">{t('claimNumber', { number })}</span>
          {changes.map(({ kind, was: before, is }, index) => (
            <Badge key={index}>{t(`rewording.${kind}`, { was: before || '–', is: is || '–' })}</Badge>
          ))}
        </span>
        <span className="mt-0.5 line-clamp-4 font-serif text-base text-pretty">{words.length > 0 ? <ChangedWords changes={words} /> : was}</span>
        <span className="sr-only">{t('go')}</span>
      </button>
    </li>
  );
}

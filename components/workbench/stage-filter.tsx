'use client';

import { useTranslations } from 'next-intl';
import { stages } from '#domain/claim';
import type { Stage } from '#domain/claim';
import { useCell } from '../client/cell';
import { useClaims } from '../client/use-claims';
import { useAnnounce } from '#components/ui/announcer';
import { useBench } from '#components/workbench/bench';

/** How many claims stand where; a press shows those alone, together with others that are pressed. */
export function StageFilter() {
  const t = useTranslations('workbench');
  const queue = useTranslations('queue');
  const announce = useAnnounce();
  const { store, filter } = useBench();
  const { entries } = useClaims(store);
  const shown = useCell(filter);
  const counts = stages.map((stage) => ({ stage, count: entries.filter(({ card }) => card.stage === stage).length }));
  const present = counts.filter(({ stage, count }) => count > 0 || shown?.has(stage));
  const toggle = (stage: Stage) => {
    const next = new Set(shown ?? []);
    if (!next.delete(stage)) next.add(stage);
    filter.set(next.size === 0 ? null : next);
    const left = next.size === 0 ? entries.length : entries.filter(({ card }) => next.has(card.stage)).length;
    announce(t('filtered', { count: left }));
  };
  return (
    <div role="group" aria-label={t('filter')} className="flex flex-wrap items-center gap-1">
      {present.map(({ stage, count }) => (
        <button
          key={stage}
          type="button"
          aria-pressed={shown?.has(stage) ?? false}
          onClick={() => toggle(stage)}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-full border border-line px-2.5 text-xs text-muted transition-colors hover:border-control hover:text-text aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:min-h-11"
        >
          {queue(`stages.${stage}`)}
          <span className="tabular-nums">{count}</span>
        </button>
      ))}
    </div>
  );
}

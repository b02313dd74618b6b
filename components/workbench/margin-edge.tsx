'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { classes } from '../ui/classes';
import { useBench } from '#components/workbench/bench';
import type { Horizon } from './beyond';
import { usePane } from './use-pane';

type Props = {
  margin: RefObject<HTMLElement | null>;
  horizon: Horizon;
  side: 'above' | 'below';
};

/** The bar above the text that stays in view, in CSS pixels. */
const barHeight = 56;

/** How many claims lie beyond the edge of the screen, and how many of them still want work; a press goes to the nearest. */
export function MarginEdge({ margin, horizon, side }: Props) {
  const t = useTranslations('workbench');
  const { surface } = useBench();
  const pane = usePane(margin, 0);
  const { count, open, nearest } = side === 'above' ? horizon.above(pane.top + barHeight) : horizon.below(pane.top + pane.height - 8);
  const Arrow = side === 'above' ? ArrowUp : ArrowDown;
  return (
    <div className={classes('sticky z-20 h-0', side === 'above' ? 'top-16' : 'bottom-12 mt-auto')}>
      {nearest ? (
        <button
          type="button"
          className="mx-auto flex min-h-7 items-center gap-1.5 rounded-full border border-line bg-raised px-3 text-xs text-muted shadow-raised hover:text-text"
          onClick={() => surface.get()?.reveal(nearest.anchor)}
        >
          <Arrow aria-hidden="true" className="size-3.5" />
          {t(side, { count })}
          {open > 0 ? ` · ${t('openCount', { count: open })}` : null}
        </button>
      ) : null}
    </div>
  );
}

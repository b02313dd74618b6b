import type { ReactNode } from 'react';
import { classes } from './classes';

const tones = {
  neutral: 'border-line bg-sunken text-muted',
  accent: 'border-accent/30 bg-tint text-accent',
  danger: 'border-danger/40 bg-transparent text-danger',
  state: 'border-(--state-line)/35 bg-(--state-highlight) text-(--state-line)',
};

/** A word and a glyph. `state` takes its colours from the page's `data-state` rules, `tone` from the three here. */
export function Badge({
  tone = 'neutral',
  state = null,
  glyph,
  children,
}: {
  tone?: 'neutral' | 'accent' | 'danger';
  state?: string | null;
  glyph?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      data-state={state ?? undefined}
      className={classes(
        'inline-flex min-h-5.5 shrink-0 items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3.5',
        tones[state === null ? tone : 'state'],
      )}
    >
      {glyph ? <span aria-hidden="true">{glyph}</span> : null}
      {children}
    </span>
  );
}

'use client';

import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Tooltip } from './tooltip';

const sizes = { sm: 'size-7', md: 'size-9' };

/** A button that is only a glyph: `label` is its name for everyone, shown as a tooltip; `keys` its shortcut. */
export function IconButton({
  label,
  icon,
  keys,
  size = 'md',
  side = 'bottom',
  className,
  ...rest
}: {
  label: string;
  icon: ReactNode;
  keys?: string | null;
  size?: keyof typeof sizes;
  side?: 'top' | 'right' | 'bottom' | 'left';
} & Omit<ComponentProps<'button'>, 'children'>) {
  return (
    <Tooltip label={label} keys={keys ?? null} side={side}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classes(
          'inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors',
          'hover:bg-text/7 hover:text-text aria-pressed:bg-tint aria-pressed:text-accent data-popup-open:bg-text/7 data-popup-open:text-text',
          'disabled:opacity-50 pointer-coarse:size-11 [&_svg]:size-[1.125rem]',
          sizes[size],
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}

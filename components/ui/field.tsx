'use client';

import { Field as Base } from '@base-ui/react/field';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classes } from './classes';

/** The frame that every text-like control shares. */
export const controlClass = classes(
  'w-full rounded-md border border-control bg-surface px-3 text-sm text-text transition-colors',
  'hover:border-muted data-invalid:border-danger data-focused:border-focus',
  'focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken pointer-coarse:text-base',
);

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  counter?: { used: number; max: number } | null;
  optional?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * One question of a form: `label` above, `hint` below it, then the control, then what is wrong (`error`)
 * and how much room is left (`counter`). The control inside is named and described by them. Whatever may stay
 * empty says so (`optional`); a control that searches, or always holds a choice, asks nothing and is not marked.
 */
export function Field({ label, hint = null, optional = false, hideLabel = false, className, children, ...rest }: FieldProps) {
  const t = useTranslations('common');
  const { error = null, counter = null } = rest;
  return (
    <Base.Root invalid={error !== null} className={classes('flex flex-col gap-1.5', className)}>
      <Base.Label className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
        {optional ? <span className="font-normal text-muted"> {t('optional')}</span> : null}
      </Base.Label>
      {hint === null ? null : <Base.Description className="-mt-1 text-sm text-muted">{hint}</Base.Description>}
      {children}
      {error === null && counter === null ? null : (
        <div className="flex items-start justify-between gap-3">
          {error === null ? null : (
            <Base.Error match className="text-sm text-danger">
              {error}
            </Base.Error>
          )}
          {counter === null ? null : <Counter {...counter} />}
        </div>
      )}
    </Base.Root>
  );
}

function Counter({ used, max }: { used: number; max: number }) {
  const t = useTranslations('common');
  const over = used > max;
  return (
    <Base.Description className={classes('ms-auto shrink-0 text-xs leading-5 tabular-nums', over ? 'font-medium text-danger' : 'text-muted')}>
      {over ? t('over', { count: used - max }) : t('used', { used, max })}
    </Base.Description>
  );
}

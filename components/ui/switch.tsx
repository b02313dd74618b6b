'use client';

import { Switch as Base } from '@base-ui/react/switch';
import { useId, type ReactNode } from 'react';

export type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** On or off, at once: for settings that need no Save. */
export function Switch({ label, hint = null, checked, onChange, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <label className="flex items-start justify-between gap-4 text-sm has-data-disabled:opacity-60">
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint === null ? null : (
          <span id={`${id}-hint`} className="block text-muted">
            {hint}
          </span>
        )}
      </span>
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        {...(hint === null ? {} : { 'aria-describedby': `${id}-hint` })}
        className="flex h-6 w-10 shrink-0 items-center rounded-full border border-control bg-sunken p-px transition-colors data-checked:border-accent data-checked:bg-accent"
      >
        <Base.Thumb className="size-5 rounded-full border border-control bg-surface transition-transform data-checked:translate-x-4 data-checked:border-on-accent data-checked:bg-on-accent rtl:data-checked:-translate-x-4" />
      </Base.Root>
    </label>
  );
}

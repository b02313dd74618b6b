'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';

export type CheckboxProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  name?: string;
};

/** Yes or no, named by the words beside it; `hint` says more below them. */
export function Checkbox({ label, hint = null, checked, onChange, disabled = false, name }: CheckboxProps) {
  const id = useId();
  return (
    <label className="flex min-h-6 items-start gap-2.5 text-sm has-data-disabled:opacity-60">
      <Base.Root
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        {...(hint === null ? {} : { 'aria-describedby': `${id}-hint` })}
        {...(name ? { name } : {})}
        className="mt-px flex size-[1.125rem] shrink-0 items-center justify-center rounded-sm border border-control bg-surface transition-colors data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent"
      >
        <Base.Indicator className="flex data-unchecked:hidden">
          <Check aria-hidden="true" className="size-3.5" strokeWidth={3} />
        </Base.Indicator>
      </Base.Root>
      <span>
        <span id={`${id}-label`}>{label}</span>
        {hint === null ? null : (
          <span id={`${id}-hint`} className="block text-muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

'use client';

import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { classes } from './classes';
import { controlClass } from './field';

export type Choice = { value: string; label: string; hint?: string };

export type SelectProps = {
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string) => void;
  placeholder?: string;
  disabled?: boolean;
  className?: string;
  'aria-label'?: string;
};

/** One of a few known `choices`. `placeholder` is shown while nothing is chosen. */
export function Select({ choices, value, onChange, placeholder = '—', disabled = false, className, ...rest }: SelectProps) {
  return (
    <Base.Root items={[...choices]} value={value} disabled={disabled} onValueChange={(next) => next !== null && onChange(next)}>
      <Base.Trigger
        {...rest}
        className={classes(controlClass, 'flex h-9 items-center justify-between gap-2 text-start pointer-coarse:h-11', className)}
      >
        <Base.Value className="truncate data-placeholder:text-muted" placeholder={placeholder} />
        <Base.Icon>
          <ChevronDown aria-hidden="true" className="size-4 text-muted" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="popup max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto p-1">
            <Base.List>
              {choices.map((choice) => (
                <Line key={choice.value} {...choice} />
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Line({ value, label, hint }: Choice) {
  return (
    <Base.Item value={value} className={itemClass}>
      <Base.ItemIndicator className="col-start-1 row-start-1">
        <Check aria-hidden="true" className="size-4" />
      </Base.ItemIndicator>
      <Base.ItemText className="col-start-2">{label}</Base.ItemText>
      {hint ? <span className="col-start-2 text-xs text-muted">{hint}</span> : null}
    </Base.Item>
  );
}

/** A line of a list that opens: a column for the tick, one for the words. */
export const itemClass = classes(
  'grid min-h-8 cursor-default grid-cols-[1rem_1fr] items-center gap-x-2 rounded-md px-2 py-1.5 text-sm outline-none select-none',
  'data-highlighted:bg-tint data-disabled:opacity-50 pointer-coarse:min-h-11',
);

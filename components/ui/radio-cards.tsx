'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, type ReactNode } from 'react';
import { classes } from './classes';

export type Card = { value: string; label: ReactNode; definition?: ReactNode; glyph?: ReactNode; disabled?: boolean };

export type RadioCardsProps = {
  label: string;
  cards: readonly Card[];
  value: string | null;
  onChange: (value: string) => void;
  columns?: 1 | 2;
  hideLabel?: boolean;
  error?: ReactNode;
};

/** One of several, each with its definition in view while choosing. `label` names the group, `error` says what is wrong with it. */
export function RadioCards({ label, cards, value, onChange, columns = 1, hideLabel = false, error = null }: RadioCardsProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      {hideLabel ? null : (
        <span aria-hidden="true" className="text-sm font-medium">
          {label}
        </span>
      )}
      <RadioGroup
        aria-label={label}
        aria-invalid={error !== null}
        {...(error === null ? {} : { 'aria-describedby': `${id}-error` })}
        value={value ?? ''}
        onValueChange={onChange}
        className={classes('grid gap-2', columns === 2 && 'sm:grid-cols-2')}
      >
        {cards.map((card) => (
          <CardLine key={card.value} {...card} />
        ))}
      </RadioGroup>
      {error === null ? null : (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

function CardLine({ value, label, definition, glyph, disabled = false }: Card) {
  const id = useId();
  return (
    <label className="flex gap-3 rounded-md border border-line bg-surface p-3 transition-colors hover:border-control has-data-checked:border-accent has-data-checked:bg-tint has-data-disabled:opacity-60">
      <Radio.Root
        value={value}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        {...(definition ? { 'aria-describedby': `${id}-definition` } : {})}
        className="mt-px flex size-[1.125rem] shrink-0 items-center justify-center rounded-full border border-control bg-surface data-checked:border-accent data-checked:bg-accent"
      >
        <Radio.Indicator className="size-2 rounded-full bg-on-accent data-unchecked:hidden" />
      </Radio.Root>
      <span className="min-w-0 text-sm">
        <span id={`${id}-label`} className="flex items-center gap-1.5 font-medium">
          {glyph}
          {label}
        </span>
        {definition ? (
          <span id={`${id}-definition`} className="mt-0.5 block text-muted">
            {definition}
          </span>
        ) : null}
      </span>
    </label>
  );
}

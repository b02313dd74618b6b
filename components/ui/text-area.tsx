'use client';

import { Field } from '@base-ui/react/field';
import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import { classes } from './classes';
import { controlClass } from './field';

/** Several lines of text, as tall as what is in it, and never less than `rows`. `onChange` gets the text. */
export function TextArea({
  value,
  onChange,
  rows = 3,
  className,
  ...rest
}: { value: string; onChange: (text: string) => void } & Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'onChange' | 'ref'>) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = ref.current;
    if (area === null || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [value]);
  return (
    <Field.Control
      value={value}
      onValueChange={(text) => onChange(text)}
      render={
        <textarea
          {...rest}
          ref={ref}
          rows={rows}
          style={{ minBlockSize: `${rows * 1.25 + 1.125}rem` }}
          className={classes(controlClass, 'field-sizing-content resize-y py-2 leading-5', className)}
        />
      }
    />
  );
}

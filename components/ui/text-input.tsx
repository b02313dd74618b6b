'use client';

import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { classes } from './classes';
import { controlClass } from './field';

/** One line of text. Inside a Field it is named by it. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <Field.Control type="text" {...rest} className={classes(controlClass, 'h-9 pointer-coarse:h-11', className)} />;
}

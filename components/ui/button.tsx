import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-control/60 bg-surface text-text hover:border-control hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-text hover:bg-text/7',
  danger: 'border-danger bg-danger text-on-danger hover:bg-danger/88',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-7 gap-1.5 px-2.5 py-0.5',
  md: 'min-h-9 gap-2 px-3.5 py-1',
};

/** The look of a button, for what is a button to the eye and something else to the browser. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md'): string {
  return classes(
    'relative inline-flex items-center justify-center rounded-md border text-center text-sm font-medium transition-colors select-none',
    'disabled:opacity-50 aria-disabled:cursor-default aria-disabled:not-aria-busy:opacity-50 pointer-coarse:min-h-11',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
  );
}

type Look = { variant?: ButtonVariant; size?: ButtonSize };

/**
 * A button. `busy` keeps its width and focus, shows a spinner, and lets no second press through;
 * `icon` stands before the words.
 */
export function Button({
  variant = 'secondary',
  size = 'md',
  busy = false,
  icon,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: Look & { busy?: boolean; icon?: ReactNode } & ComponentProps<'button'>) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      onClick={busy ? undefined : onClick}
      aria-disabled={busy || rest['aria-disabled']}
      aria-busy={busy || undefined}
      className={classes(buttonClass(variant, size), className)}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
  variant = 'secondary',
  size = 'md',
  icon,
  className,
  children,
  ...rest
}: Look & { icon?: ReactNode } & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={classes(buttonClass(variant, size), className)}>
      {icon}
      {children}
    </Link>
  );
}

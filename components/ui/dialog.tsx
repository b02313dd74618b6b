'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes';

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl', xl: 'max-w-6xl' };

export const scrimClass =
  'fixed inset-0 z-40 bg-scrim/32 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 dark:bg-scrim/60';

export type DialogProps = {
  title: ReactNode;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  footer?: ReactNode;
  width?: keyof typeof widths;
  hideTitle?: boolean;
  /** What has the focus afterwards, when it is not what had it before. */
  focusAfter?: () => HTMLElement | null;
  children?: ReactNode;
};

/**
 * A question that wants an answer before anything else. `trigger` opens it, or the caller does by `open`;
 * `footer` holds the answers, the one that goes on at the end. Focus goes in, and back where it came from.
 */
export function Dialog({ trigger, footer = null, width = 'md', hideTitle = false, focusAfter, children, ...rest }: DialogProps) {
  return (
    <Base.Root {...openness(rest)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end justify-center overflow-y-auto p-0 max-sm:pb-(--toast-room,0px) sm:items-start sm:p-6 sm:pt-[12vh]">
          <Base.Popup
            {...(focusAfter === undefined ? {} : { finalFocus: focusAfter })}
            className={classes('popup relative flex max-h-[88dvh] w-full flex-col max-sm:rounded-b-none sm:max-h-[76dvh]', widths[width])}
          >
            <Head {...rest} hideTitle={hideTitle} />
            {children ? <div className={classes('min-h-0 flex-1 overflow-y-auto', !hideTitle && 'px-5 pt-1 pb-5')}>{children}</div> : null}
            {footer === null ? null : (
              <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
            )}
            {hideTitle ? null : <CloseButton className="absolute end-3 top-3" />}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

function Head({ title, description = null, hideTitle }: Pick<DialogProps, 'title' | 'description'> & { hideTitle: boolean }) {
  return (
    <div className={hideTitle ? 'sr-only' : 'px-5 pe-14 pt-4 pb-3'}>
      <Base.Title className="font-serif text-xl font-semibold">{title}</Base.Title>
      {description === null ? null : <Base.Description className="mt-1 text-sm text-muted">{description}</Base.Description>}
    </div>
  );
}

/** Base UI tells a missing `open` from an undefined one; so do our types. An Escape that something inside has answered closes nothing. */
export function openness({ open, onOpenChange }: Pick<DialogProps, 'open' | 'onOpenChange'>) {
  return {
    ...(open === undefined ? {} : { open }),
    ...(onOpenChange === undefined
      ? {}
      : {
          onOpenChange: (next: boolean, { reason, event }: Base.Root.ChangeEventDetails) => {
            if (reason !== 'escape-key' || !event.defaultPrevented) onOpenChange(next);
          },
        }),
  };
}

/** Closes the dialog or sheet it stands in. Comes last there, so that the first thing to answer has the focus. */
export function CloseButton({ className }: { className?: string }) {
  const t = useTranslations('common');
  return (
    <Base.Close
      aria-label={t('close')}
      className={classes(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-text/7 hover:text-text pointer-coarse:size-11',
        className,
      )}
    >
      <X aria-hidden="true" className="size-4.5" />
    </Base.Close>
  );
}

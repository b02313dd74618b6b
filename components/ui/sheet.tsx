'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes';
import { CloseButton, openness, scrimClass } from './dialog';

export type SheetProps = {
  title: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  footer?: ReactNode;
  modal?: boolean;
  /** The content has a heading and a way to close of its own; the title is only said. */
  hideTitle?: boolean;
  children: ReactNode;
};

const placeClass = classes(
  'fixed z-40 flex flex-col border-line bg-surface shadow-raised transition-[translate,opacity] duration-150 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0',
  'max-md:inset-x-0 max-md:bottom-(--toast-room,0px) max-md:max-h-[calc(90dvh-max(8dvh,var(--toast-room,0px)))] max-md:rounded-t-lg max-md:border-t max-md:data-ending-style:translate-y-8 max-md:data-starting-style:translate-y-8',
  'md:top-0 md:bottom-(--toast-room,0px) md:end-0 md:w-104 md:border-s md:data-ending-style:translate-x-8 md:data-starting-style:translate-x-8',
);

/**
 * A panel at the inline end of a desk screen, at the bottom of a phone's, over what it belongs to.
 * With `modal={false}` the page behind stays in use and in reach.
 */
export function Sheet({ title, trigger, footer = null, modal = true, hideTitle = false, children, ...rest }: SheetProps) {
  return (
    <Base.Root modal={modal} disablePointerDismissal={!modal} {...openness(rest)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        {modal ? <Base.Backdrop className={scrimClass} /> : null}
        <Base.Popup className={placeClass}>
          <div className={hideTitle ? 'sr-only' : 'border-b border-line px-5 py-3 pe-14'}>
            <Base.Title className="truncate text-base font-semibold">{title}</Base.Title>
          </div>
          <div className={classes('min-h-0 flex-1 overflow-y-auto', !hideTitle && 'px-5 py-4')}>{children}</div>
          {footer === null ? null : (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
          )}
          {hideTitle ? null : <CloseButton className="absolute end-3 top-2 pointer-coarse:top-0.5" />}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

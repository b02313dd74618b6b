'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classes } from './classes';

export type Notice = {
  title: string;
  description?: string;
  tone?: 'plain' | 'danger';
  /** The id of what it is about. A later notice about the same takes its place. */
  about?: string;
  /** What takes it back: the words of the button, and what it does. */
  undo?: { label: string; run: () => void };
};

const stayMs = 8_000;

/** Put once around the screen. Everything a toast says also stands somewhere on the page. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={stayMs} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport ref={makeRoom} className="fixed inset-x-4 bottom-20 z-50 flex flex-col gap-2 sm:inset-x-auto sm:end-6 md:bottom-6 sm:w-96">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

/** From the foot of the screen to a little above the toasts: what must not lie under them ends there. */
function makeRoom(viewport: HTMLElement | null): (() => void) | undefined {
  if (viewport === null) return;
  const { style } = document.documentElement;
  const measure = () => {
    const { top, height } = viewport.getBoundingClientRect();
    if (height === 0) style.removeProperty('--toast-room');
    else style.setProperty('--toast-room', `${Math.round(window.innerHeight - top) + gap}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(viewport);
  return () => {
    observer.disconnect();
    style.removeProperty('--toast-room');
  };
}

/** Between the toasts and what stands above them, in CSS pixels. */
const gap = 12;

/** Say what happened, politely; with `undo`, offer the way back for eight seconds. @returns what takes the notice away. */
export function useToast(): (notice: Notice) => () => void {
  const { add, close } = Base.useToastManager();
  return ({ title, description, tone = 'plain', about, undo }) => {
    const takeBack = () => {
      undo?.run();
      close(id);
    };
    if (about !== undefined) close(about);
    const id = add({
      title,
      ...(about === undefined ? {} : { id: about }),
      type: tone,
      ...(description === undefined ? {} : { description }),
      ...(undo === undefined ? {} : { actionProps: { children: undo.label, onClick: takeBack } }),
    });
    return () => close(id);
  };
}

function Toasts() {
  const t = useTranslations('common');
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={['down', 'right']}
      className={classes('popup data-limited:hidden', toast.type === 'danger' && 'border-danger')}
    >
      <Base.Content className="flex items-center gap-3 py-2 ps-4 pe-2">
        <div className="min-w-0 flex-1 py-1 text-sm">
          <Base.Title className={classes('font-medium', toast.type === 'danger' && 'text-danger')} />
          <Base.Description className="text-muted" />
        </div>
        <Base.Action className="min-h-8 shrink-0 rounded-md px-2.5 text-sm font-medium text-accent hover:bg-tint pointer-coarse:min-h-11" />
        <Base.Close
          aria-label={t('close')}
          className="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-text/7 hover:text-text pointer-coarse:size-11"
        >
          <X aria-hidden="true" className="size-4" />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

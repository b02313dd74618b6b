'use client';

import type { ReactNode } from 'react';
import { Sheet } from '#components/ui/sheet';
import { useMedia } from './use-media';

/** From this width what stands beside the text is a column that pushes; below it, a sheet over the edge of the page. */
export const wide = '(min-width: 80rem)';

/** A part of the page beside the text. `title` names it on a sheet, `label` as a column; Escape closes either. */
export function SideFrame({ title, label, onClose, children }: { title: string; label: string; onClose: () => void; children: ReactNode }) {
  const isWide = useMedia(wide);
  if (!isWide) {
    return (
      <Sheet title={title} hideTitle modal={false} open onOpenChange={(open) => open || onClose()}>
        {children}
      </Sheet>
    );
  }
  return (
    <aside
      data-region
      tabIndex={-1}
      aria-label={label}
      className="sticky top-0 h-[calc(100dvh-var(--toast-room,0px))] w-100 shrink-0 overflow-y-auto overscroll-contain border-s border-line bg-surface outline-none"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      {children}
    </aside>
  );
}

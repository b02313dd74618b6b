import type { ReactNode } from 'react';

/** Keys to press, written as they stand on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-h-5 min-w-5 items-center justify-center rounded-sm border border-control/50 bg-sunken px-1 font-sans text-xs font-medium whitespace-nowrap text-muted">
      {children}
    </kbd>
  );
}

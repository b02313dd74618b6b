import type { ReactNode } from 'react';
import { classes } from '../ui/classes';

const widths = { narrow: 'max-w-3xl', wide: 'max-w-6xl' };

/** A desk screen that is read from the top: its title, what can be done with the whole of it, then the rest. */
export function Page({
  title,
  intro = null,
  actions = null,
  width = 'wide',
  children,
}: {
  title: ReactNode;
  intro?: ReactNode;
  actions?: ReactNode;
  width?: keyof typeof widths;
  children: ReactNode;
}) {
  return (
    <div className={classes('mx-auto w-full px-4 pt-6 pb-16 sm:px-8 md:pt-10', widths[width])}>
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 md:mb-8">
        <div className="min-w-0">
          <h1 className="font-serif text-2xl font-semibold">{title}</h1>
          {intro === null ? null : <p className="mt-1 max-w-measure text-base text-pretty text-muted">{intro}</p>}
        </div>
        {actions === null ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';

/**
 * Nothing here yet: `title` says what, `children` why, `action` is the one thing to do, `example` what it
 * will look like. `isPage` when it is all there is: its title is then the page's.
 */
export function EmptyState({
  title,
  action = null,
  example = null,
  isPage = false,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  example?: ReactNode;
  isPage?: boolean;
  children?: ReactNode;
}) {
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <section className="mx-auto flex max-w-md flex-col items-center px-4 py-14 text-center">
      <span aria-hidden="true" className="mb-5 h-px w-16 border-t-4 border-dotted border-control" />
      <Heading className="font-serif text-xl font-semibold">{title}</Heading>
      {children ? <div className="mt-2 text-pretty text-muted">{children}</div> : null}
      {action === null ? null : <div className="mt-6">{action}</div>}
      {example === null ? null : <div className="mt-6 text-xs text-muted">{example}</div>}
    </section>
  );
}

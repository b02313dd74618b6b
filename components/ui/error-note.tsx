import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** Something went wrong: `title` says what failed, `safe` what is not lost, `children` what to do, `action` does it. */
export function ErrorNote({
  title,
  safe = null,
  action = null,
  reference = null,
  children,
}: {
  title: ReactNode;
  safe?: ReactNode;
  action?: ReactNode;
  reference?: string | null;
  children?: ReactNode;
}) {
  return (
    <div role="alert" className="flex gap-3 rounded-md border border-danger/45 bg-surface p-4 text-sm">
      <TriangleAlert aria-hidden="true" className="mt-px size-4.5 shrink-0 text-danger" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {safe === null ? null : <p className="mt-0.5 text-muted">{safe}</p>}
        {children ? <div className="mt-0.5 text-muted">{children}</div> : null}
        {action === null ? null : <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
        {reference === null ? null : <p className="mt-3 font-mono text-xs break-all text-muted">{reference}</p>}
      </div>
    </div>
  );
}

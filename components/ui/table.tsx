import type { ReactNode } from 'react';

/** Rows and columns. `caption` names it (for ears only); `head` holds the `th`s, `children` the rows. */
export function Table({ caption, head, children }: { caption: string; head: ReactNode; children: ReactNode }) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-md">
      <table className="w-full border-collapse text-sm [&_td]:border-b [&_td]:px-3 [&_td]:py-2.5 [&_td]:align-top [&_td:first-child]:ps-0 [&_td:last-child]:pe-0 [&_th:first-child]:ps-0 [&_th:last-child]:pe-0">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-start text-xs text-muted [&_th]:border-b [&_th]:border-control/60 [&_th]:px-3 [&_th]:py-2 [&_th]:text-start [&_th]:font-medium [&_th]:whitespace-nowrap">
          <tr>{head}</tr>
        </thead>
        <tbody className="[&_tr]:transition-colors [&_tr:hover]:bg-text/3">{children}</tbody>
      </table>
    </div>
  );
}

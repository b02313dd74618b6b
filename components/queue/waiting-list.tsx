import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Stage } from '#domain/claim';
import { Badge } from '#components/ui/badge';

/** One thing that waits: where it is, what it is called, and what is said below it. */
export type Waiting = { href: string; title: string; note: string; stage: Stage | null };

/** A part of the desk's front page: its heading, how many wait, and each of them as a link. */
export function WaitingList({ title, items, more = null }: { title: string; items: readonly Waiting[]; more?: ReactNode }) {
  const t = useTranslations('queue');
  return (
    <section aria-label={title} className="mb-10">
      <h2 className="mb-2 flex items-baseline gap-2 font-serif text-xl font-semibold">
        {title}
        <span className="text-sm font-normal text-muted tabular-nums">{items.length}</span>
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {items.map(({ href, title: name, note, stage }) => (
          <li key={href} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <Link href={href} className="font-serif text-base font-semibold text-pretty hover:text-accent hover:underline">
                {name}
              </Link>
              <p className="text-muted">{note}</p>
            </div>
            {stage === null ? null : <Badge tone={stage === 'in-review' ? 'accent' : 'danger'}>{t(`stages.${stage}`)}</Badge>}
          </li>
        ))}
      </ul>
      {more === null ? null : <p className="mt-3">{more}</p>}
    </section>
  );
}

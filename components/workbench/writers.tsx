'use client';

import { Users } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useCell } from '../client/cell';
import { useAnnounce } from '#components/ui/announcer';
import { useBench } from '#components/workbench/bench';
import type { Meanwhile } from '#components/workbench/bench';

type Others = Meanwhile['others'];

const nobody: Others = [];

/** Who else writes in this article just now. Stands in a live region of its caller; that they stopped is announced, since it only takes words away. */
export function Writers({ say }: { say: 'others' | 'writers' }) {
  const t = useTranslations('writing');
  const { meanwhile } = useBench();
  const others = useCell(meanwhile)?.others ?? nobody;
  const locale = useLocale();
  const announce = useAnnounce();
  const before = useRef(nobody);
  useEffect(() => {
    const stopped = before.current.filter(({ person }) => others.every((other) => other.person.id !== person.id));
    if (stopped.length > 0) announce(t('stopped', { names: namesOf(stopped, locale), count: stopped.length }));
    before.current = others;
  }, [others, announce, t, locale]);
  return others.length === 0 ? null : <BarLine icon={<Users />} words={t(say, { names: namesOf(others, locale), count: others.length })} />;
}

function namesOf(others: Others, locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(others.map(({ person }) => person.name));
}

/** A line at the foot of the bar that stays in reach. */
export function BarLine({ icon, words, action }: { icon: ReactNode; words: string; action?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-1.5 text-sm">
      <p className="flex min-w-0 flex-1 basis-64 items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-accent">
        <span aria-hidden="true" className="contents">
          {icon}
        </span>
        {words}
      </p>
      {action}
    </div>
  );
}

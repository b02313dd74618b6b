'use client';

import { History } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';

type Kept = { keptAt: string | null; drop: () => void };

/** That what stands in a form was kept from before and is not saved, until when it was written, and the ways on. */
export function KeptNote({ kept, onSave }: { kept: readonly Kept[]; onSave?: () => void }) {
  const t = useTranslations('claim');
  const format = useFormatter();
  const now = useNow();
  const announce = useAnnounce();
  const note = useRef<HTMLDivElement>(null);
  const old = kept.filter(({ keptAt }) => keptAt !== null);
  const latest = old.map(({ keptAt }) => keptAt ?? '').sort().at(-1);
  if (latest === undefined) return null;
  const at = new Date(latest);
  const isToday = at.toDateString() === now.toDateString();
  const when = format.dateTime(at, isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' });
  /** The note goes away with the choice; the form that it stands in has the focus next. */
  const focusForm = () => note.current?.parentElement?.querySelector<HTMLElement>('input, textarea, [contenteditable=true]')?.focus();
  const discard = () => {
    focusForm();
    for (const { drop } of old) drop();
    announce(t('keptDiscarded'));
  };
  return (
    <div ref={note} className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-accent/40 bg-tint px-3 py-2 text-sm">
      <History aria-hidden="true" className="size-4 shrink-0 text-accent" />
      <p className="min-w-0 flex-1 basis-40">{t('keptFrom', { when })}</p>
      <div className="flex gap-1.5">
        <Button size="sm" onClick={discard}>
          {t('discardKept')}
        </Button>
        {onSave === undefined ? null : (
          <Button size="sm" onClick={() => (focusForm(), onSave())}>
            {t('saveKept')}
          </Button>
        )}
      </div>
    </div>
  );
}

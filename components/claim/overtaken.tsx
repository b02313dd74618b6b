'use client';

import { GitMerge } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, useRef, type ReactNode } from 'react';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';
import type { Clash } from './use-draft';

type Props<T> = { clash: Clash<T> | null; say: (field: keyof T & string, theirs: T) => { label: string; words: ReactNode } };

/** What somebody else wrote into the same fields meanwhile, beside which mine is kept; nothing is sent until one is chosen. */
export function Overtaken<T>({ clash, say }: Props<T>) {
  const t = useTranslations('claim');
  const announce = useAnnounce();
  const note = useRef<HTMLDivElement>(null);
  if (clash === null) return null;
  const { theirs, fields, keepMine, takeTheirs } = clash;
  /** The note goes away with the choice; what it was about has the focus next. */
  const choose = (take: () => void, said: string) => {
    note.current?.previousElementSibling?.querySelector<HTMLElement>('input, textarea, button, [contenteditable=true]')?.focus();
    take();
    announce(said);
  };
  return (
    <div ref={note} role="alert" className="flex gap-3 rounded-md border border-danger/45 bg-surface p-3 text-sm">
      <GitMerge aria-hidden="true" className="mt-px size-4.5 shrink-0 text-danger" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{t('overtaken')}</p>
        <p className="text-muted">{t('overtakenHint')}</p>
        <Theirs fields={fields} theirs={theirs} say={say} />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="sm" onClick={() => choose(keepMine, t('keptMine'))}>
            {t('keepMine')}
          </Button>
          <Button size="sm" onClick={() => choose(takeTheirs, t('tookTheirs'))}>
            {t('takeTheirs')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Theirs<T>({ fields, theirs, say }: Pick<Props<T>, 'say'> & Pick<Clash<T>, 'fields' | 'theirs'>) {
  const t = useTranslations('claim');
  return (
    <dl className="mt-2 flex flex-col gap-1">
      {fields.map((field) => {
        const { label, words } = say(field, theirs);
        return (
          <Fragment key={field}>
            <dt className="text-xs text-muted">{t('theirs', { field: label })}</dt>
            <dd dir="auto" className="border-s-2 border-line ps-3 whitespace-pre-wrap">
              {words === '' ? t('empty') : words}
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}

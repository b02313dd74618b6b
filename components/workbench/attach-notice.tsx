'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useCommands } from '#components/desk/commands';
import { Button } from '#components/ui/button';
import { useAnnounce } from '#components/ui/announcer';
import { useBench } from '#components/workbench/bench';
import { focusOn } from '../anchors/use-deeds';
import { useCell } from '../client/cell';
import { beginningOf } from './claim-words';

/** While words are selected for an anchor: which one, what it stood on, how to go on, and the way back. */
export function AttachNotice() {
  const t = useTranslations('anchor');
  const { attaching, article } = useBench();
  const announce = useAnnounce();
  const anchor = useCell(attaching);
  const number = anchor?.number ?? null;
  useEffect(() => {
    if (number !== null) announce(`${t('attachTitle', { number })} ${t('attachHow', { number })}`);
  }, [number, announce, t]);
  const stop = () => {
    const appearanceId = attaching.get()?.appearanceId ?? null;
    attaching.set(null);
    focusOn(appearanceId);
  };
  useCommands(anchor === null ? [] : [{ id: 'anchor.stop', keys: 'escape', label: t('stopAttaching'), group: t('title'), run: stop }]);
  if (anchor === null) return null;
  return (
    <section aria-label={t('attachTitle', { number: anchor.number })} className="popup sticky bottom-[max(5rem,var(--toast-room,0px))] z-20 mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:bottom-[max(1rem,var(--toast-room,0px))]">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{t('attachTitle', { number: anchor.number })}</p>
        <p className="text-muted">{t('attachHow', { number: anchor.number })}</p>
        <p lang={article.language} className="mt-1 font-serif text-base text-pretty">
          “{beginningOf(anchor.was.exact, 160)}”
        </p>
      </div>
      <Button onClick={stop}>{t('stopAttaching')}</Button>
    </section>
  );
}

'use client';

import { FileClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCell } from '../client/cell';
import { Button } from '#components/ui/button';
import { useBench } from '#components/workbench/bench';
import { awaitFocus } from './use-kept-focus';

/** That somebody saved a newer revision of the text than the one on the screen, and the way to it. */
export function NewerNotice() {
  const t = useTranslations('workbench');
  const router = useRouter();
  const { article, newer } = useBench();
  const number = useCell(newer);
  const show = () => {
    awaitFocus(article.id);
    router.refresh();
  };
  return (
    <div role="status">
      {number === null ? null : (
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-accent/40 bg-tint px-4 py-3">
          <FileClock aria-hidden="true" className="size-5 shrink-0 text-accent" />
          <p className="min-w-0 flex-1 basis-64 text-sm font-medium">{t('newer', { number })}</p>
          <Button size="sm" variant="primary" onClick={show}>
            {t('showNewer')}
          </Button>
        </div>
      )}
    </div>
  );
}

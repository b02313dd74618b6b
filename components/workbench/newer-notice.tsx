'use client';

import { FileClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button';
import { useBench } from '#components/workbench/bench';
import { awaitFocus } from './use-kept-focus';
import { useNewer } from './use-meanwhile';

/** That somebody saved a newer revision of the text than the one on the screen, and the way to it. */
export function NewerNotice() {
  const t = useTranslations('workbench');
  const router = useRouter();
  const { article, revision, me } = useBench();
  const newer = useNewer(revision.number);
  const show = () => {
    awaitFocus(article.id);
    router.refresh();
  };
  return (
    <div role="status">
      {newer === null ? null : (
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-accent/40 bg-tint px-4 py-3">
          <FileClock aria-hidden="true" className="size-5 shrink-0 text-accent" />
          <p className="min-w-0 flex-1 basis-64 text-sm font-medium">{t('newer', { who: newer.author.id === me.id ? 'me' : 'other', name: newer.author.name, number: newer.number })}</p>
          <Button size="sm" variant="primary" onClick={show}>
            {t('showNewer')}
          </Button>
        </div>
      )}
    </div>
  );
}

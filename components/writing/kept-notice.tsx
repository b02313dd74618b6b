'use client';

import { FilePen } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';
import { Confirm } from '#components/ui/confirm';
import { useBench } from '#components/workbench/bench';
import { dropKept, keyOf, manuscriptOf, readKept } from './kept-text';
import type { KeptText } from './kept-text';

/** What was written here and never saved, offered back. A text that was just merged is taken up again without asking. */
export function KeptNotice() {
  const t = useTranslations('writing');
  const format = useFormatter();
  const { article, me, revision, writing } = useBench();
  const [kept, setKept] = useKept();
  const [isAsking, setAsking] = useState(false);
  const announce = useAnnounce();
  if (kept === null) return null;
  const discard = () => {
    setAsking(false);
    setKept(null);
    announce(t('keptDiscarded'));
    void dropKept(keyOf(article.id, me.id)).catch(() => null);
  };
  const when = format.dateTime(new Date(kept.writtenAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-label={t('keptTitle')} className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-accent/40 bg-tint px-4 py-3">
      <FilePen aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <p className="min-w-0 flex-1 basis-64 text-sm">
        <span className="block font-medium">{t('keptFrom', { when })}</span>
        <span className="text-muted">{kept.base === revision.number ? t('keptHere') : t('keptOld', { base: kept.base, newest: revision.number })}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => setAsking(true)}>
          {t('discard')}
        </Button>
        <Button size="sm" variant="primary" onClick={() => writing.set(manuscriptOf(kept))}>
          {t('resume')}
        </Button>
      </div>
      <Confirm open={isAsking} onOpenChange={setAsking} title={t('discardTitle')} body={t('discardBody', { when })} confirmLabel={t('discard')} danger onConfirm={discard} />
    </section>
  );
}

/** What is kept for this person and article. */
function useKept() {
  const { article, me, revision, allowed, writing } = useBench();
  const [kept, setKept] = useState<KeptText | null>(null);
  const key = keyOf(article.id, me.id);
  useEffect(() => {
    if (!allowed.editArticle) return;
    let isHere = true;
    const take = (found: KeptText | null) => {
      if (!isHere) return;
      if (found?.isMerged && found.base === revision.number) writing.set(manuscriptOf(found));
      else setKept(found);
    };
    // A browser that keeps nothing has nothing to offer.
    readKept(key).then(take, () => null);
    return () => {
      isHere = false;
    };
  }, [key, allowed.editArticle, revision.number, writing]);
  return [kept, setKept] as const;
}

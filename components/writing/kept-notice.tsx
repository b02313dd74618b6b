'use client';

import { FilePen } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';
import { Confirm } from '#components/ui/confirm';
import { useBench } from '#components/workbench/bench';
import { dropKept, isOnlyHere, listKept, resume } from './kept-text';
import type { Kept } from './kept-text';

/** What was written here and never saved, offered back. A text that was just merged is taken up again without asking. */
export function KeptNotice() {
  const t = useTranslations('writing');
  const [texts, setTexts] = useKept();
  if (texts.length === 0) return null;
  return (
    <section aria-label={t('keptTitle')} className="mb-4 flex flex-col gap-3">
      {texts.map((kept) => (
        <Offer key={kept.key} kept={kept} onDiscarded={() => setTexts(texts.filter(({ key }) => key !== kept.key))} />
      ))}
    </section>
  );
}

function Offer({ kept, onDiscarded }: { kept: Kept; onDiscarded: () => void }) {
  const t = useTranslations('writing');
  const format = useFormatter();
  const id = useId();
  const { revision, writing } = useBench();
  const [isAsking, setAsking] = useState(false);
  const [isResuming, setResuming] = useState(false);
  const announce = useAnnounce();
  const discard = () => {
    setAsking(false);
    onDiscarded();
    announce(t('keptDiscarded'));
    void dropKept(kept.key).catch(() => null);
  };
  const goOn = () => {
    if (isResuming) return;
    setResuming(true);
    void resume(kept).then(writing.set);
  };
  const when = format.dateTime(new Date(kept.writtenAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-accent/40 bg-tint px-4 py-3">
      <FilePen aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <p id={id} className="min-w-0 flex-1 basis-64 text-sm">
        <span className="block font-medium">{t('keptFrom', { when })}</span>
        <span className="text-muted">{isOnlyHere(kept.key) ? t('keptPage') : kept.base === revision.number ? t('keptHere') : t('keptOld', { base: kept.base, newest: revision.number })}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" aria-describedby={id} onClick={() => setAsking(true)}>
          {t('discard')}
        </Button>
        <Button size="sm" variant="primary" aria-describedby={id} busy={isResuming} onClick={goOn}>
          {t('resume')}
        </Button>
      </div>
      <Confirm open={isAsking} onOpenChange={setAsking} title={t('discardTitle')} body={t('discardBody', { when })} confirmLabel={t('discard')} danger onConfirm={discard} />
    </div>
  );
}

/** What is kept for this person and article. */
function useKept() {
  const { article, me, revision, allowed, writing } = useBench();
  const [texts, setTexts] = useState<readonly Kept[]>([]);
  useEffect(() => {
    if (!allowed.editArticle) return;
    let isHere = true;
    const take = (found: readonly Kept[]) => {
      if (!isHere) return;
      const merged = found.find(({ isMerged, base }) => isMerged && base === revision.number);
      if (merged) void resume(merged).then(writing.set);
      else setTexts(found);
    };
    // A browser that keeps nothing has nothing to offer.
    listKept(article.id, me.id, revision.document).then(take, () => null);
    return () => {
      isHere = false;
    };
  }, [article.id, me.id, allowed.editArticle, revision, writing]);
  return [texts, setTexts] as const;
}

'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ArticleFields, requestOf } from '#components/article/article-fields';
import type { Details } from '#components/article/article-fields';
import type { ArticleView } from '#contract/article';
import { call } from '../client/api';
import { useCell } from '../client/cell';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { ErrorNote } from '#components/ui/error-note';
import { useBench } from '#components/workbench/bench';

/** Change what is known about the article. Its text is another matter: that would be a new revision. */
export function DetailsDialog() {
  const t = useTranslations('workbench');
  const { layer, article } = useBench();
  const isOpen = useCell(layer)?.kind === 'details';
  return (
    <Dialog title={t('detailsTitle')} width="md" open={isOpen} onOpenChange={(open) => open || layer.set(null)}>
      <DetailsForm article={article} onDone={() => layer.set(null)} />
    </Dialog>
  );
}

function DetailsForm({ article, onDone }: { article: ArticleView; onDone: () => void }) {
  const t = useTranslations('workbench');
  const common = useTranslations('common');
  const textOf = useFailureText();
  const [details, setDetails] = useState(() => detailsOf(article));
  const { failure, isBusy, save } = useSave(article, onDone);
  const isElsewhere = failure !== null && (failure.field === null || !(failure.field in details));
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void save(details);
      }}
    >
      {isElsewhere ? <ErrorNote title={t('notSaved')}>{textOf(failure)}</ErrorNote> : null}
      <ArticleFields details={details} failure={failure} onChange={setDetails} />
      <Button type="submit" variant="primary" busy={isBusy} className="self-end">
        {common('save')}
      </Button>
    </form>
  );
}

/** Save over the version that was seen; after a clash, over the newest on the next press. */
function useSave(article: ArticleView, onDone: () => void) {
  const t = useTranslations('workbench');
  const announce = useAnnounce();
  const router = useRouter();
  const [version, setVersion] = useState(article.version);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (details: Details) => {
    setBusy(true);
    try {
      await call('changeArticle', { params: { articleId: article.id }, body: requestOf(details), version });
      announce(t('detailsSaved'));
      router.refresh();
      onDone();
    } catch (thrown) {
      const failed = failureFrom(thrown);
      setFailure(failed);
      if (failed.code === 'stale') await call('getArticle', { params: { articleId: article.id } }).then((now) => setVersion(now.version), () => null);
    } finally {
      setBusy(false);
    }
  };
  return { failure, isBusy, save };
}

function detailsOf({ title, byline, outlet, language, publishedOn, originalUrl }: ArticleView): Details {
  return { title, byline, outlet, language, publishedOn: publishedOn ?? '', originalUrl: originalUrl ?? '' };
}

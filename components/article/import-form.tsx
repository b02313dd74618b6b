'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { call } from '../client/api';
import type { Failure } from '../client/failure';
import { useSending } from '../client/use-sending';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { ArticleFields, emptyDetails, requestOf, type Details } from '#components/article/article-fields';
import { WordsField } from '#components/article/words-field';
import { bodyOf, noWords, type Words } from './import-words';

/** Bring an article in: its words and what is known about it. Opens the workbench when it is there. */
export function ImportForm({ language }: { language: string }) {
  const t = useTranslations('article');
  const router = useRouter();
  const [words, setWords] = useState<Words>(noWords);
  const [details, setDetails] = useState<Details>({ ...emptyDetails, language });
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { busy: sending, failure, send } = useSending();
  const busy = sending || leaving;
  const missing = { title: details.title.trim() === '', words: words.seen.trim() === '' };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || missing.title || missing.words) return;
    const body = { ...requestOf(details), ...bodyOf(words) };
    const article = await send((idempotencyKey) => call('importArticle', { body, idempotencyKey }));
    if (article === null) return;
    setLeaving(true);
    router.push(`/desk/articles/${article.id}`);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <WordsField
        words={words}
        error={tried && missing.words ? t('wordsMissing') : null}
        onChange={setWords}
        onTitle={(title) => setDetails((now) => (now.title === '' ? { ...now, title } : now))}
      />
      <div className="flex flex-col gap-4">
        <ArticleFields details={details} failure={failure} titleError={tried && missing.title ? t('titleMissing') : null} onChange={setDetails} />
        {failure === null ? null : <Failed failure={failure} />}
        <Button type="submit" variant="primary" busy={busy}>
          {busy ? t('importing') : t('import')}
        </Button>
      </div>
    </form>
  );
}

function Failed({ failure }: { failure: Failure }) {
  const t = useTranslations('article');
  const textOf = useFailureText();
  return (
    <ErrorNote title={t('importFailed')} safe={t('importSafe')}>
      {textOf(failure)}
    </ErrorNote>
  );
}

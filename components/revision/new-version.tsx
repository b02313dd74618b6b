'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { WordsField } from '#components/article/words-field';
import { bodyOf, noWords } from '../article/import-words';
import type { Words } from '../article/import-words';
import { Button } from '#components/ui/button';
import { Consequences } from '#components/revision/consequences';
import { RevisingFailure } from '#components/revision/revising-failure';
import { useRevising } from './use-revising';
import type { Current } from './use-revising';
import { useSaved } from './use-saved';

type Props = { articleId: string; newest: Current; language: string };

/** A text from outside becomes the next revision: its words, what they do to the claims, a note. */
export function NewVersion({ articleId, newest, language }: Props) {
  const [words, setWords] = useState<Words>(noWords);
  const [note, setNote] = useState('');
  const { current, preview, failure, isBusy, look, save, back } = useRevising(articleId, newest, useSaved(articleId));
  const failed = failure === null ? null : <RevisingFailure failure={failure} onLook={(on) => void look(bodyOf(words), on)} />;
  if (preview !== null) {
    return (
      <div className="flex flex-col gap-6">
        {failed}
        <Consequences
          {...{ preview, current, language, note, isBusy }}
          onNote={setNote}
          onBack={back}
          onSave={() => void save(bodyOf(words), note)}
        />
      </div>
    );
  }
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {failed}
      <WordsForm words={words} isBusy={isBusy} onChange={setWords} onLook={() => void look(bodyOf(words))} />
    </div>
  );
}

type FormProps = { words: Words; isBusy: boolean; onChange: (words: Words) => void; onLook: () => void };

function WordsForm({ words, isBusy, onChange, onLook }: FormProps) {
  const t = useTranslations('revision');
  const article = useTranslations('article');
  const [tried, setTried] = useState(false);
  const isMissing = words.seen.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isBusy && !isMissing) onLook();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <WordsField words={words} error={tried && isMissing ? article('wordsMissing') : null} onChange={onChange} onTitle={() => undefined} />
      <Button type="submit" variant="primary" busy={isBusy} className="self-start">
        {isBusy ? t('looking') : t('look')}
      </Button>
    </form>
  );
}

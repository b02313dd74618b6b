'use client';

import { FilePen } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { WordsField } from '#components/article/words-field';
import { bodyOf } from '../article/import-words';
import type { Words } from '../article/import-words';
import { Button } from '#components/ui/button';
import { Confirm } from '#components/ui/confirm';
import { Consequences } from '#components/revision/consequences';
import { RevisingFailure } from '#components/revision/revising-failure';
import { useRevising } from './use-revising';
import type { Current } from './use-revising';
import { useKeptVersion } from './use-kept-version';
import { useSaved } from './use-saved';

type Props = { articleId: string; personId: string; newest: Current; language: string };

/** A text from outside becomes the next revision: its words, what they do to the claims, a note. Kept in this browser until it is saved. */
export function NewVersion({ articleId, personId, newest, language }: Props) {
  const { words, note, keptSince, isKept, change, flush, drop } = useKeptVersion(articleId, personId);
  const tell = useSaved(articleId);
  const { current, preview, failure, isBusy, isSent, look, save, back } = useRevising({ articleId, personId, newest }, (saved) => {
    drop();
    tell(saved);
  });
  const lookAt = () => {
    flush();
    void look(bodyOf(words));
  };
  const failed = failure === null ? null : <RevisingFailure failure={failure} isSent={isSent} onLook={(on) => void look(bodyOf(words), on)} />;
  if (preview !== null) {
    return (
      <div className="flex flex-col gap-6">
        {failed}
        <Consequences
          {...{ preview, current, language, note, isBusy }}
          onNote={(next) => change({ note: next })}
          onBack={back}
          onSave={() => void save(bodyOf(words), note, preview.document)}
        />
      </div>
    );
  }
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {failed}
      {keptSince === null ? null : <BroughtBefore when={keptSince} onDiscard={drop} />}
      <WordsForm words={words} isBusy={isBusy} isKept={isKept} onChange={(next) => change({ words: next })} onLook={lookAt} />
    </div>
  );
}

type FormProps = { words: Words; isBusy: boolean; isKept: boolean; onChange: (words: Words) => void; onLook: () => void };

function WordsForm({ words, isBusy, isKept, onChange, onLook }: FormProps) {
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
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" busy={isBusy}>
          {isBusy ? t('looking') : t('look')}
        </Button>
        {isKept ? null : <p role="alert" className="text-sm text-danger">{t('notKept')}</p>}
      </div>
    </form>
  );
}

/** That what is in the form was brought earlier, and the way to begin anew. */
function BroughtBefore({ when, onDiscard }: { when: string; onDiscard: () => void }) {
  const t = useTranslations('revision');
  const writing = useTranslations('writing');
  const format = useFormatter();
  const [isAsking, setAsking] = useState(false);
  const said = format.dateTime(new Date(when), { dateStyle: 'medium', timeStyle: 'short' });
  const discard = () => {
    setAsking(false);
    onDiscard();
  };
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-accent/40 bg-tint px-4 py-3">
      <FilePen aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <p className="min-w-0 flex-1 basis-64 text-sm">
        <span className="block font-medium">{t('broughtBefore', { when: said })}</span>
        <span className="text-muted">{t('broughtHere')}</span>
      </p>
      <Button size="sm" onClick={() => setAsking(true)}>
        {writing('discard')}
      </Button>
      <Confirm open={isAsking} onOpenChange={setAsking} title={t('dropTitle')} body={t('dropBody')} confirmLabel={writing('discard')} danger onConfirm={discard} />
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { FormEvent } from 'react';
import type { Fate } from '#domain/fate';
import { ArticleView } from '#components/document/article-view';
import { FateList } from '#components/revision/fate-list';
import { Button } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { TextArea } from '#components/ui/text-area';
import type { Preview } from './use-revising';

type Props = {
  preview: Preview;
  base: number;
  language: string;
  note: string;
  isBusy: boolean;
  onNote: (note: string) => void;
  onBack: (() => void) | null;
  onSave: () => void;
};

/** What a text would do to the claims, and the text itself as it would stand; then a note, and saving it. */
export function Consequences({ preview, base, language, ...saving }: Props) {
  const t = useTranslations('revision');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-5 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pe-3">
        <h2 ref={heading} tabIndex={-1} className="font-serif text-xl font-semibold outline-none">
          {t('consequences')}
        </h2>
        {preview.unchanged ? <p>{t('unchanged', { number: base })}</p> : <FateList fates={preview.anchors.map(fateOf)} />}
        <SaveForm {...saving} number={base + 1} isUnchanged={preview.unchanged} />
      </div>
      <Text preview={preview} language={language} number={base + 1} />
    </div>
  );
}

function fateOf({ appearanceId, number, outcome, was, exact, changes }: Preview['anchors'][number]): Fate {
  return { appearanceId, number, kind: outcome, was, is: exact, changes };
}

type SaveProps = Omit<Props, 'preview' | 'base' | 'language'> & { number: number; isUnchanged: boolean };

function SaveForm({ number, isUnchanged, note, isBusy, onNote, onBack, onSave }: SaveProps) {
  const t = useTranslations('revision');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) onSave();
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-4">
      {isUnchanged ? null : (
        <Field label={t('note')} hint={t('noteHint')} optional>
          <TextArea value={note} onChange={onNote} rows={2} maxLength={1000} />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {isUnchanged ? null : (
          <Button type="submit" variant="primary" busy={isBusy}>
            {t('saveNow', { number })}
          </Button>
        )}
        {onBack === null ? null : <Button onClick={onBack}>{t('goBack')}</Button>}
      </div>
    </form>
  );
}

/** The new text with its claims; a place that is still to be confirmed has a line of its own kind. */
function Text({ preview: { document, text, anchors }, language, number }: { preview: Preview; language: string; number: number }) {
  const t = useTranslations('revision');
  const marks = anchors.filter(({ outcome }) => outcome !== 'lost').map(({ number: claim, outcome, start, end }) => ({
    start, end, number: claim,
    state: outcome === 'to-confirm' ? ('unproven' as const) : ('pending' as const),
    label: t('mark', { number: claim, fate: t(`fate.${outcome}`) }),
  }));
  return (
    <section aria-label={t('textOf', { number })} className="article min-w-0 [&>:first-child]:mt-0" lang={language}>
      <ArticleView document={document} text={text} marks={marks} tableLabel={t('tableLabel')} />
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { FormEvent } from 'react';
import type { Fate } from '#domain/fate';
import { ComparisonText } from '#components/revision/comparison-text';
import { FateList } from '#components/revision/fate-list';
import { Button } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { TextArea } from '#components/ui/text-area';
import { soundDocument } from '../document/read-article';
import { drawComparison } from './draw-comparison';
import type { Current, Preview } from './use-revising';

type Props = {
  preview: Preview;
  current: Current;
  language: string;
  note: string;
  isBusy: boolean;
  onNote: (note: string) => void;
  onBack: (() => void) | null;
  onSave: () => void;
};

/** What a text would do to the claims, and how it differs from the one before; then a note, and saving it. */
export function Consequences({ preview, current, language, ...saving }: Props) {
  const t = useTranslations('revision');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  const number = current.number + 1;
  const { fates, comparison } = useComparison(preview, current);
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-5 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pe-3">
        <h2 ref={heading} tabIndex={-1} className="font-serif text-xl font-semibold outline-none">
          {t('consequences')}
        </h2>
        {preview.unchanged ? <p>{t('unchanged', { number: current.number })}</p> : <FateList fates={fates} placed={comparison.placed} />}
        <SaveForm {...saving} number={number} isUnchanged={preview.unchanged} />
      </div>
      <Text comparison={comparison} fates={fates} label={t('differences', { number })} language={language} />
    </div>
  );
}

/** Long texts are not drawn anew while a note is typed. */
const Text = memo(ComparisonText);

function useComparison(preview: Preview, current: Current) {
  return useMemo(() => {
    const fates = preview.anchors.map(fateOf);
    return { fates, comparison: drawComparison(versionOf(current), versionOf(preview), fates) };
  }, [preview, current]);
}

/** A text as it can be compared. */
function versionOf({ document, text }: { document?: unknown; text: string }) {
  return { document: soundDocument(document, text), text };
}

function fateOf({ appearanceId, number, outcome, method, was, exact, changes, stoodAt, start, end }: Preview['anchors'][number]): Fate {
  return { appearanceId, number, kind: outcome, was, is: exact, changes, before: stoodAt, after: method === 'lost' ? null : { start, end } };
}

type SaveProps = Omit<Props, 'preview' | 'current' | 'language'> & { number: number; isUnchanged: boolean };

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

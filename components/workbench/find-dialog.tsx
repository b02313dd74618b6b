'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { describe, type Span, wordsAround } from '#domain/anchor';
import { useCell } from '../client/cell';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Field } from '#components/ui/field';
import { TextInput } from '#components/ui/text-input';
import { useBench } from '#components/workbench/bench';
import { findText, searchable } from './find-text';
import { useTaking } from './use-taking';

/**
 * The third way to mark words: type or paste them and choose where they stand. For whoever reads with a
 * screen reader's own cursor, whose selection no page can see.
 */
export function FindDialog() {
  const t = useTranslations('workbench');
  const { layer } = useBench();
  const isOpen = useCell(layer)?.kind === 'find';
  return (
    <Dialog title={t('findTitle')} description={t('findIntro')} width="lg" open={isOpen} onOpenChange={(open) => layer.set(open ? { kind: 'find' } : null)}>
      <Finder />
    </Dialog>
  );
}

function Finder() {
  const t = useTranslations('workbench');
  const { revision, layer, surface, allowed } = useBench();
  const { take, longLabel } = useTaking();
  const [words, setWords] = useState('');
  const index = useMemo(() => searchable(revision.text), [revision.text]);
  const found = useMemo(() => findText(index, words), [index, words]);
  useEffect(() => () => surface.get()?.paint('hover', null), [surface]);
  const choose = (span: Span) => {
    layer.set(null);
    if (allowed.mark) take(span);
    else surface.get()?.reveal(span);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const [only, other] = found;
        if (only && !other) choose(only);
      }}
    >
      <Field label={t('findLabel')} hint={t('findHint')}>
        <TextInput autoFocus value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <p role="status" className="text-sm text-muted">
        {words.trim() === '' ? t('findNothing') : t('findCount', { count: found.length })}
      </p>
      <ol className="divide-y divide-line border-y border-line empty:hidden">
        {found.map((span) => (
          <Match key={span.start} span={span} text={revision.text} action={allowed.mark ? longLabel : t('show')} onChoose={() => choose(span)} />
        ))}
      </ol>
    </form>
  );
}

const context = 60;

/** A place with what stands around it, so that the same words in two places can be told apart. */
function Match({ span, text, action, onChoose }: { span: Span; text: string; action: string; onChoose: () => void }) {
  const quote = describe(text, span, context);
  const { before, after } = wordsAround(quote, context);
  return (
    <li className="flex items-center gap-4 py-2.5">
      <p className="min-w-0 flex-1 font-serif text-base text-pretty">
        <span className="text-muted">{before}</span>
        <mark className="bg-pending-highlight text-text">{quote.exact}</mark>
        <span className="text-muted">{after}</span>
      </p>
      <Button size="sm" onClick={onChoose}>
        {action}
      </Button>
    </li>
  );
}

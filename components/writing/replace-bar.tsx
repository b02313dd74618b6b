'use client';

import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { useEditorState } from '@tiptap/react';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { useCell } from '../client/cell';
import { Button } from '#components/ui/button';
import { Checkbox } from '#components/ui/checkbox';
import { Field } from '#components/ui/field';
import { IconButton } from '#components/ui/icon-button';
import { TextInput } from '#components/ui/text-input';
import { useBench } from '#components/workbench/bench';
import { findWords, nextFrom, replaceRanges } from './find-replace';
import { WritingSurface } from './writing-surface';

/** Find words of the text and put others in their place, one by one or all at once. */
export function ReplaceBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations('writing');
  const [words, setWords] = useState('');
  const [other, setOther] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [replaced, setReplaced] = useState(0);
  const { found, at, next, replace, replaceAll } = useReplacing(editor, words, other, matchCase);
  return (
    <form
      role="search"
      aria-label={t('tool.replace')}
      className="flex flex-wrap items-end gap-x-3 gap-y-2 border-t border-line py-2"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <Field label={t('replaceFind')} className="min-w-36 flex-1">
        <TextInput autoFocus value={words} onChange={(event) => { setWords(event.target.value); setReplaced(0); }} />
      </Field>
      <Field label={t('replaceWith')} className="min-w-36 flex-1">
        <TextInput value={other} onChange={(event) => setOther(event.target.value)} />
      </Field>
      <div className="pb-2">
        <Checkbox label={t('replaceCase')} checked={matchCase} onChange={setMatchCase} />
      </div>
      <p role="status" className="min-w-20 pb-2 text-sm text-muted tabular-nums">
        {words === '' ? '' : found === 0 && replaced > 0 ? t('replaced', { count: replaced }) : t('replaceCount', { at: at + 1, count: found })}
      </p>
      <Deeds isIdle={found === 0} onReplace={replace} onReplaceAll={() => setReplaced(replaceAll())} onClose={onClose} />
    </form>
  );
}

type DeedsProps = { isIdle: boolean; onReplace: () => void; onReplaceAll: () => void; onClose: () => void };

function Deeds({ isIdle, onReplace, onReplaceAll, onClose }: DeedsProps) {
  const t = useTranslations('writing');
  return (
    <div className="flex flex-wrap gap-1.5 pb-1">
      <Button size="sm" type="submit" aria-disabled={isIdle}>
        {t('replaceNext')}
      </Button>
      <Button size="sm" aria-disabled={isIdle} onClick={onReplace}>
        {t('replaceOne')}
      </Button>
      <Button size="sm" aria-disabled={isIdle} onClick={onReplaceAll}>
        {t('replaceAll')}
      </Button>
      <IconButton size="sm" label={t('replaceClose')} icon={<X aria-hidden="true" />} onClick={onClose} />
    </div>
  );
}

function useReplacing(editor: Editor, words: string, other: string, matchCase: boolean) {
  const { surface } = useBench();
  const drawn = useCell(surface);
  const doc = useEditorState({ editor, selector: ({ editor: now }) => now.state.doc, equalityFn: Object.is });
  const ranges = useMemo(() => findWords(doc, words, matchCase), [doc, words, matchCase]);
  const [from, setFrom] = useState(() => editor.state.selection.from);
  const at = nextFrom(ranges, from);
  const here = ranges[at] ?? null;
  useEffect(() => {
    if (!(drawn instanceof WritingSurface)) return;
    drawn.paintRanges('reading', here === null ? [] : [here]);
    if (here !== null) drawn.revealRanges([here]);
    return () => drawn.paintRanges('reading', []);
  }, [drawn, here]);
  return {
    found: ranges.length,
    at,
    next: () => here && setFrom(here.to),
    replace: () => {
      if (here === null) return;
      editor.view.dispatch(closeHistory(replaceRanges(editor.state, [here], other)));
      setFrom(here.from + other.length);
    },
    replaceAll: () => {
      if (ranges.length > 0) editor.view.dispatch(closeHistory(replaceRanges(editor.state, ranges, other)));
      return ranges.length;
    },
  };
}

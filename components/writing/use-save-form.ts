import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { call } from '../client/api';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { revisionOf } from './use-saving';
import type { Outcome, Preview } from './use-saving';

/** What the server said that a text would do to the claims, or why it could not say. */
export type Looked = { preview: Preview; failure: null } | { preview: null; failure: Failure };

/**
 * What the question before saving holds. It outlives its dialog, which can be left for the text and come back to: the note, what
 * was seen of which document, and the claim that is `shown` in the text meanwhile.
 */
export function useSaveForm() {
  const [note, setNote] = useState('');
  const [seen, setSeen] = useState<{ document: object; looked: Looked } | null>(null);
  const [shown, setShown] = useState<Outcome | null>(null);
  return useMemo(() => ({ note, setNote, seen, setSeen, shown, setShown }), [note, seen, shown]);
}

export type SaveForm = ReturnType<typeof useSaveForm>;

/** Ask the server what this text would do, once for each text. Being told that there is a newer one is no failure: the two are put together. */
export function usePreview(editor: Editor, manuscript: Manuscript, { seen, setSeen }: SaveForm, onOutdated: () => void) {
  const { article } = useBench();
  const document = editor.state.doc;
  const looked = seen?.document === document ? seen.looked : null;
  const isAsked = looked !== null;
  const ask = useCallback(async (): Promise<Looked | 'outdated'> => {
    try {
      return { preview: await call('previewRevision', { params: { articleId: article.id }, body: revisionOf(editor, manuscript) }), failure: null };
    } catch (thrown) {
      const failure = failureFrom(thrown);
      return failure.code === 'revision-outdated' ? 'outdated' : { preview: null, failure };
    }
  }, [article.id, editor, manuscript]);
  useEffect(() => {
    if (isAsked) return;
    let isHere = true;
    void ask().then((answer) => {
      if (!isHere) return;
      if (answer === 'outdated') onOutdated();
      else setSeen({ document, looked: answer });
    });
    return () => {
      isHere = false;
    };
  }, [ask, isAsked, document, setSeen, onOutdated]);
  return { looked, look: () => setSeen(null) };
}

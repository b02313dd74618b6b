import type { Editor } from '@tiptap/core';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import type { ReviseArticle } from '#contract/revision';
import type { Answer } from '../client/api';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';
import { useKey } from '../client/use-key';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { awaitFocus } from '../workbench/use-kept-focus';
import { carriedPlaces } from './places';
import { revise } from './revise';
import { useSaid } from './use-said';

export type Outcome = Answer<'previewRevision'>['anchors'][number];
export type Preview = Answer<'previewRevision'>;

/** What is sent when the text is saved as it stands now. */
export function revisionOf(editor: Editor, { base, places }: Manuscript) {
  return { base, content: { document: editor.getJSON() }, ...carriedPlaces(editor, places) };
}

/**
 * Save the text as the next revision. What was typed stays on the page and in this browser until the server has it; nothing more
 * can be typed from the moment that it is sent until that is known.
 */
export function useSaving(editor: Editor, manuscript: Manuscript, drop: () => Promise<void>, onOutdated: () => void) {
  const { article, me, writing, expected } = useBench();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const router = useRouter();
  const keyOf = useKey<ReviseArticle>();
  const say = useSaid();
  const save = useCallback(
    async (note: string) => {
      setBusy(true);
      setFailure(null);
      editor.setEditable(false, false);
      expected.set(manuscript.base + 1);
      try {
        const body = { ...revisionOf(editor, manuscript), note };
        const sent = { articleId: article.id, personId: me.id, body, document: body.content.document };
        const saved = await keyOf(body, (key) => revise(sent, key));
        expected.set(saved.number);
        await drop();
        say(saved);
        awaitFocus(article.id);
        writing.set(null);
        router.refresh();
      } catch (thrown) {
        const failed = failureFrom(thrown);
        editor.setEditable(true, false);
        expected.set(0);
        if (failed.code === 'revision-outdated') onOutdated();
        else setFailure(failed);
      } finally {
        setBusy(false);
      }
    },
    [article.id, me.id, editor, manuscript, keyOf, drop, onOutdated, say, writing, expected, router],
  );
  return { failure, isBusy, save };
}

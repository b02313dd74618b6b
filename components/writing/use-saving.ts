import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { call, newIdempotencyKey } from '../client/api';
import type { Answer } from '../client/api';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';
import { useAnnounce } from '#components/ui/announcer';
import { useToast } from '#components/ui/toast';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { awaitFocus } from '../workbench/use-kept-focus';
import { carriedAnchors } from './places';

export type Outcome = Answer<'previewRevision'>['anchors'][number];
export type Preview = Answer<'previewRevision'>;

/** What is sent when the text is saved as it stands now. */
export function revisionOf(editor: Editor, { base, places }: Manuscript) {
  return { base, content: { document: editor.getJSON() }, anchors: carriedAnchors(editor, places) };
}

/** Save the text as the next revision. What was typed stays on the page and in this browser until the server has it. */
export function useSaving(editor: Editor, manuscript: Manuscript, drop: () => Promise<void>, onOutdated: () => void) {
  const t = useTranslations('writing');
  const { article, writing } = useBench();
  const router = useRouter();
  const toast = useToast();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  // One key for one attempt that may have arrived: repeated after a network failure it cannot save twice.
  const [key, setKey] = useState(newIdempotencyKey);
  const save = useCallback(
    async (note: string) => {
      setBusy(true);
      setFailure(null);
      try {
        const body = { ...revisionOf(editor, manuscript), note };
        const { revision, counts } = await call('reviseArticle', { params: { articleId: article.id }, body, idempotencyKey: key });
        await drop();
        const said = t('saved', { number: revision.number });
        toast({ title: said, description: t('savedCounts', { ...counts, unsure: counts['to-confirm'], stillLost: counts['still-lost'] }) });
        announce(said);
        awaitFocus(article.id);
        writing.set(null);
        router.refresh();
      } catch (thrown) {
        const failed = failureFrom(thrown);
        if (!failed.isPassing) setKey(newIdempotencyKey());
        if (failed.code === 'revision-outdated') onOutdated();
        else setFailure(failed);
      } finally {
        setBusy(false);
      }
    },
    [article.id, editor, manuscript, key, drop, onOutdated, t, toast, announce, writing, router],
  );
  return { failure, isBusy, save };
}

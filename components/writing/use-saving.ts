import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { call } from '../client/api';
import type { Answer, CallRequest } from '../client/api';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';
import { useKey } from '../client/use-key';
import { useAnnounce } from '#components/ui/announcer';
import { useToast } from '#components/ui/toast';
import { useBench } from '#components/workbench/bench';
import type { Manuscript } from '#components/workbench/bench';
import { awaitFocus } from '../workbench/use-kept-focus';
import { findOwnRevision } from './own-revision';
import { carriedAnchors } from './places';
import { useSavedCounts } from './use-saved-counts';

export type Outcome = Answer<'previewRevision'>['anchors'][number];
export type Preview = Answer<'previewRevision'>;

/** What is sent when the text is saved as it stands now. */
export function revisionOf(editor: Editor, { base, places }: Manuscript) {
  return { base, content: { document: editor.getJSON() }, anchors: carriedAnchors(editor, places) };
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
  const keyOf = useKey<Body>();
  const say = useSaid();
  const save = useCallback(
    async (note: string) => {
      setBusy(true);
      setFailure(null);
      editor.setEditable(false, false);
      expected.set(manuscript.base + 1);
      try {
        const body = { ...revisionOf(editor, manuscript), note };
        const saved = await keyOf(body, (key) => revise(article.id, me.id, body, key));
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

type Body = CallRequest<'reviseArticle'>['body'];

/** A saved revision. `counts` are not known where its answer was lost; `isNoted`: whether it has the note that was sent last. */
type Saved = { number: number; counts: Answer<'reviseArticle'>['counts'] | null; isNoted: boolean };

/** Save a text. Where no answer comes, or one that there is a newer revision, that may be this very text. */
async function revise(articleId: string, personId: string, body: Body, idempotencyKey: string): Promise<Saved> {
  try {
    const { revision, counts } = await call('reviseArticle', { params: { articleId }, body, idempotencyKey });
    return { number: revision.number, counts, isNoted: true };
  } catch (thrown) {
    const failure = failureFrom(thrown);
    if (!failure.isPassing && failure.code !== 'revision-outdated' && failure.code !== 'idempotency-outcome-lost') throw failure;
    const sent = { base: body.base, document: body.content.document };
    const own = await findOwnRevision(articleId, personId, sent).catch(() => null);
    if (own === null) throw failure;
    return { number: own.number, counts: null, isNoted: own.note === (body.note ?? '').trim() };
  }
}

/** Say that it is saved, and what that did to the claims. */
function useSaid(): (saved: Saved) => void {
  const t = useTranslations('writing');
  const sayCounts = useSavedCounts();
  const toast = useToast();
  const announce = useAnnounce();
  return useCallback(
    ({ number, counts, isNoted }) => {
      const said = t('saved', { number });
      const description = counts === null ? t(isNoted ? 'savedBefore' : 'savedNoteless') : sayCounts(counts);
      toast({ title: said, description });
      announce(said);
    },
    [t, sayCounts, toast, announce],
  );
}

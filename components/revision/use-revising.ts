import { useCallback, useState } from 'react';
import type { ReviseArticle } from '#contract/revision';
import { call } from '../client/api';
import type { Answer } from '../client/api';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';
import { useKey } from '../client/use-key';
import { revise } from '../writing/revise';
import type { Saved } from '../writing/revise';

/** A stored revision, as far as a new text is compared with it. */
export type Current = { number: number; document: unknown; text: string };

export type Content = ReviseArticle['content'];
export type Preview = Answer<'previewRevision'>;

/** Whose new text of which article, after which revision. */
type Revising = { articleId: string; personId: string; newest: Current };

/**
 * See what a text would do to the claims of an article, then save it as the next revision.
 *
 * `current` is the revision that it would follow; where somebody saved meanwhile the failure names a newer one, and looking
 * again with that goes on from there. `isSent`: it was sent to be saved, so that what failed may yet have arrived.
 */
export function useRevising({ articleId, personId, newest }: Revising, onSaved: (saved: Saved) => void) {
  const [current, setCurrent] = useState(newest);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isSent, setSent] = useState(false);
  const keyOf = useKey<ReviseArticle>();
  const { failure, isBusy, attempt, forget } = useAttempt();
  const look = useCallback(
    async (content: Content, base = current.number) => {
      setSent(false);
      const seen = await attempt(() => Promise.all([
        call('previewRevision', { params: { articleId }, body: { base, content } }),
        base === current.number ? current : call('getRevision', { params: { articleId, number: base } }),
      ]));
      if (seen === null) return;
      setPreview(seen[0]);
      setCurrent(seen[1]);
    },
    [articleId, current, attempt],
  );
  const save = async (content: Content, note: string, document: unknown) => {
    const body = { base: current.number, content, note };
    setSent(true);
    const saved = await attempt(() => keyOf(body, (key) => revise({ articleId, personId, body, document }, key)));
    if (saved !== null) onSaved(saved);
  };
  const back = () => (forget(), setPreview(null));
  return { current, preview, failure, isBusy, isSent, look, save, back };
}

/** One request after another, and why the last one failed. */
function useAttempt() {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = useCallback(async <T>(send: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    try {
      return await send();
    } catch (thrown) {
      setFailure(failureFrom(thrown));
      return null;
    } finally {
      setBusy(false);
    }
  }, []);
  return { failure, isBusy, attempt, forget: () => setFailure(null) };
}

/** The revision that somebody saved meanwhile, when that is why it failed. */
export function newerIn(failure: Failure | null): number | null {
  if (failure?.code !== 'revision-outdated') return null;
  const number = Number(failure.params['number']);
  return Number.isInteger(number) ? number : null;
}

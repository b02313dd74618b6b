import { useCallback, useState } from 'react';
import type { ReviseArticle } from '#contract/revision';
import { call, newIdempotencyKey } from '../client/api';
import type { Answer } from '../client/api';
import { failureFrom } from '../client/failure';
import type { Failure } from '../client/failure';

/** A stored revision, as far as a new text is compared with it. */
export type Current = { number: number; document: unknown; text: string };

export type Content = ReviseArticle['content'];
export type Preview = Answer<'previewRevision'>;
type Revised = Answer<'reviseArticle'>;

/**
 * See what a text would do to the claims of an article, then save it as the next revision.
 *
 * `current` is the revision that it would follow; where somebody saved meanwhile the failure names a newer one, and looking
 * again with that goes on from there.
 */
export function useRevising(articleId: string, newest: Current, onSaved: (revised: Revised) => void) {
  const [current, setCurrent] = useState(newest);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  // One key for one attempt that may have arrived: repeated after a network failure it cannot save twice.
  const [key, setKey] = useState(newIdempotencyKey);
  const attempt = useCallback(async <T>(send: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    try {
      return await send();
    } catch (thrown) {
      const failed = failureFrom(thrown);
      if (!failed.isPassing) setKey(newIdempotencyKey());
      setFailure(failed);
      return null;
    } finally {
      setBusy(false);
    }
  }, []);
  const look = useCallback(
    async (content: Content, base = current.number) => {
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
  const save = async (content: Content, note: string) => {
    const body = { base: current.number, content, note };
    const revised = await attempt(() => call('reviseArticle', { params: { articleId }, body, idempotencyKey: key }));
    if (revised !== null) onSaved(revised);
  };
  const back = () => (setFailure(null), setPreview(null));
  return { current, preview, failure, isBusy, look, save, back };
}

/** The revision that somebody saved meanwhile, when that is why it failed. */
export function newerIn(failure: Failure | null): number | null {
  if (failure?.code !== 'revision-outdated') return null;
  const number = Number(failure.params['number']);
  return Number.isInteger(number) ? number : null;
}

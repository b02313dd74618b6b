import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { noWords } from '../article/import-words';
import type { Words } from '../article/import-words';
import { holdPage } from '../client/hold-page';
import { dropVersion, findVersion, keepVersion } from './kept-version';
import type { KeptVersion } from './kept-version';

/** How long the writer has to rest before the version is kept, in milliseconds. */
const restMs = 400;

type Draft = { words: Words; note: string };

const nothing: Draft = { words: noWords, note: '' };

/**
 * The version that is being brought in, kept in this browser through a reload until it is saved or discarded.
 *
 * `keptSince`: when what came back with the page was brought. `isKept` is false where the browser keeps nothing.
 */
export function useKeptVersion(articleId: string, personId: string) {
  const [draft, setDraft] = useState(nothing);
  const [keptSince, setKeptSince] = useState<string | null>(null);
  const [isKept, setKept] = useState(true);
  const latest = useRef(nothing);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const flush = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    void keepOrDrop(articleId, personId, latest.current).then(() => setKept(true), () => setKept(false));
  }, [articleId, personId]);
  const change = useCallback(
    (part: Partial<Draft>) => {
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(flush, restMs);
    },
    [flush],
  );
  const drop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    latest.current = nothing;
    setDraft(nothing);
    setKeptSince(null);
    void dropVersion(articleId, personId).catch(() => null);
  }, [articleId, personId]);
  const take = useCallback(({ words, note, writtenAt }: KeptVersion) => {
    // What was typed before it came counts for more.
    if (latest.current !== nothing) return;
    latest.current = { words, note };
    setDraft(latest.current);
    setKeptSince(writtenAt);
  }, []);
  useComingBack(articleId, personId, take);
  useLeaving(flush);
  useHold(!isKept && draft !== nothing);
  return useMemo(() => ({ ...draft, keptSince, isKept, change, flush, drop }), [draft, keptSince, isKept, change, flush, drop]);
}

/** What is empty is not worth keeping. */
function keepOrDrop(articleId: string, personId: string, { words, note }: Draft): Promise<void> {
  if (words.seen.trim() === '' && note.trim() === '') return dropVersion(articleId, personId);
  return keepVersion(articleId, personId, { words, note, writtenAt: new Date().toISOString() });
}

/** Take what was kept on this page before. */
function useComingBack(articleId: string, personId: string, take: (kept: KeptVersion) => void): void {
  useEffect(() => {
    // A browser that keeps nothing has nothing to bring back.
    findVersion(articleId, personId).then((kept) => kept && take(kept), () => null);
  }, [articleId, personId, take]);
}

/** Have the browser ask before it leaves a page that alone has what was brought. */
function useHold(isOnlyHere: boolean): void {
  const holder = useRef({});
  useEffect(() => {
    const { current } = holder;
    holdPage(current, isOnlyHere);
    return () => holdPage(current, false);
  }, [isOnlyHere]);
}

/** Keep at once what waits to be kept when this may be the last chance. */
function useLeaving(flush: () => void): void {
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);
}

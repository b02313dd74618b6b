import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { carriedIn } from '#document/carrying';
import type { Manuscript } from '#components/workbench/bench';
import { Cell } from '../client/cell';
import { holdPage } from '../client/hold-page';
import { dropKept, isOnlyHere, keep } from './kept-text';
import type { KeptText } from './kept-text';
import { holdText } from './open-texts';
import { placesNow } from './places';

/** How long the writer has to rest before the text is kept, and how long it is put off at most. */
const restMs = 400;
const latestMs = 3_000;

/** How long nothing must have been written since before the text is called kept, in milliseconds: who writes on sees no flicker. */
const calmMs = 150;

/** How many copies, the newest first, are kept with a text. */
const maxCopies = 10;

/** Where the unsaved text stands: nothing written yet, on its way, kept in this browser, or nowhere but on this page. */
export type KeptState = { state: 'untouched' | 'keeping' | 'failed' } | { state: 'kept'; at: string };

/**
 * Keeps what is written in this browser, through a reload and a crash, until it is saved or discarded. Where it stands is read from
 * a cell: it changes every few seconds while one writes, and nothing else is to be drawn anew for it.
 */
export function useKeptText(editor: Editor | null, manuscript: Manuscript) {
  const [kept] = useState(() => new Cell(beginning(manuscript)));
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; since: number } | null>(null);
  /** What was sent to be kept last: only of this is it told what became of it. */
  const newest = useRef<KeptText | null>(null);
  const isOver = useRef(false);
  const key = manuscript.keptAs;
  useEffect(() => holdText(key), [key]);
  const flush = useCallback(async () => {
    if (pending.current === null || editor === null || isOver.current) return;
    clearTimeout(pending.current.timer);
    pending.current = null;
    const text = (newest.current = textOf(editor, manuscript));
    holdPage(pending, false); // Held by what is kept from here on.
    const tell = (now: KeptState) => newest.current === text && kept.set(now);
    const tellKept = () => pending.current === null && tell({ state: 'kept', at: text.writtenAt });
    await keep(key, text).then(() => void setTimeout(tellKept, calmMs), () => tell({ state: 'failed' }));
  }, [editor, manuscript, key, kept]);
  const later = useCallback(() => {
    const since = pending.current?.since ?? Date.now();
    if (pending.current !== null) clearTimeout(pending.current.timer);
    const wait = Math.max(0, Math.min(restMs, since + latestMs - Date.now()));
    pending.current = { timer: setTimeout(() => void flush(), wait), since };
  }, [flush]);
  const written = useCallback(() => {
    if (isOver.current) return;
    // That the browser keeps nothing stays said until it kept something.
    if (kept.get().state !== 'keeping' && kept.get().state !== 'failed') kept.set({ state: 'keeping' });
    holdPage(pending, true);
    later();
  }, [later, kept]);
  useWriting(editor, written, flush);
  /** Keep nothing more: another text takes the place of this one. */
  const release = useCallback(() => {
    isOver.current = true;
    holdPage(pending, false);
  }, []);
  /** Let go of what was kept: it is saved now, or no longer wanted. */
  const drop = useCallback(() => {
    release();
    return dropKept(key).catch(() => {});
  }, [release, key]);
  return useMemo(() => ({ kept, flush, drop, release }), [kept, flush, drop, release]);
}

/** Where a text stands that was just opened: one that was taken up again, or put together, differs from its revision already. */
function beginning({ keptAt, keptAs }: Manuscript): KeptState {
  if (keptAt === null) return { state: 'untouched' };
  return isOnlyHere(keptAs) ? { state: 'failed' } : { state: 'kept', at: keptAt };
}

/** Call `written` at each change, and `flush` whenever this may be the last chance. */
function useWriting(editor: Editor | null, written: () => void, flush: () => Promise<void>): void {
  useEffect(() => {
    if (editor === null) return;
    const leaving = () => void flush();
    editor.on('update', written);
    window.addEventListener('pagehide', leaving);
    document.addEventListener('visibilitychange', leaving);
    return () => {
      editor.off('update', written);
      window.removeEventListener('pagehide', leaving);
      document.removeEventListener('visibilitychange', leaving);
      void flush();
    };
  }, [editor, written, flush]);
}

/** The text as it stands in the editor, to be kept. */
function textOf(editor: Editor, { base, places }: Manuscript): KeptText {
  const now = [...placesNow(editor, places)];
  const copied = carriedIn(editor.state)?.copied ?? [];
  return { base, document: editor.getJSON(), places: now, copied: copied.slice(0, maxCopies), writtenAt: new Date().toISOString(), isMerged: false };
}

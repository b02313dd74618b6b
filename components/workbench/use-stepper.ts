import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo } from 'react';
import type { RefObject } from 'react';
import { sentences } from '#document/sentences';
import type { Span } from '#domain/anchor';
import { useCell } from '../client/cell';
import { useAnnounce } from '#components/ui/announcer';
import { useBench } from '#components/workbench/bench';
import { useStateWord } from './claim-words';
import { extend, moveEdge, readSentence, sentenceAt, step } from './reading';
import type { Edge, Reading } from './reading';

/** Cut at the first use: a long text takes a moment, and whoever selects by mouse never needs it. */
function useSentences(): () => readonly Span[] {
  const { article, revision } = useBench();
  return useMemo(() => {
    let cut: readonly Span[] | null = null;
    return () => (cut ??= sentences(revision.text, article.language));
  }, [article.language, revision.text]);
}

/** The sentence stepper: a way to take words in hand without making a selection. */
export function useStepper(region: RefObject<HTMLElement | null>) {
  const { article, revision, surface, reading, selection } = useBench();
  const list = useSentences();
  const held = useCell(reading);
  const say = useSay(list);
  const hold = useCallback(
    (next: Reading | null) => {
      surface.get()?.deselect();
      selection.set(null);
      reading.set(next);
      if (next === null) return;
      rememberSentence(article.id, next.focus);
      takeFocus(region.current);
      surface.get()?.reveal(list()[next.focus] ?? next);
      say(next);
    },
    [surface, selection, reading, article.id, list, region, say],
  );
  useEffect(() => surface.get()?.paint('reading', held), [surface, held]);
  const begin = useCallback(() => {
    const caret = surface.get()?.caret() ?? null;
    const index = caret === null ? recallSentence(article.id) : sentenceAt(list(), caret);
    return readSentence(list(), index);
  }, [surface, article.id, list]);
  return useMemo(
    () => ({
      held,
      count: held === null ? null : list().length,
      move: (by: 1 | -1) => hold(reading.get() === null ? begin() : step(list(), reading.get(), by)),
      grow: (by: 1 | -1) => hold(reading.get() === null ? begin() : extend(list(), reading.get(), by)),
      edge: (edge: Edge, by: 1 | -1) => {
        const now = reading.get();
        if (now) hold(moveEdge(revision.text, now, edge, by, article.language));
      },
      release: () => hold(null),
    }),
    [held, list, hold, reading, begin, revision.text, article.language],
  );
}

/** Tell where the stepper is, which claims lie there, and the words themselves. */
function useSay(list: () => readonly Span[]): (reading: Reading) => void {
  const { store, revision } = useBench();
  const t = useTranslations('workbench');
  const announce = useAnnounce();
  const stateOf = useStateWord();
  return useCallback(
    ({ start, end, anchor, focus }) => {
      const there = store.getSnapshot().entries.filter(({ card }) => card.anchor.start < end && start < card.anchor.end);
      const states = [...new Set(there.map(({ card }) => stateOf(card)))].join(', ');
      const place = { number: focus + 1, total: list().length, claims: there.length };
      const words = revision.text.slice(start, end);
      const [first, last, count] = edges(words);
      const what = anchor === focus && words.length < 400 ? words : t('stretch', { first, last, count });
      announce([t('sentence', place), states, what].filter(Boolean).join('. '));
    },
    [store, revision.text, t, announce, stateOf, list],
  );
}

/** The first and the last four words, and how many there are. */
function edges(words: string): [first: string, last: string, count: number] {
  const all = words.split(/\s+/u);
  return [all.slice(0, 4).join(' '), all.slice(-4).join(' '), all.length];
}

/** The keyboard comes to the text, unless it is on the stepper's own buttons or in a field. */
function takeFocus(region: HTMLElement | null): void {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.closest('[data-keeps-focus], input, textarea') !== null) return;
  region?.focus({ preventScroll: true });
}

const place = (articleId: string) => `stet.sentence.${articleId}`;

function rememberSentence(articleId: string, index: number): void {
  try {
    localStorage.setItem(place(articleId), String(index));
  } catch {
    // A browser that stores nothing begins at the first sentence each time.
  }
}

function recallSentence(articleId: string): number {
  try {
    return Number(localStorage.getItem(place(articleId)) ?? 0) || 0;
  } catch {
    return 0;
  }
}
